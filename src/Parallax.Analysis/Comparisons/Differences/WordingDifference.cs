using Parallax.Analysis.Comparisons.Alignment;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>Versions that differ in words, where no rule says in what.</summary>
internal static class WordingDifference
{
    /// <summary>
    /// The kind of a difference in wording where a word stands under another that no dictionary joins with it: "a hospital"
    /// under "a school". Such versions may say two things.
    /// </summary>
    public const string Unlike = "unlike";

    /// <summary>The difference; its sentence shows the words that are other ones where they stand in one place.</summary>
    public static Difference Of(VersionPair pair)
    {
        var slots = pair.IsClose
            ? pair.Slots.Where(slot => slot is { Left.Count: > 0, Right.Count: > 0 }).ToList()
            : [];
        var unlike = slots.Find(slot => IsUnlike(pair, slot));
        var shown = unlike ?? (slots.Count == 1 && pair.Slots.Count == 1 ? slots[0] : null);
        return pair.Make(
            DifferenceType.Wording,
            pair.Left.Span,
            pair.Right.Span,
            shown is null
                ? $"Other words in {pair.Left.View.Name} and {pair.Right.View.Name}."
                : $"{pair.Left.View.Name} has {pair.Words(shown.LeftSpan)}, {pair.Right.View.Name} {pair.OtherWords(shown.RightSpan)}."
        ) with
        {
            Kind = unlike is null ? null : Unlike,
        };
    }

    private static bool IsUnlike(VersionPair pair, Slot slot)
    {
        var mine = Terms(pair.Left, slot.Left);
        var theirs = Terms(pair.Right, slot.Right);
        return mine.Count > 0
            && theirs.Count > 0
            && !mine.Exists(term => theirs.Exists(other => term == other || Kinship.AreSynonyms(term, other)));
    }

    private static List<Term> Terms(StoryStatement statement, IReadOnlyList<TextSpan> words)
    {
        var tree = statement.View.Tree;
        return
        [
            .. words
                .Select(word => tree.TokensIn(word))
                .OfType<(int First, int Last)>()
                .SelectMany(run => Enumerable.Range(run.First, run.Last - run.First + 1))
                .Select(token => StatementTerms.OfToken(tree.Parsed, token))
                .OfType<Term>(),
        ];
    }
}
