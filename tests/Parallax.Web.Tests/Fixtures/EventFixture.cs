using Parallax.Core;

namespace Parallax.Web.Tests.Fixtures;

/// <summary>Builds a story's event from verbatim words of articles.</summary>
internal sealed class EventFixture(ReportFixture report, string id, string type)
{
    private readonly List<EventVersion> versions = [];
    private readonly List<EventConflict> conflicts = [];

    public string? Mode { get; init; }

    public string? Actor { get; init; }

    public string? Recipient { get; init; }

    public EventDate? Date { get; init; }

    public EventPlace? Place { get; init; }

    /// <summary>A day, or the days from one to another.</summary>
    public static EventDate On(string from, string? to = null, string? value = null) =>
        new(value ?? from, from, to ?? from, "stated");

    public static EventPlace City(string name, string country, double latitude, double longitude) =>
        new(name, country, PlacePrecision.City, "stated") { Latitude = latitude, Longitude = longitude };

    /// <summary>What one article tells: its clause, and the verb or noun.</summary>
    public EventFixture Told(
        int article,
        string clause,
        string predicate,
        EventModality modality = EventModality.Actual,
        bool negated = false,
        string? source = null,
        EventPlace? place = null,
        params (string Words, string Harm, double Low)[] counts
    )
    {
        var words = report.Words(article, clause);
        versions.Add(
            new EventVersion(
                words.Article,
                words.Start,
                words.End,
                words.Text,
                $"v{versions.Count + 1}",
                report.Words(article, predicate, clause),
                modality,
                negated,
                source is null ? null : "q1",
                source,
                [],
                [],
                Date,
                null,
                place ?? Place,
                null,
                [
                    .. counts.Select(count =>
                    {
                        var figure = report.Words(article, count.Words, clause);
                        return new EventCountVersion(
                            figure.Article,
                            figure.Start,
                            figure.End,
                            figure.Text,
                            count.Harm,
                            count.Low,
                            count.Low,
                            null,
                            null
                        );
                    }),
                ]
            )
        );
        return this;
    }

    public EventFixture Conflict(EventConflictKind kind, string explanation, params Evidence[] spans)
    {
        conflicts.Add(new EventConflict(kind, [.. spans.Select(span => span.Article).Distinct()], spans, explanation));
        return this;
    }

    public StoryEvent Build() =>
        new(
            id,
            type,
            Mode,
            Parties(Actor),
            Parties(Recipient),
            Date,
            Place,
            versions.Min(version => version.Modality),
            versions,
            conflicts,
            []
        );

    private static IReadOnlyList<EventParty> Parties(string? name) =>
        name is null ? [] : [new EventParty(name, null, null, null)];
}
