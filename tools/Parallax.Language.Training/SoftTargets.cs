using Parallax.Language.Mentions;

namespace Parallax.Language.Training;

/// <summary>
/// What teachers believe of a sentence, summed over them: likelihoods of tags, heads, relations and
/// names, a row a word. A student
/// learns from them how near the wrong answers come (Hinton, Vinyals and Dean 2015; for parsers Kuncoro et al. 2016).
/// </summary>
internal sealed class SoftTargets(int words, int tags, int relations)
{
    private readonly float[] ofTags = new float[words * tags];
    private readonly float[] ofArcs = new float[words * (words + 1)];
    private readonly float[] ofRelations = new float[words * relations];
    private readonly float[] ofNames = new float[words * NameDecoder.Classes];
    private readonly float[] ofNested = new float[words * NameDecoder.Classes];

    /// <summary>Likelihoods of a word's tags.</summary>
    public Span<float> Tags(int word) => ofTags.AsSpan(word * tags, tags);

    /// <summary>Likelihoods of a word's parts of names, the longest or the shortest.</summary>
    public Span<float> Names(int word, bool nested) =>
        (nested ? ofNested : ofNames).AsSpan(word * NameDecoder.Classes, NameDecoder.Classes);

    /// <summary>Likelihoods of a word's heads, the root's last.</summary>
    public Span<float> Arcs(int word) => ofArcs.AsSpan(word * (words + 1), words + 1);

    /// <summary>Likelihoods of a word's relations to its right head.</summary>
    public Span<float> Relations(int word) => ofRelations.AsSpan(word * relations, relations);
}
