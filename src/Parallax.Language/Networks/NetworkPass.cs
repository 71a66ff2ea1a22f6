using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Parallax.Language.Tags;
using Parallax.Language.Trees;
using S = Parallax.Language.Networks.NetworkShape;

namespace Parallax.Language.Networks;

/// <summary>One pass of the network over a few sentences at once. Not safe for two threads at a time.</summary>
internal sealed unsafe class NetworkPass(EnglishNetwork network)
{
    private readonly NetworkRoom room = new();
    private readonly MaximumTree trees = new();
    private int count;
    private float* top;
    private float* tagInput;

    /// <summary>Reads the words of sentences that lie one after another.</summary>
    /// <param name="forms">Forms of all words.</param>
    /// <param name="starts">Where each sentence starts, and one past the last's end.</param>
    public void Encode(ReadOnlySpan<WordForm> forms, ReadOnlySpan<int> starts)
    {
        count = forms.Length;
        var embedded = Embed(forms, starts);
        var windows = Windows(embedded, starts);
        var x = room.Block(2, (long)count * S.Width);
        network.Window.Apply(count, windows, x);
        Linear.Rectify(x, (long)count * S.Width);
        for (var l = 0; l < network.Layers.Length; l++)
        {
            var gates = room.Block(3, (long)count * 3 * S.Width);
            var states = room.Block(4, (long)count * S.Width);
            var output = room.Block(20 + l, (long)count * S.Width);
            network.Layers[l].Apply(count, x, gates);
            for (var s = 0; s + 1 < starts.Length; s++)
            {
                long start = starts[s];
                Recurrence.Run(
                    starts[s + 1] - starts[s],
                    gates + (start * 3 * S.Width),
                    x + (start * S.Width),
                    states + (start * S.Width),
                    output + (start * S.Width)
                );
            }

            tagInput = l == S.TagLayer ? output : tagInput;
            x = output;
        }

        top = x;
    }

    /// <summary>The best class of tags of each word.</summary>
    public void Tag(int classes, Span<byte> tags)
    {
        var y = room.Block(10, (long)count * S.Tags);
        network.Tag.Apply(count, tagInput, y);
        for (var i = 0; i < count; i++)
        {
            tags[i] = (byte)Best(y + ((long)i * S.Tags), classes);
        }
    }

    /// <summary>Scores of the classes of names, <see cref="S.Names"/> a word; valid until the next pass.</summary>
    public ReadOnlySpan<float> Names()
    {
        var y = room.Block(11, (long)count * S.Names);
        network.Name.Apply(count, top, y);
        return new ReadOnlySpan<float>(y, count * S.Names);
    }

    /// <summary>Heads inside each sentence, -1 for its root, and relations.</summary>
    public void Parse(ReadOnlySpan<int> starts, Span<int> heads, Span<byte> relations)
    {
        var dependents = room.Block(12, (long)count * S.Arc);
        var headed = room.Block(13, (long)count * S.Arc);
        var products = room.Block(14, (long)count * S.Arc);
        network.ArcDependent.Apply(count, top, dependents);
        network.ArcHead.Apply(count, top, headed);
        Linear.Rectify(dependents, (long)count * S.Arc);
        Linear.Rectify(headed, (long)count * S.Arc);
        network.ArcProduct.Apply(count, dependents, products);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var (start, n) = (starts[s], starts[s + 1] - starts[s]);
            var scores = Arcs(products + ((long)start * S.Arc), headed + ((long)start * S.Arc), n, out var columns);
            trees.Find(scores, n, columns, heads.Slice(start, n));
        }

