using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Networks;

/// <summary>Scores of all arcs of a batch (Dozat and Manning 2017), and what words may expect of their tree by them.</summary>
internal sealed unsafe class ArcPass(ArcWeights weights)
{
    private readonly NetworkBlock dependentBlock = new();
    private readonly NetworkBlock headBlock = new();
    private readonly NetworkBlock productBlock = new();
    private readonly NetworkBlock transposedBlock = new();
    private readonly NetworkBlock scoreBlock = new();
    private readonly NetworkBlock rootedBlock = new();
    private float* dependents;
    private float* heads;
    private float* products;

    /// <summary>Reads the words: as dependents and as heads.</summary>
    public void Read(int count, float* x)
    {
        dependents = dependentBlock.Room((long)count * S.Arc);
        heads = headBlock.Room((long)count * S.Arc);
        products = productBlock.Room((long)count * S.Arc);
        weights.Dependent.Apply(count, x, dependents);
        weights.Head.Apply(count, x, heads);
        Linear.Rectify(dependents, (long)count * S.Arc);
        Linear.Rectify(heads, (long)count * S.Arc);
        weights.Product.Apply(count, dependents, products);
    }

    /// <summary>Scores of a sentence's arcs: a row a dependent, a column a head, the root's after the last word's.</summary>
    /// <param name="start">First word in the batch.</param>
    /// <param name="n">Words.</param>
    /// <param name="columns">Numbers a row.</param>
    /// <returns>Scores, valid until the next call.</returns>
    public float* Score(int start, int n, out int columns)
    {
        columns = (n + 1 + 15) / 16 * 16;
        var transposed = transposedBlock.Room((long)S.Arc * columns);
        var likely = stackalloc float[n + 1];
        for (var j = 0; j <= n; j++)
        {
            var head = j < n ? heads + ((long)(start + j) * S.Arc) : weights.Root;
            var sum = 0f;
            for (var k = 0; k < S.Arc; k++)
            {
                transposed[(k * columns) + j] = head[k];
                sum += head[k] * weights.Likely[k];
            }

            likely[j] = sum;
        }

        for (var k = 0; k < S.Arc; k++)
        {
            new Span<float>(transposed + (k * columns) + n + 1, columns - n - 1).Clear();
        }

        var scores = scoreBlock.Room((long)n * columns);
        var rows = products + ((long)start * S.Arc);
        MatrixProduct.Multiply(n, columns, S.Arc, rows, S.Arc, 1, transposed, columns, scores, columns, false);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= n; j++)
            {
                scores[(i * columns) + j] += likely[j] + weights.Distance[S.Distance(i, j, n)];
            }

            scores[(i * columns) + i] = -1e9f;
        }

        return scores;
    }

    /// <summary>
    /// Writes for each word of a sentence the mean of its heads, then that of its dependents, weighted by how likely the
    /// arcs are.
    /// </summary>
    /// <param name="start">First word in the batch.</param>
    /// <param name="n">Words.</param>
    /// <param name="context">Receives the means of the sentence's first word.</param>
    /// <param name="width">Numbers a word there.</param>
    public void Expect(int start, int n, float* context, int width)
    {
        var likelihoods = Score(start, n, out var columns);
        for (var i = 0; i < n; i++)
        {
            Linear.Softmax(likelihoods + (i * columns), n + 1, columns);
        }

        var all = rootedBlock.Room((long)(n + 1) * S.Arc);
        new ReadOnlySpan<float>(heads + ((long)start * S.Arc), n * S.Arc).CopyTo(new Span<float>(all, n * S.Arc));
        new ReadOnlySpan<float>(weights.Root, S.Arc).CopyTo(new Span<float>(all + (n * S.Arc), S.Arc));
        MatrixProduct.Multiply(n, S.Arc, n + 1, likelihoods, columns, 1, all, S.Arc, context, width, false);
        var these = dependents + ((long)start * S.Arc);
        MatrixProduct.Multiply(n, S.Arc, n, likelihoods, 1, columns, these, S.Arc, context + S.Arc, width, false);
    }
}
