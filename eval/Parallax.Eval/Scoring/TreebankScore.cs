namespace Parallax.Eval.Scoring;

/// <summary>
/// Tags, lemmas and trees on the gold's own tokens; UPOS, UAS and LAS as <c>score_treebank.py</c> counts them: punctuation
/// is left out of the attachment scores, and labels are compared before the colon, as CoNLL 2018 does.
/// </summary>
/// <param name="Upos">Share of words with the right tag, 0 to 1.</param>
/// <param name="Xpos">Share with the right Penn tag.</param>
/// <param name="Features">Share with all the right features and no other.</param>
/// <param name="Lemmas">Share with the right dictionary form.</param>
/// <param name="Uas">Share of words with the right head.</param>
/// <param name="Las">Share with the right head and relation.</param>
/// <param name="Subjects">Subjects (nsubj), each with its head.</param>
/// <param name="Clauses">Clauses that report and those that stand beside (ccomp, parataxis), each with head and label.</param>
internal sealed record TreebankScore(
    double Upos,
    double Xpos,
    double Features,
    double Lemmas,
    double Uas,
    double Las,
    Ratios Subjects,
    Ratios Clauses
)
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

        Pair[] words =
        [
            .. gold.Zip(system).SelectMany(pair => pair.First.Words.Zip(pair.Second.Words, (x, y) => new Pair(x, y))),
        ];
        Pair[] attached = [.. words.Where(word => word.Gold.Upos != "PUNCT")];
        return new TreebankScore(
            Share(words, word => word.Gold.Upos == word.Given.Upos),
            Share(words, word => word.Gold.Xpos == word.Given.Xpos),
            Share(words, word => word.Gold.Features == word.Given.Features),
            Share(words, word => word.Gold.Lemma == word.Given.Lemma),
            Share(attached, word => word.HasHead),
            Share(attached, word => word.HasHead && word.HasRelation),
            Found(words, "nsubj"),
            Found(words, "ccomp", "parataxis")
        );
    }

    private static double Share(Pair[] words, Func<Pair, bool> isRight) =>
        Ratios.Share(words.Count(isRight), words.Length);

    private static Ratios Found(Pair[] words, params string[] relations) =>
        Ratios.Of(
            words.Count(word => relations.Contains(word.Gold.BareRelation) && word.HasRelation && word.HasHead),
            words.Count(word => relations.Contains(word.Given.BareRelation)),
            words.Count(word => relations.Contains(word.Gold.BareRelation))
        );

    private sealed record Pair(ConlluWord Gold, ConlluWord Given)
    {
        public bool HasHead => Gold.Head == Given.Head;

        public bool HasRelation => Gold.BareRelation == Given.BareRelation;
    }
}
