using Parallax.Analysis.Annotators.Events;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Events;

/// <summary>
/// The political events of a story: the mentions of every article, each in exactly one event, with what the versions
/// agree on and where they conflict.
/// </summary>
internal static class EventLinker
{
    /// <param name="articles">The articles.</param>
    /// <param name="groups">Their statements, aligned, under the ids S1, S2, ...</param>
    /// <param name="origins">The articles by who wrote them.</param>
    /// <param name="oneEvent">Whether the articles are about one event.</param>
    /// <param name="cancellation">Stops the work between pairs.</param>
    public static IReadOnlyList<StoryEvent> Link(
        IReadOnlyList<ArticleView> articles,
        IReadOnlyList<List<StoryStatement>> groups,
        IReadOnlyList<OriginGroup> origins,
        bool oneEvent,
        CancellationToken cancellation
    )
    {
        var mentions = EventMentions.Of(articles, groups, origins);
        var likeness = new EventLikeness(new DeedKinship(), new EventCommonness(mentions));
        return
        [
            .. EventClusters
                .Of(mentions, likeness, oneEvent, cancellation)
                .Select(cluster => Told(cluster, likeness))
                .OrderBy(told => told.Event.Date?.From ?? told.Event.Date?.To ?? "9", StringComparer.Ordinal)
                .ThenBy(told => told.Order)
                .Select((told, i) => told.Event with { Id = $"V{i + 1}" }),
        ];
    }

    private static (StoryEvent Event, int Order) Told(EventCluster cluster, EventLikeness likeness)
    {
        var majority = new EventMajority(cluster.Mentions);
        var told = new StoryEvent(
            "",
            majority.Type,
            majority.Mode,
            majority.Parties(mention => mention.Actors),
            majority.Parties(mention => mention.Recipients),
            majority.Date(),
            majority.Place(),
            majority.Modality,
            [.. cluster.Mentions.Select(Version)],
            EventConflicts.Of(cluster.Mentions, majority.Voters),
            EventReasons.Of(cluster, likeness)
        );
        return (told, cluster.Mentions[0].Order);
    }

    private static EventVersion Version(EventMention mention)
    {
        var (view, told) = (mention.View, mention.Event);
        return new EventVersion(
            view.Id,
            told.Span.Start,
            told.Span.End,
            told.Span.In(view.Text),
            told.Id,
            mention.Predicate,
            told.Modality,
            told.Negated,
            told.Quotation,
            EventConflicts.Source(mention),
            [.. mention.Actors.Select(side => side.Version)],
            [.. mention.Recipients.Select(side => side.Version)],
            told.Date,
            told.When is { } when ? view.Evidence(when) : null,
            told.Location,
            told.Where is { } where ? view.Evidence(where) : null,
            [.. told.Counts.Select(count => Count(view, count))]
        );
    }

    private static EventCountVersion Count(ArticleView view, EventCount count) =>
        new(
            view.Id,
            count.Span.Start,
            count.Span.End,
            count.Span.In(view.Text),
            count.Harm,
            count.Low,
            count.High,
            count.Of,
            count.Victims is { } victims ? view.Shared(victims.Entity)?.Name ?? victims.Name : null
        );
}
