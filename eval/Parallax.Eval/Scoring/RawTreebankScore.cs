using Parallax.Core;

namespace Parallax.Eval.Scoring;

/// <summary>
/// Words, sentences, tags and trees found in running text, aligned by the characters they cover without white space, as the
/// CoNLL 2018 shared task aligns them. Attachment leaves punctuation out and compares labels before the colon.
/// </summary>
internal sealed record RawTreebankScore(Ratios Words, Ratios Sentences, Ratios Upos, Ratios Las)
{
    /// <summary>Scores a system's sentences against gold over the same characters.</summary>
    /// <exception cref="InvalidDataException">The two do not hold the same characters.</exception>
    public static RawTreebankScore Of(IReadOnlyList<ConlluSentence> gold, IReadOnlyList<ConlluSentence> system)
    {
        var (expected, given) = (Placed.Of(gold), Placed.Of(system));
        if (expected.Characters != given.Characters)
        {
            throw new InvalidDataException($"texts differ: {expected.Characters} and {given.Characters} characters");
        }

        var pairs = given
            .Words.Where(pair => expected.Words.ContainsKey(pair.Key))
            .Select(pair => (Gold: expected.Words[pair.Key], Given: pair.Value))
            .ToArray();
        var attached = pairs.Where(pair => IsScored(pair.Gold)).Count(pair => IsAttached(pair.Gold, pair.Given));
        return new RawTreebankScore(
            Ratios.Of(pairs.Length, given.Words.Count, expected.Words.Count),
            Ratios.Of(
                given.Sentences.Intersect(expected.Sentences).Count(),
                given.Sentences.Count,
                expected.Sentences.Count
            ),
            Ratios.Of(
                pairs.Count(pair => pair.Gold.Word.Upos == pair.Given.Word.Upos),
                given.Words.Count,
                expected.Words.Count
            ),
            Ratios.Of(attached, given.Words.Values.Count(IsScored), expected.Words.Values.Count(IsScored))
        );
    }

    private static bool IsScored(PlacedWord word) => word.Word.Upos != "PUNCT";

    private static bool IsAttached(PlacedWord gold, PlacedWord given) =>
        gold.Head == given.Head && gold.Word.BareRelation == given.Word.BareRelation;

    private sealed record PlacedWord(ConlluWord Word, TextSpan? Head);

    // Words by the characters they cover.
    private sealed record Placed(Dictionary<TextSpan, PlacedWord> Words, List<TextSpan> Sentences, int Characters)
    {
        public static Placed Of(IReadOnlyList<ConlluSentence> sentences)
        {
            var placed = new Placed([], [], 0);
            foreach (var sentence in sentences)
            {
                placed = placed.Plus(sentence);
            }

            return placed;
        }

        private Placed Plus(ConlluSentence sentence)
        {
            var at = Characters;
            var spans = new List<TextSpan>();
            foreach (var word in sentence.Words)
            {
                var length = word.Form.Count(c => !char.IsWhiteSpace(c));
                spans.Add(new TextSpan(at, at + length));
                at += length;
            }

            foreach (var (word, span) in sentence.Words.Zip(spans))
            {
                Words[span] = new PlacedWord(word, word.Head == "0" ? null : spans[int.Parse(word.Head) - 1]);
            }

            Sentences.Add(new TextSpan(Characters, at));
            return this with { Characters = at };
        }
    }
}
