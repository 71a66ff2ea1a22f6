using Parallax.Core;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>The coded events of one article, each an event of its own: what there is where nothing was compared.</summary>
internal static class ArticleEvents
{
    /// <summary>The events in reading order; deeds of no PLOVER type are none.</summary>
    public static IEnumerable<StoryEvent> Of(ArticleReport article) =>
        article.Events.Where(told => told.Type is not null).Select(told => Event(article, told));

    private static StoryEvent Event(ArticleReport article, EventReport told) =>
        new(
            told.Id,
            told.Type!,
            told.Mode,
            [.. told.Actor.Select(Party)],
            [.. told.Recipient.Select(Party)],
            told.Date,
            told.Location,
            told.Modality,
            [Version(article, told)],
            [],
            []
        );

    private static EventVersion Version(ArticleReport article, EventReport told) =>
        new(
            article.Id,
            told.Start,
            told.End,
            told.Text,
            told.Id,
            Evidence(article, told.Predicate),
            told.Modality,
            told.Negated,
            told.Quotation,
            null,
            [.. told.Actor.Select(party => Party(article, party))],
            [.. told.Recipient.Select(party => Party(article, party))],
            told.Date,
            told.When is { } when ? Evidence(article, when) : null,
            told.Location,
            told.Where is { } where ? Evidence(article, where) : null,
            [
                .. told.Counts.Select(count => new EventCountVersion(
                    article.Id,
                    count.Start,
                    count.End,
                    count.Text,
                    count.Harm,
                    count.Low,
                    count.High,
                    count.Of,
                    count.Victims?.Name
                )),
            ]
        );

    private static Evidence Evidence(ArticleReport article, Excerpt words) =>
        new(article.Id, words.Start, words.End, words.Text);

    private static EventParty Party(PartyReport party) => new(party.Name, null, party.Country, party.Sector);

    private static EventPartyVersion Party(ArticleReport article, PartyReport party) =>
        new(article.Id, party.Start, party.End, party.Text, party.Name, null, party.Country, party.Sector);
}