        Label(starts, heads, relations);
    }

    private float* Embed(ReadOnlySpan<WordForm> forms, ReadOnlySpan<int> starts)
    {
        var vectors = room.Block(0, (long)count * S.Vector);
        var embedded = room.Block(1, (long)count * S.Embedding);
        for (var i = 0; i < count; i++)
        {
            var row = new Span<float>(vectors + ((long)i * S.Vector), S.Vector);
            row.Clear();
            var number = network.Vectors.Find(forms[i].Lower);
            if (number >= 0)
            {
                network.Vectors.CopyTo(number, row);
            }
        }

        network.Vector.Apply(count, vectors, embedded);
        Span<int> rows = stackalloc int[NetworkFeatures.Count];
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                NetworkFeatures.Fill(
                    forms[i],
                    i == starts[s],
                    network.WordRow(forms[i].Lower),
                    network.PlaceKind(forms[i].Lower),
                    rows
                );
                AddRows(rows, embedded + ((long)i * S.Embedding));
            }
        }

        return embedded;
    }

    private void AddRows(ReadOnlySpan<int> rows, float* sum)
    {
        for (var t = 0; t < network.Tables.Length; t++)
        {
            var row = network.Tables[t].Start + ((long)rows[t] * S.Embedding);
            var scale = Vector512.Create(network.Scales[t].Start[rows[t]]);
            for (var k = 0; k < S.Embedding; k += 16)
            {
                var wide = Vector128.Load(row + k);
                var (low, high) = Vector256.Widen(Vector256.Create(wide, wide));
                var (first, second) = Vector256.Widen(low);
                _ = high;
                var numbers = Vector512.ConvertToSingle(Vector512.Create(first, second));
                Vector512.Store(Vector512.FusedMultiplyAdd(numbers, scale, Vector512.Load(sum + k)), sum + k);
            }
        }
    }

    private float* Windows(float* embedded, ReadOnlySpan<int> starts)
    {
        const int Bytes = S.Embedding * 4;
        var windows = room.Block(9, (long)count * 3 * S.Embedding);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                for (var k = -1; k <= 1; k++)
                {
                    var place = windows + (((long)i * 3) + k + 1) * S.Embedding;
                    if (i + k >= starts[s] && i + k < starts[s + 1])
                    {
                        Unsafe.CopyBlock(place, embedded + ((long)(i + k) * S.Embedding), Bytes);
                    }
                    else
                    {
                        Unsafe.InitBlock(place, 0, Bytes);
                    }
                }
            }
        }

        return windows;
    }

    // Scores of each word's heads, the root last.
    private float* Arcs(float* products, float* headed, int n, out int columns)
    {
        columns = (n + 1 + 15) / 16 * 16;
        var transposed = room.Block(15, (long)S.Arc * columns);
        var likely = stackalloc float[n + 1];
        for (var j = 0; j <= n; j++)
        {
            var head = j < n ? headed + ((long)j * S.Arc) : network.ArcRoot;
            var sum = 0f;
            for (var k = 0; k < S.Arc; k++)
            {
                transposed[(k * columns) + j] = head[k];
                sum += head[k] * network.ArcLikely[k];
            }

            likely[j] = sum;
        }

        for (var k = 0; k < S.Arc; k++)
        {
            new Span<float>(transposed + (k * columns) + n + 1, columns - n - 1).Clear();
        }

        var scores = room.Block(16, (long)n * columns);
        MatrixProduct.Multiply(n, columns, S.Arc, products, S.Arc, 1, transposed, columns, scores, columns, false);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= n; j++)
            {
                scores[(i * columns) + j] += likely[j] + network.ArcDistance[S.Distance(i, j, n)];
            }
        }

        return scores;
    }

    private void Label(ReadOnlySpan<int> starts, ReadOnlySpan<int> heads, Span<byte> relations)
    {
        var dependents = room.Block(17, (long)count * S.Label);
        var headed = room.Block(18, (long)count * S.Label);
        var output = room.Block(19, (long)count * S.Labels);
        network.LabelDependent.Apply(count, top, dependents);
        network.LabelHead.Apply(count, top, headed);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            for (var i = starts[s]; i < starts[s + 1]; i++)
            {
                var sum = dependents + ((long)i * S.Label);
                var head = heads[i] < 0 ? network.LabelRoot : headed + ((long)(starts[s] + heads[i]) * S.Label);
                for (var k = 0; k < S.Label; k += 16)
                {
                    Vector512.Store(
                        Vector512.Max(Vector512.Load(sum + k) + Vector512.Load(head + k), Vector512<float>.Zero),
                        sum + k
                    );
                }
            }
        }

        network.LabelOutput.Apply(count, dependents, output);
        for (var i = 0; i < count; i++)
        {
            var row = output + ((long)i * S.Labels);
            row[(int)Relation.Root] = heads[i] < 0 ? float.PositiveInfinity : float.NegativeInfinity;
            relations[i] = (byte)Best(row, (int)Relation.Xcomp + 1);
        }
    }

    private static int Best(float* scores, int classes)
    {
        var best = 0;
        for (var c = 1; c < classes; c++)
        {
            best = scores[c] > scores[best] ? c : best;
        }

        return best;
    }
}
