namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>
/// What each statement is about as one vector: the mean of its words' vectors by their weights, without what all the
/// story's statements have in common (Arora, Liang and Ma, A Simple but Tough-to-Beat Baseline, ICLR 2017; the mean stands
/// for the first principal component).
/// </summary>
internal sealed class Gists
{
    private readonly float[][] gists;

    public Gists(StoryTerms terms)
    {
        var words = new Dictionary<int, float[]?>();
        gists = Array.ConvertAll(terms.Sets, set => Mean(terms, set, words));
        var common = WordSpace.Zero();
        foreach (var gist in gists)
        {
            WordSpace.Add(common, gist, 1f / gists.Length);
        }

        foreach (var gist in gists)
        {
            WordSpace.Add(gist, common, -1);
            WordSpace.Normalise(gist);
        }
    }

    /// <summary>Cosine of two statements' gists, 0 where one has no word that the vectors know.</summary>
    public double Likeness(int a, int b) => WordSpace.Dot(gists[a], gists[b]);

    private static float[] Mean(StoryTerms terms, int[] set, Dictionary<int, float[]?> words)
    {
        var mean = WordSpace.Zero();
        foreach (var term in set.Where(term => terms[term].Kind is TermKind.Word))
        {
            if (!words.TryGetValue(term, out var vector))
            {
                words[term] = vector = WordSpace.Unit(terms[term].Word);
            }

            if (vector is not null)
            {
                WordSpace.Add(mean, vector, (float)terms.Weight(term));
            }
        }

        WordSpace.Normalise(mean);
        return mean;
    }
}
