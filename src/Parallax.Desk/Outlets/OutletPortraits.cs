using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Desk.Articles;
using Parallax.Desk.Speakers;

namespace Parallax.Desk.Outlets;

/// <summary>Draws the portrait of an outlet.</summary>
/// <param name="store">The store.</param>
public sealed class OutletPortraits(IArticleStore store)
{
    // What is new is what is asked for; each of these is a search of some hundred texts at most.
    private const int MostArticles = 300;
    private const int MostQuotations = 300;
    private const int MostStories = 20;
    private const int MostRead = 40;
    private const int MostNames = 20;
    private const int MostLabelled = 30;
    private const int MostLabels = 12;

    private static readonly string[] Sections =
    [
        ArticleSections.Provenance,
        ArticleSections.Entities,
        ArticleSections.Labels,
    ];

    /// <summary>The outlet of exactly this name; null where none is called so.</summary>
    public async Task<OutletPortrait?> FindAsync(string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        var named = await store.OutletsAsync(name, int.MaxValue, cancellation).ConfigureAwait(false);
        if (named.FirstOrDefault(outlet => outlet.Name == name) is not { } outlet)
        {
            return null;
        }

        // "Post" finds the Daily Post, too.
        var found = await store
            .SearchAsync(
                new SearchQuery
                {
                    Outlet = name,
                    Order = SearchOrder.Newest,
                    Limit = MostArticles,
                },
                cancellation
            )
            .ConfigureAwait(false);
        var articles = found.Hits.Where(hit => hit.Outlet == name).ToList();
        var stories = articles.Select(hit => hit.Story).Distinct().ToList();
        var read = await ReadAsync(articles.Take(MostRead), cancellation).ConfigureAwait(false);
        return new OutletPortrait(
            outlet,
            articles.Count,
            [
                .. articles
                    .Select(hit => hit.Day)
                    .OfType<DateOnly>()
                    .CountBy(day => day)
                    .OrderBy(pair => pair.Key)
                    .Select(pair => new DayCount(pair.Key, pair.Value)),
            ],
            await StoriesAsync(stories.Take(MostStories), cancellation).ConfigureAwait(false),
            Math.Max(0, stories.Count - MostStories),
            read.Count,
            read.Count(one => one.Stored.Membership.CopyOf is not null),
            Counted(read.Select(one => one.Report.Origin?.Name).Where(origin => origin != name)),
            Labels(read.ConvertAll(one => one.Report)),
            Counted(read.SelectMany(one => Places(one.Report))),
            await SpeakersAsync(name, cancellation).ConfigureAwait(false)
        );
    }

    private async Task<List<(StoredArticle Stored, ArticleReport Report)>> ReadAsync(
        IEnumerable<SearchHit> hits,
        CancellationToken cancellation
    )
    {
        var read = new List<(StoredArticle, ArticleReport)>();
        foreach (var hit in hits)
        {
            if (await store.ArticleAsync(hit.Article, cancellation).ConfigureAwait(false) is { } stored)
            {
                read.Add(
                    (
                        stored,
                        await StoredReadings.ReadAsync(store, stored, Sections, cancellation).ConfigureAwait(false)
                    )
                );
            }
        }

        return read;
    }

    private async Task<List<StoredStory>> StoriesAsync(IEnumerable<long> numbers, CancellationToken cancellation)
    {
        var stories = new List<StoredStory>();
        foreach (var number in numbers)
        {
            if (await store.StoryAsync(number, cancellation).ConfigureAwait(false) is { } story)
            {
                stories.Add(story);
            }
        }

        return stories;
    }

    private async Task<IReadOnlyList<NameCount>> SpeakersAsync(string outlet, CancellationToken cancellation)
    {
        var found = await store
            .SearchAsync(
                new SearchQuery
                {
                    Quotations = true,
                    Outlet = outlet,
                    Order = SearchOrder.Newest,
                    Limit = MostQuotations,
                },
                cancellation
            )
            .ConfigureAwait(false);
        return Counted(found.Hits.Where(hit => hit.Outlet == outlet).Select(hit => hit.Quotation?.Speaker));
    }

    private static IEnumerable<string> Places(ArticleReport article) =>
        article
            .Entities.Where(entity => entity.Type == "place")
            .Select(entity => entity.Name)
            .Distinct(StringComparer.Ordinal);

    private static IReadOnlyList<LabelledName> Labels(IReadOnlyList<ArticleReport> articles) =>
        [
            .. articles
                .SelectMany(article => article.Labels.Select(label => (article, label, Name: NameOf(article, label))))
                .GroupBy(use => use.Name, StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(uses => uses.Count())
                .ThenBy(uses => uses.Key, StringComparer.Ordinal)
                .Take(MostLabelled)
                .Select(uses => new LabelledName(
                    uses.First().Name,
                    [
                        .. uses.GroupBy(use => (use.label.Words.Text.ToUpperInvariant(), use.label.Quotation is not null))
                            .OrderByDescending(same => same.Count())
                            .Take(MostLabels)
                            .Select(same => InUse([.. same.Select(use => (use.article, use.label))])),
                    ]
                )),
        ];

    private static LabelInUse InUse(IReadOnlyList<(ArticleReport Article, LabelReport Label)> uses)
    {
        var (article, label) = uses[0];
        return new LabelInUse(
            label.Words.Text,
            label.Quotation is not null,
            uses.Count,
            new Evidence(article.Id, label.Words.Start, label.Words.End, label.Words.Text)
        );
    }

    private static string NameOf(ArticleReport article, LabelReport label) =>
        article.Entities.FirstOrDefault(entity => entity.Id == label.Entity)?.Name ?? label.Head.Text;

    private static IReadOnlyList<NameCount> Counted(IEnumerable<string?> names) =>
        [
            .. names
                .OfType<string>()
                .CountBy(name => name, StringComparer.Ordinal)
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Take(MostNames)
                .Select(pair => new NameCount(pair.Key, pair.Value)),
        ];
}
