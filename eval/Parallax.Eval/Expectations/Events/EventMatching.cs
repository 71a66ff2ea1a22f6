using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Eval.Expectations.Events;

/// <summary>
/// Which coded event tells which listed one: their predicates meet, or the coded one stands on no listed predicate, lies in
/// the clause of the listed one and has one of its types. Deeds without a type are not coded.
/// </summary>
internal sealed class EventMatching
{
    private readonly ExpectedEventArticle expected;

    public EventMatching(ExpectedEventArticle expected, ArticleReport article)
    {
        this.expected = expected;
        Article = article;
        Coded = [.. article.Events.Where(given => given.Type is not null)];
        Found = expected.Events.ToDictionary(
            listed => listed.Id,
            listed =>
                Coded
                    .Where(given => Listed(given).Contains(listed))
                    .OrderByDescending(given => EventFacets.Rank(listed, given))
                    .FirstOrDefault()
        );
    }

    /// <summary>The article.</summary>
    public ArticleReport Article { get; }

    /// <summary>Its coded events.</summary>
    public IReadOnlyList<EventReport> Coded { get; }

    /// <summary>Id of a listed event to the coded event that tells it best; null where none does.</summary>
    public IReadOnlyDictionary<string, EventReport?> Found { get; }

    /// <summary>
    /// Why the list does not bear the coded event out; null where it does. A defensible entry bears out its own types only: a
    /// telling that need not be coded must be coded rightly if it is.
    /// </summary>
    public string? Unlisted(EventReport given)
    {
        var listed = Listed(given);
        return listed.Any(entry => !entry.Optional || EventFacets.Best(entry, given).Type) ? null
            : listed.Count > 0 ? $"it may be coded {Types(listed)} only"
            : expected.Not.FirstOrDefault(none => Meets(none, given)) is { } no ? $"no event: {no.Why}"
            : "matches nothing in the list";
    }

    /// <summary>Whether every listed event that it tells is, as an event of its type, planned, supposed or denied.</summary>
    public bool DidNotHappen(EventReport given) =>
        Listed(given) is { Count: > 0 } listed && !listed.Any(entry => EventFacets.Happened(entry, given.Type));

    private List<ExpectedEvent> Listed(EventReport given)
    {
        var at = new TextSpan(given.Predicate.Start, given.Predicate.End);
        List<ExpectedEvent> meeting = [.. expected.Events.Where(listed => listed.IsAt(at))];
        return meeting.Count > 0 || expected.Not.Any(none => Meets(none, given))
            ? meeting
            : [.. expected.Events.Where(listed => listed.Holds(at) && EventFacets.Best(listed, given).Type)];
    }

    private static bool Meets(ExpectedNoEvent none, EventReport given) =>
        new TextSpan(none.Span[0], none.Span[1]).Overlaps(new TextSpan(given.Predicate.Start, given.Predicate.End));

    private static string Types(IEnumerable<ExpectedEvent> listed) =>
        string.Join(
            ", ",
            listed
                .SelectMany(entry => entry.Codings)
                .SelectMany(coding => coding.Types)
                .Distinct(StringComparer.Ordinal)
        );
}
