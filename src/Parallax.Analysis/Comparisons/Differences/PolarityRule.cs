using Parallax.Analysis.Comparisons.Alignment;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>One affirms what the other denies: a "not" too many in like words, or one predicate with and without it.</summary>
internal sealed class PolarityRule : IDifferenceRule
{
    private static readonly string[] Negations =
    [
        "not",
        "no",
        "never",
        "cannot",
        "nobody",
        "nothing",
        "none",
        "neither",
        "without",
    ];

    public IEnumerable<Difference> Find(VersionPair pair)
    {
        var (left, right) = pair.Unmatched();
        var denied = left.FindAll(span =>
            IsNegation(pair.Left, span) && DeniesShared(pair, span, 0)
            || DeniesOneOf(pair.Left, span, pair.Right, right)
        );
        var deniedThere = right.FindAll(span =>
            IsNegation(pair.Right, span) && DeniesShared(pair, span, 1)
            || DeniesOneOf(pair.Right, span, pair.Left, left)
        );
        if (pair.IsClose && (denied.Count + deniedThere.Count) % 2 == 1)
        {
            yield return Make(pair, denied.Count > 0 ? denied[0] : null, deniedThere.Count > 0 ? deniedThere[0] : null);
        }
        else if (
            !pair.IsClose
            && IsDenied(pair.Left) is { } here
            && IsDenied(pair.Right) is { } there
            && here != there
            && SamePredicate(pair)
        )
        {
            yield return Make(pair, null, null);
        }
    }

    private static Difference Make(VersionPair pair, TextSpan? left, TextSpan? right)
    {
        // The side without a negation shows the words that stand where the other denies.
        var mine = left is { } negation
            ? negation.Cover(Predicate(pair.Left, negation))
            : Predicate(pair.Left, pair.Left.Span);
        var theirs = right is { } other
            ? other.Cover(Predicate(pair.Right, other))
            : Predicate(pair.Right, pair.Right.Span);
        if (left is null && right is not null)
        {
            mine = Counterpart(pair, right.Value, fromRight: true) ?? mine;
        }
        else if (right is null && left is not null)
        {
            theirs = Counterpart(pair, left.Value, fromRight: false) ?? theirs;
        }

        var denies =
            left is not null ? pair.Left.View.Name
            : right is not null ? pair.Right.View.Name
            : pair.Left.Statement.Negated ? pair.Left.View.Name
            : pair.Right.View.Name;
        return pair.Make(
            DifferenceType.Polarity,
            mine,
            theirs,
            $"{denies} denies what the other affirms: {pair.Words(mine)}, {pair.OtherWords(theirs)}."
        );
    }

    // The words before and after the negation, as far as the other version has them.
    private static TextSpan? Counterpart(VersionPair pair, TextSpan negation, bool fromRight)
    {
        var (with, without) = fromRight ? (1, 0) : (0, 1);
        var (statement, other) = fromRight ? (pair.Right, pair.Left) : (pair.Left, pair.Right);
        var columns = pair.Collation.Columns;
        var at = columns
            .TakeWhile(column =>
                column.Words[with] is not { } word || statement.Span.Start + word.Span.End <= negation.Start
            )
            .Count();
        var near = columns
            .Skip(Math.Max(0, at - 1))
            .Take(3)
            .Select(column => column.Words[without])
            .OfType<Collation.CollatedWord>()
            .ToList();
        return near.Count == 0
            ? null
            : new TextSpan(other.Span.Start + near[0].Span.Start, other.Span.Start + near[^1].Span.End);
    }

    private static TextSpan Predicate(StoryStatement statement, TextSpan otherwise) =>
        statement.Statement.Predicate is { } predicate
        && statement.Span.Contains(predicate)
        && otherwise == statement.Span
            ? predicate
            : otherwise;

    private static bool IsNegation(StoryStatement statement, TextSpan word)
    {
        var text = word.In(statement.View.Text).Trim('.', ',', ';', ':', '"', '”', '“', ')', '(').ToLowerInvariant();
        return Negations.Contains(text)
            || text.EndsWith("n't", StringComparison.Ordinal)
            || text.EndsWith("n’t", StringComparison.Ordinal);
    }

    // A "no" in words that the other version lacks denies nothing the other says: what follows it must stand in both.
    private static bool DeniesShared(VersionPair pair, TextSpan negation, int side)
    {
        var start = (side == 0 ? pair.Left : pair.Right).Span.Start;
        var columns = pair.Collation.Columns;
        var at = 0;
        while (
            at < columns.Count && (columns[at].Words[side] is not { } word || start + word.Span.Start < negation.Start)
        )
        {
            at++;
        }

        return columns
            .Skip(at + 1)
            .Where(column => column.Words[side] is { IsMark: false })
            .Take(2)
            .Any(column => column.Agrees);
    }

    // "disagree" against "do not agree": the prefix denies what the other denies with a word.
    private static bool DeniesOneOf(StoryStatement statement, TextSpan word, StoryStatement other, List<TextSpan> words)
    {
        var form = Bare(statement, word);
        return Stems.IsNegative(form)
            && words.Exists(span =>
                Bare(other, span) is var there && !Stems.IsNegative(there) && Stems.Of(there) == Stems.Of(form)
            );
    }

    private static string Bare(StoryStatement statement, TextSpan word) =>
        word.In(statement.View.Text).Trim('.', ',', ';', ':', '"', '”', '“', ')', '(', '[', ']').ToLowerInvariant();

    // "disagree" is "agree" denied; null where there is no predicate to deny.
    private static bool? IsDenied(StoryStatement statement)
    {
        var lemma = statement.Statement.PredicateLemma;
        return lemma.Length == 0 ? null : statement.Statement.Negated ^ Stems.IsNegative(lemma);
    }

    private static bool SamePredicate(VersionPair pair)
    {
        var (left, right) = (pair.Left.Statement.PredicateLemma, pair.Right.Statement.PredicateLemma);
        return !StopWords.Contains(left) && Stems.Of(left) == Stems.Of(right);
    }
}
