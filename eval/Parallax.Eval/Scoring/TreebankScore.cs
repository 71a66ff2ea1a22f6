namespace Parallax.Eval.Scoring;

/// <summary>
/// Tags and trees on the gold's own tokens: a port of <c>score_treebank.py</c>. Punctuation is left out of the attachment
/// scores, and labels are compared before the colon, as CoNLL 2018 does.
/// </summary>
/// <param name="Upos">Share of words with the right tag, 0 to 1.</param>
/// <param name="Uas">Share of words with the right head, 0 to 1.</param>
/// <param name="Las">Share with the right head and relation, 0 to 1.</param>
internal sealed record TreebankScore(double Upos, double Uas, double Las)
{
    /// <summary>Scores sentence by sentence.</summary>
    /// <exception cref="InvalidDataException">The two do not hold the same tokens.</exception>
    public static TreebankScore Of(IReadOnlyList<ConlluSentence> gold, IReadOnlyList<ConlluSentence> system)
    {
        if (
            gold.Count != system.Count
            || gold.Zip(system).Any(pair => pair.First.Words.Count != pair.Second.Words.Count)
        )
        {
            throw new InvalidDataException($"sentences or tokens differ: {gold.Count} and {system.Count} sentences");
        }

        int words = 0,
            tags = 0,
            attached = 0,
            heads = 0,
            labels = 0;
        foreach (var (x, y) in gold.Zip(system).SelectMany(pair => pair.First.Words.Zip(pair.Second.Words)))
        {
            words++;
            tags += x.Upos == y.Upos ? 1 : 0;
            if (x.Upos == "PUNCT")
            {
                continue;
            }

            attached++;
            heads += x.Head == y.Head ? 1 : 0;
            labels += x.Head == y.Head && x.BareRelation == y.BareRelation ? 1 : 0;
        }

        return new TreebankScore(
            Ratios.Share(tags, words),
            Ratios.Share(heads, attached),
            Ratios.Share(labels, attached)
        );
    }
}
