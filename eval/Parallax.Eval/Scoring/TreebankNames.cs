using Parallax.Core;
using Parallax.Language;
using Parallax.Language.Training;

namespace Parallax.Eval.Scoring;

/// <summary>
/// Names on the treebank's own tokens: right where the words and the kind are. Gold is what the trainer learns from, read
/// by the trainer's own code, so that the two never part.
/// </summary>
internal static class TreebankNames
{
    /// <summary>Finds the names of a treebank's sentences and scores them.</summary>
    /// <param name="sentences">The sentences, document by document.</param>
    /// <param name="nested">Whether the shortest of overlapping names count, or the longest.</param>
    public static Ratios Score(List<Sentence> sentences, bool nested)
    {
        int right = 0,
            given = 0,
            expected = 0;
        foreach (var document in sentences.GroupBy(sentence => sentence.Document, StringComparer.Ordinal))
        {
            var gold = new HashSet<Name>();
            var ranges = new List<Range>();
            var first = 0;
            foreach (var words in document.Select(sentence => sentence.Words))
            {
                gold.UnionWith(
                    NameLabels.Of(words, nested).Select(n => new Name(first + n.Start, first + n.End, n.Kind))
                );
                ranges.Add(first..(first += words.Length));
            }

            var text = new TrainingSentence([.. document.SelectMany(sentence => sentence.Words)]);
            var parsed = LanguageModel.Default.Parse(text.Text, text.Tokens, [.. ranges]);
            var found = nested ? parsed.InnerNames : parsed.Names;
            expected += gold.Count;
            given += found.Length;
            right += found.Count(n => gold.Contains(new Name(n.Tokens.Start.Value, n.Tokens.End.Value, n.Kind)));
        }

        return Ratios.Of(right, given, expected);
    }

    private readonly record struct Name(int Start, int End, NameKind Kind);
}
