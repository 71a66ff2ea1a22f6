using System.Numerics;
using System.Runtime.CompilerServices;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>
/// What each statement is about as one vector: the mean of its words' vectors by their weights, without what all the
/// story's statements have in common (Arora, Liang and Ma, A Simple but Tough-to-Beat Baseline, ICLR 2017; the mean stands
/// for the first principal component).
/// </summary>
internal sealed class Gists
{
    private static readonly int Width = Whole(WordVectors.Dimensions);
    private readonly float[][] gists;

    public Gists(StoryTerms terms)
    {
        var words = new Dictionary<int, float[]?>();
        gists = Array.ConvertAll(terms.Sets, set => Mean(terms, set, words));
        var common = new float[Width];
        foreach (var gist in gists)
        {
            Add(common, gist, 1f / gists.Length);
        }

        foreach (var gist in gists)
        {
            Add(gist, common, -1);
            Normalise(gist);
        }
    }

    /// <summary>Cosine of two statements' gists, 0 where one has no word that the vectors know.</summary>
    public double Likeness(int a, int b) => Dot(gists[a], gists[b]);

    private static float[] Mean(StoryTerms terms, int[] set, Dictionary<int, float[]?> words)
    {
        var mean = new float[Width];
        foreach (var term in set.Where(term => terms[term].Kind is TermKind.Word))
        {
            if (!words.TryGetValue(term, out var vector))
            {
                words[term] = vector = VectorOf(terms[term].Word);
            }

            if (vector is not null)
            {
                Add(mean, vector, (float)terms.Weight(term));
            }
        }

        Normalise(mean);
        return mean;
    }

    private static float[]? VectorOf(string word)
    {
        var row = WordVectors.Default.Find(word);
        if (row < 0)
        {
            return null;
        }

        var vector = new float[Width];
        WordVectors.Default.CopyTo(row, vector);
        Normalise(vector);
        return vector;
    }

    private static int Whole(int count) =>
        (count + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

    private static void Normalise(float[] vector)
    {
        var norm = MathF.Sqrt(Dot(vector, vector));
        for (var i = 0; norm > 0 && i < vector.Length; i++)
        {
            vector[i] /= norm;
        }
    }

    // This and the product below are not compiled ahead, for their registers are the machine's.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(float[] into, float[] vector, float times)
    {
        for (var i = 0; i < into.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(into, i) + (new Vector<float>(vector, i) * times)).CopyTo(into, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Dot(float[] a, float[] b)
    {
        var sum = Vector<float>.Zero;
        for (var i = 0; i < a.Length; i += Vector<float>.Count)
        {
            sum += new Vector<float>(a, i) * new Vector<float>(b, i);
        }

        return Vector.Sum(sum);
    }
}
