using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>How sure an event is, by all that is said of it; in the order views show them.</summary>
public enum EventStanding
{
    /// <summary>An outlet says itself that it happened.</summary>
    Happened,

    /// <summary>Somebody quoted says so, and no outlet itself.</summary>
    Claimed,

    /// <summary>It is meant, ordered or ahead.</summary>
    Planned,

    /// <summary>It is supposed, wished, demanded or feared only.</summary>
    Supposed,

    /// <summary>Whoever speaks of it says that it did not happen.</summary>
    Denied,
}

/// <summary>An event as a view shows it, every part in a reader's words and with hidden characters as codes.</summary>
/// <param name="Event">The event: its id, coordinates, grounds.</param>
/// <param name="Standing">How sure it is.</param>
/// <param name="Date">"14 Oct 2020"; null where no version lets it be known.</param>
/// <param name="Place">Name of the place; null where none is told.</param>
/// <param name="Deed">"attack (explosives)".</param>
/// <param name="Actors">"Karst and Vell"; null where nobody is named.</param>
/// <param name="Recipients">The same of those it was done to.</param>
/// <param name="Articles">The articles that tell it, in the report's order.</param>
/// <param name="Tellings">Every mention, in the articles' order.</param>
/// <param name="Conflicts">Where they cannot all be right.</param>
public sealed record EventLine(
    StoryEvent Event,
    EventStanding Standing,
    string? Date,
    string? Place,
    string Deed,
    string? Actors,
    string? Recipients,
    IReadOnlyList<ArticleCard> Articles,
    IReadOnlyList<EventTelling> Tellings,
    IReadOnlyList<EventConflictLine> Conflicts
)
{
    /// <summary>"Karst → Vell", "Karst", "→ Vell"; empty where nobody is named.</summary>
    public string Parties =>
        (Actors, Recipients) switch
        {
            (null, null) => "",
            (null, { } to) => $"→ {to}",
            ({ } from, null) => from,
            ({ } from, { } to) => $"{from} → {to}",
        };

    /// <summary>"14 Oct 2020 · Port Ansa · attack (explosives) · Karst → Vell".</summary>
    public string Title =>
        string.Join(" · ", new[] { Date, Place, Deed, Parties }.Where(words => !string.IsNullOrEmpty(words)));

    /// <summary>Letters of the articles that tell it: "A C D".</summary>
    public string Sigla => string.Join(' ', Articles.Select(card => card.Siglum));

    /// <summary>Who tells it how: articles that tell it alike together, those that plainly say it first.</summary>
    public IReadOnlyList<(IReadOnlyList<ArticleCard> Articles, string How)> Tellers =>
        [
            .. Tellings
                .GroupBy(telling => telling.How, StringComparer.Ordinal)
                .OrderBy(alike => alike.Key.Length > 0)
                .Select(alike =>
                    (
                        (IReadOnlyList<ArticleCard>)
                            [.. alike.Select(telling => telling.Card).Distinct().OrderBy(card => card.Index)],
                        alike.Key
                    )
                ),
        ];
}

/// <summary>One mention of an event.</summary>
/// <param name="Card">The article.</param>
/// <param name="Version">The mention: its evidence, and what it says of who, when, where and how many.</param>
/// <param name="How">How it is told, where it is not plainly said: "as planned, by Orla Venn"; empty where it is.</param>
/// <param name="Words">The clause on one line.</param>
public sealed record EventTelling(ArticleCard Card, EventVersion Version, string How, string Words);

/// <summary>A conflict of an event.</summary>
/// <param name="Conflict">The conflict, with the words of both sides.</param>
/// <param name="About">"who did it", "when", "how many".</param>
/// <param name="Explanation">One sentence.</param>
public sealed record EventConflictLine(EventConflict Conflict, string About, string Explanation);

/// <summary>Events of one standing.</summary>
/// <param name="Standing">How sure they are.</param>
/// <param name="Title">Heading in words.</param>
/// <param name="Lines">The events, by date and then in reading order.</param>
public sealed record EventChapter(EventStanding Standing, string Title, IReadOnlyList<EventLine> Lines);

/// <summary>Makes the events of a view.</summary>
public static class EventLines
{
    private const int LongestClause = 200;

    /// <summary>The events in the report's order.</summary>
    public static IReadOnlyList<EventLine> Of(ReportIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return
        [
            .. (index.Report.Events ?? []).Select(told => Line(index, told)).Where(line => line.Tellings.Count > 0),
        ];
    }

    /// <summary>The same, what happened first; a standing that no event has is left out.</summary>
    public static IReadOnlyList<EventChapter> Chapters(ReportIndex index) =>
        [
            .. Of(index)
                .GroupBy(line => line.Standing)
                .OrderBy(lines => lines.Key)
                .Select(lines => new EventChapter(lines.Key, EventWords.Title(lines.Key), [.. lines])),
        ];

    /// <summary>How sure the event is, by its versions.</summary>
    public static EventStanding StandingOf(StoryEvent told)
    {
        ArgumentNullException.ThrowIfNull(told);
        var affirmed = told.Versions.Where(version => !version.Negated).ToList();
        var actual = affirmed.FindAll(version => version.Modality is EventModality.Actual);
        return affirmed.Count == 0 ? EventStanding.Denied
            : actual.Exists(version => version.Quotation is null) ? EventStanding.Happened
            : actual.Count > 0 ? EventStanding.Claimed
            : affirmed.Exists(version => version.Modality is EventModality.Planned) ? EventStanding.Planned
            : EventStanding.Supposed;
    }

    private static EventLine Line(ReportIndex index, StoryEvent told)
    {
        var tellings = told
            .Versions.Select(version => (Card: index.Article(version.Article), version))
            .Where(pair => pair.Card is not null)
            .Select(pair => new EventTelling(
                pair.Card!,
                pair.version,
                EventWords.Telling(pair.version),
                VisibleText.Plain(Snippet.Of(pair.version.Text, LongestClause))
            ))
            .ToList();
        return new EventLine(
            told,
            StandingOf(told),
            EventWords.Date(told.Date),
            told.Place is { Name: var name } && !string.IsNullOrWhiteSpace(name) ? VisibleText.Plain(name) : null,
            EventWords.Deed(told),
            EventWords.Names(told.Actors),
            EventWords.Names(told.Recipients),
            [.. tellings.Select(telling => telling.Card).Distinct().OrderBy(card => card.Index)],
            tellings,
            [
                .. told.Conflicts.Select(conflict => new EventConflictLine(
                    conflict,
                    EventWords.Conflict(conflict.Kind),
                    VisibleText.Plain(conflict.Explanation)
                )),
            ]
        );
    }
}
