namespace Parallax.Language.Training;

/// <summary>
/// What teachers believe of a sentence, summed over them: likelihoods of tags, heads and relations, a row a word. A student
/// learns from them how near the wrong answers come (Hinton, Vinyals and Dean 2015; for parsers Kuncoro et al. 2016).
/// </summary>
internal sealed class SoftTargets(int words, int tags, int relations)
{
    private readonly float[] ofTags = new float[words * tags];
    private readonly float[] ofArcs = new float[words * (words + 1)];
    private readonly float[] ofRelations = new float[words * relations];

    /// <summary>Likelihoods of a word's tags.</summary>
    public Span<float> Tags(int word) => ofTags.AsSpan(word * tags, tags);

    /// <summary>Likelihoods of a word's heads, the root's last.</summary>
    public Span<float> Arcs(int word) => ofArcs.AsSpan(word * (words + 1), words + 1);

    /// <summary>Likelihoods of a word's relations to its right head.</summary>
    public Span<float> Relations(int word) => ofRelations.AsSpan(word * relations, relations);
}
