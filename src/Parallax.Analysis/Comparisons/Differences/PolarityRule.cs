using Parallax.Analysis.Comparisons.Alignment;
using Parallax.Core;
using Parallax.Language;

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
            // What denies stands somewhere in the clause, so the clause is shown.
            yield return pair.Make(
                DifferenceType.Polarity,
                pair.Left.Span,
                pair.Right.Span,
                $"{(here ? pair.Left : pair.Right).View.Name} denies what the other affirms: {pair.Words(pair.Left.Span)}, {pair.OtherWords(pair.Right.Span)}."
            );
        }
        else if (Opposite(pair) is { } opposite)
        {
            yield return opposite;
        }
        else if (DeniedSaying(pair) is { } denial)
        {
            yield return denial;
        }
    }

    // "Accepted" under "rejected", where WordNet has the two as opposites.
    private static Difference? Opposite(VersionPair pair)
    {
        if (!pair.IsClose)
        {
            return null;
        }

        foreach (var slot in pair.Slots.Where(slot => slot is { Left.Count: 1, Right.Count: 1 }))
        {
            var (mine, theirs) = (pair.Left.WordAt(slot.Left[0]), pair.Right.WordAt(slot.Right[0]));
            var part =
                mine.Tag is Upos.Verb && theirs.Tag is Upos.Verb ? WordNetPart.Verb
                : mine.Tag is Upos.Adj && theirs.Tag is Upos.Adj ? WordNetPart.Adjective
                : (WordNetPart?)null;
            if (part is { } both && WordNet.Default.AreAntonyms(mine.Lemma, theirs.Lemma, both))
            {
                return pair.Make(
                    DifferenceType.Polarity,
                    slot.Left[0],
                    slot.Right[0],
                    $"{pair.Left.View.Name} has {pair.Words(slot.Left[0])}, {pair.Right.View.Name} the opposite, {pair.OtherWords(slot.Right[0])}."
                );
            }
        }

        return null;
    }

    // "Denied that" against "said that".
    private static Difference? DeniedSaying(VersionPair pair) =>
        pair.IsClose
        && pair.Left is { IsQuoted: true, Quotation: { Cue: { } cue } quotation }
        && pair.Right is { IsQuoted: true, Quotation: { Cue: { } otherCue } other }
        && quotation.Denied != other.Denied
            ? pair.Make(
                DifferenceType.Polarity,
                cue,
                otherCue,
                $"{(quotation.Denied ? pair.Left : pair.Right).View.Name} gives as denied what the other gives as said: {pair.Words(cue)}, {pair.OtherWords(otherCue)}."
            )
            : null;

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
            mine = pair.Counterpart(right.Value, 1) ?? mine;
        }
        else if (right is null && left is not null)
        {
            theirs = pair.Counterpart(left.Value, 0) ?? theirs;
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

        return Enumerable
            .Range(at + 1, Math.Max(0, columns.Count - at - 1))
            .Where(i => columns[i].Words[side] is { IsMark: false })
            .Take(2)
            .Any(i => !pair.PartsAt(i));
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
