using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Events;
using Parallax.Analysis.Tests.Annotators;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Comparisons.Events;

/// <summary>
/// Articles whose events are given by hand, as words of the text: what is tested is how they are linked, not how they are
/// coded.
/// </summary>
internal sealed class ToldEvents
{
    private readonly AnnotatedArticle article;
    private readonly List<Event> events = [];

    private ToldEvents(string id, string text) => article = Reading.Of(text, id);

    /// <summary>An article that tells nothing yet.</summary>
    public static ToldEvents In(string id, string text) => new(id, text);

    /// <summary>The article with its events.</summary>
    public AnnotatedArticle Read() =>
        article.With(
            Event.Key,
            [.. events.OrderBy(told => told.Predicate).Select((told, i) => told with { Id = $"v{i + 1}" })]
        );

    /// <summary>Adds an event; words are found in the clause, which is found in the text.</summary>
    public ToldEvents Tell(
        string type,
        string clause,
        string predicate,
        string[]? actors = null,
        string[]? recipients = null,
        Func<Event, Event>? also = null
    )
    {
        var span = Find(article.Text, clause, 0, article.Text.Length);
        var told = new Event(
            "",
            span,
            type,
            Find(article.Text, predicate, span.Start, span.End),
            [.. (actors ?? []).Select(words => Party(words, span))],
            [.. (recipients ?? []).Select(words => Party(words, span))],
            Agency.Active,
            false,
            null,
            null,
            null
        );
        events.Add(also?.Invoke(told) ?? told);
        return this;
    }

    /// <summary>Dates an event by words of its text.</summary>
    public Func<Event, Event> On(string words, string value, string? to = null) =>
        told =>
            told with
            {
                Date = new EventDate(value, value, to ?? value, "stated"),
                When = Find(article.Text, words, told.Span.Start, article.Text.Length),
            };

    /// <summary>Places an event by words of its text.</summary>
    public Func<Event, Event> At(string words, EventPlace place) =>
        told => told with { Location = place, Where = Find(article.Text, words, told.Span.Start, article.Text.Length) };

    /// <summary>Counts people killed by words of its text.</summary>
    public Func<Event, Event> Killed(string words, double? low, double? high, string? of = null) =>
        told =>
            told with
            {
                Counts =
                [
                    .. told.Counts,
                    new EventCount(
                        Find(article.Text, words, told.Span.Start, article.Text.Length),
                        "killed",
                        low,
                        high,
                        of,
                        null
                    ),
                ],
            };

    /// <summary>The events of a comparison of articles, as "V1 ASSAULT a:v1 b:v1".</summary>
    public static IReadOnlyList<string> Linked(Comparison comparison) =>
        [
            .. comparison.Events.Select(told =>
                $"{told.Type} {string.Join(' ', told.Versions.Select(version => $"{version.Article}:{version.Predicate.Text}"))}"
            ),
        ];

    private Participant Party(string words, TextSpan clause)
    {
        var span = Find(article.Text, words, clause.Start, clause.End);
        var entity = article.Get(Entity.Key).Within(span).Select(pair => pair.Entity).FirstOrDefault();
        return new Participant(entity?.Id, entity?.Name ?? words, span);
    }

    private static TextSpan Find(string text, string words, int from, int to)
    {
        var at = text.IndexOf(words, from, to - from, StringComparison.Ordinal);
        return at < 0
            ? throw new ArgumentException($"'{words}' is not in the text", nameof(words))
            : new TextSpan(at, at + words.Length);
    }
}

/// <summary>Several things said of one event.</summary>
internal static class ToldEventsSteps
{
    /// <summary>The one, then the other.</summary>
    public static Func<Event, Event> And(this Func<Event, Event> first, Func<Event, Event> second) =>
        told => second(first(told));
}
