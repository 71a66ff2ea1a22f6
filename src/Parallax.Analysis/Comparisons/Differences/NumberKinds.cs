using Parallax.Analysis.Annotators;
using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Quantities;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>
/// Tells what two other figures are to each other: one may be the other rounded, a count of more or of less, or a later
/// count; what is none of these is a contradiction. Each is read from words that one version has and the other lacks.
/// </summary>
internal static class NumberKinds
{
    private static readonly WordList Words = WordList.Load("Differences/number-scope.txt");

    /// <summary>The difference of two figures, with its kind.</summary>
    public static Difference Typed(VersionPair pair, Quantity mine, Quantity theirs)
    {
        var both =
            $"{pair.Left.View.Name} has {pair.Words(mine.Span)}, {pair.Right.View.Name} {pair.OtherWords(theirs.Span)}";
        var (kind, why) = KindOf(pair, mine, theirs);
        return pair.Make(DifferenceType.Number, mine.Span, theirs.Span, $"{both}{why}.") with { Kind = kind };
    }

    /// <summary>Whether both figures can be right.</summary>
    public static bool Overlap(Quantity a, Quantity b) =>
        (a.Low ?? double.NegativeInfinity) <= (b.High ?? double.PositiveInfinity)
        && (b.Low ?? double.NegativeInfinity) <= (a.High ?? double.PositiveInfinity);

    private static (string Kind, string Why) KindOf(VersionPair pair, Quantity mine, Quantity theirs)
    {
        if (IsHedged(mine) != IsHedged(theirs) && (Overlap(mine, theirs) || AreNear(mine, theirs)))
        {
            return ("rounding", ": both can be right");
        }

        if (Scope(pair, mine, theirs) is { } scope)
        {
            return ("scope", $": one counts {scope}");
        }

        if (Later(pair, mine, theirs) is { } later)
        {
            return ("update", later);
        }

        return ("contradiction", "");
    }

    // "About 20" is said of 24 as well: a fifth off, as round figures are.
    private static bool AreNear(Quantity a, Quantity b)
    {
        const double Rounded = 0.2;
        return Middle(a) is { } one
            && Middle(b) is { } other
            && Math.Abs(one - other) <= Rounded * Math.Max(one, other);
    }

    private static double? Middle(Quantity quantity) => (quantity.Low + quantity.High) / 2;

    private static bool IsHedged(Quantity quantity) => quantity.Low != quantity.High;

    // A word of reach, or a place, that stands in one version alone.
    private static string? Scope(VersionPair pair, Quantity mineOf, Quantity theirsOf)
    {
        var (left, right) = (Reach(pair.Left, mineOf), Reach(pair.Right, theirsOf));
        var mine = left.Find(span => !right.Exists(other => pair.AreSame(span, other)));
        var theirs = right.Find(span => !left.Exists(other => pair.AreSame(other, span)));
        // Where both name a place of their own it is the place that differs.
        return (mine.IsEmpty, theirs.IsEmpty) switch
        {
            (false, true) => pair.Words(mine),
            (true, false) => pair.OtherWords(theirs),
            (false, false) when IsWide(pair.Left, mine) => pair.Words(mine),
            (false, false) when IsWide(pair.Right, theirs) => pair.OtherWords(theirs),
            _ => null,
        };
    }

    private static List<TextSpan> Reach(StoryStatement statement, Quantity quantity)
    {
        var view = statement.View;
        var places = view
            .Entities.Within(statement.Span)
            .Where(pair => pair is { Mention.Kind: MentionKind.Name, Entity.Type: EntityType.Place })
            .Select(pair => pair.Mention.Span);
        return
        [
            .. places
                .Concat(Of(statement, "wide"))
                .Concat(Of(statement, "narrow"))
                .Where(span => IsNear(statement, quantity, span)),
        ];
    }

    // Of the figure itself: in the other corner of a sentence a place or a "now" belongs to something else.
    private static bool IsNear(StoryStatement statement, Quantity quantity, TextSpan span)
    {
        const int Near = 5;
        var tree = statement.View.Tree;
        return tree.TokensIn(quantity.Span) is var (first, last)
            && tree.TokensIn(span) is var (from, to)
            && from - last <= Near
            && first - to <= Near;
    }

    private static bool IsWide(StoryStatement statement, TextSpan span) => Of(statement, "wide").Contains(span);

    private static IEnumerable<TextSpan> Of(StoryStatement statement, string list)
    {
        if (statement.View.Tree.TokensIn(statement.Span) is not var (first, last))
        {
            yield break;
        }

        for (var i = first; i <= last; i++)
        {
            if (Words[list].Contains(statement.View.Tree.Parsed[i].ToString().ToLowerInvariant()))
            {
                yield return statement.View.Tree.Parsed.Tokens[i];
            }
        }
    }

    private static string? Later(VersionPair pair, Quantity mine, Quantity theirs)
    {
        var (left, right) = (Rank(pair.Left, mine), Rank(pair.Right, theirs));
        if (left != right)
        {
            return $": {(left > right ? pair.Left : pair.Right).View.Name} gives a later count";
        }

        return (Published(pair.Left), Published(pair.Right)) switch
        {
            ({ } one, { } other) when one < other => $": {pair.Right.View.Name} is the later report",
            ({ } one, { } other) when one > other => $": {pair.Left.View.Name} is the later report",
            _ => null,
        };
    }

    // A count that says it has risen stands after one that says nothing, and one that says "so far" before it.
    private static int Rank(StoryStatement statement, Quantity quantity) =>
        quantity.Change?.Role is ChangeRole.To || Of(statement, "later").Any(span => IsNear(statement, quantity, span))
            ? 1
        : Of(statement, "earlier").Any(span => IsNear(statement, quantity, span))
        || statement.PlainText.Contains("so far", StringComparison.OrdinalIgnoreCase)
            ? -1
        : 0;

    private static DateOnly? Published(StoryStatement statement) => statement.View.Annotated.Get(Publication.Key).Day;
}
