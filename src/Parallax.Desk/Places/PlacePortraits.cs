using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Desk.Articles;
using Parallax.Desk.Speakers;

namespace Parallax.Desk.Places;

/// <summary>Draws the portrait of a place.</summary>
/// <param name="store">The store.</param>
public sealed class PlacePortraits(IArticleStore store)
{
    /// <summary>Articles on a page.</summary>
    public const int OnAPage = 20;

    private const int MostRead = 40;
    private const int MostStories = 12;
    private const int MostEvents = 40;
    private const int MostPeople = 20;

    private static readonly string[] Sections = [ArticleSections.Entities, ArticleSections.Events];

    /// <summary>The place of this name, with one page of its articles.</summary>
    /// <param name="name">Words of its name.</param>
    /// <param name="offset">How many of the newest articles are passed over.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<PlacePortrait> FindAsync(string name, int offset, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var page = await NewestAsync(name, offset, OnAPage + 1, cancellation).ConfigureAwait(false);
        var newest = await NewestAsync(name, 0, MostRead, cancellation).ConfigureAwait(false);
        var events = new List<PlaceEvent>();
        var people = new List<string>();
        var locations = new List<EventPlace>();
        foreach (var hit in newest)
        {
            if (await store.ArticleAsync(hit.Article, cancellation).ConfigureAwait(false) is not { } stored)
            {
                continue;
            }

            var read = await StoredReadings.ReadAsync(store, stored, Sections, cancellation).ConfigureAwait(false);
            var there = read.Events.Where(told => IsAt(told, name)).ToList();
            events.AddRange(there.Select(told => new PlaceEvent(stored, told)));
            locations.AddRange(there.Select(told => told.Location).OfType<EventPlace>().Where(at => at.Latitude is not null));
            people.AddRange(
                read.Entities.Where(entity => entity.Type == "person")
                    .Select(entity => entity.Name)
                    .Distinct(StringComparer.Ordinal)
            );
        }

        return new PlacePortrait(
            [.. page.Take(OnAPage)],
            page.Count > OnAPage,
            await StoriesAsync(newest, cancellation).ConfigureAwait(false),
            newest.Count,
            [.. events.Take(MostEvents)],
            Math.Max(0, events.Count - MostEvents),
            [
                .. people
                    .CountBy(person => person, StringComparer.Ordinal)
                    .OrderByDescending(pair => pair.Value)
                    .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                    .Take(MostPeople)
                    .Select(pair => new NameCount(pair.Key, pair.Value)),
            ],
            // A name may be several places': the one that most articles mean.
            locations
                .GroupBy(at => (at.Latitude, at.Longitude, at.Precision))
                .OrderByDescending(same => same.Count())
                .Select(same => same.First())
                .FirstOrDefault()
        );
    }

    private async Task<IReadOnlyList<SearchHit>> NewestAsync(
        string name,
        int offset,
        int limit,
        CancellationToken cancellation
    )
    {
        var found = await store
            .SearchAsync(
                new SearchQuery
                {
                    Place = name,
                    Order = SearchOrder.Newest,
                    Offset = offset,
                    Limit = limit,
                },
                cancellation
            )
            .ConfigureAwait(false);
        return found.Hits;
    }

    private async Task<List<StoredStory>> StoriesAsync(IEnumerable<SearchHit> hits, CancellationToken cancellation)
    {
        var stories = new List<StoredStory>();
        foreach (var number in hits.Select(hit => hit.Story).Distinct().Take(MostStories))
        {
            if (await store.StoryAsync(number, cancellation).ConfigureAwait(false) is { } story)
            {
                stories.Add(story);
            }
        }

        return stories;
    }

    private static bool IsAt(EventReport told, string name) =>
        IsNamed(told.Location?.Name, name) || IsNamed(told.Place, name);

    private static bool IsNamed(string? place, string name) =>
        place is not null && place.Trim().Equals(name.Trim(), StringComparison.OrdinalIgnoreCase);
}
