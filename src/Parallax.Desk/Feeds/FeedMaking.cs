using Parallax.Analysis.Reports.Exports;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Desk.Feeds;

/// <summary>Makes feeds of what a store holds. The same contents give the same feed.</summary>
public static class FeedMaking
{
    private const int LongestSummary = 300;
    private const int LongestTitle = 120;

    // Twice the longest reports of news agencies; of more a reader opens the article.
    private const int LongestContent = 20_000;

    /// <summary>The articles of a story, newest first.</summary>
    public static PublishedFeed OfStory(
        StoredStory story,
        IReadOnlyList<StoredArticle> articles,
        FeedAddresses addresses
    )
    {
        ArgumentNullException.ThrowIfNull(story);
        var id = StoredStory.Id(story.Number);
        return Feed(
            ["story", id],
            story.Headline ?? $"Story {id}",
            addresses,
            articles.Select(article => (article.Number, Of(article, addresses)))
        );
    }

    /// <summary>What somebody is quoted with: the hits of a search for it.</summary>
    /// <param name="speaker">Name of the speaker.</param>
    /// <param name="hits">The hits.</param>
    /// <param name="stored">When an article came into the store, by its number; null where that is not known either.</param>
    /// <param name="addresses">What the feed names.</param>
    public static PublishedFeed OfSpeaker(
        string speaker,
        IReadOnlyList<SearchHit> hits,
        Func<long, DateTimeOffset?> stored,
        FeedAddresses addresses
    ) =>
        Feed(
            ["speaker", speaker],
            $"Quotations of {speaker}",
            addresses,
            hits.Where(hit => hit.Quotation is not null).Select(hit => (hit.Article, Of(hit, stored, addresses)))
        );

    /// <summary>The hits of a search.</summary>
    /// <param name="query">What was searched for, as the user wrote it.</param>
    /// <param name="hits">The hits.</param>
    /// <param name="stored">When an article came into the store, by its number; null where that is not known either.</param>
    /// <param name="addresses">What the feed names.</param>
    public static PublishedFeed OfSearch(
        string query,
        IReadOnlyList<SearchHit> hits,
        Func<long, DateTimeOffset?> stored,
        FeedAddresses addresses
    ) =>
        Feed(
            ["search", query],
            $"Search: {query}",
            addresses,
            hits.Select(hit => (hit.Article, Of(hit, stored, addresses)))
        );

    private static PublishedFeed Feed(
        string[] name,
        string title,
        FeedAddresses addresses,
        IEnumerable<(long Article, PublishedItem Item)> items
    )
    {
        PublishedItem[] newest =
        [
            .. items
                .OrderByDescending(one => one.Item.Published ?? one.Item.Updated)
                .ThenByDescending(one => one.Article)
                .Select(one => one.Item)
                .DistinctBy(item => item.Id)
                .Take(PublishedFeed.MostItems),
        ];
        return new PublishedFeed
        {
            Id = StableIds.Of(["feed", .. name]),
            Title = Snippet.Of(title, LongestTitle),
            HomeAddress = addresses.Home,
            SelfAddress = addresses.Self,
            // Of a feed without items nothing ever changed.
            Updated = newest.Length == 0 ? DateTimeOffset.UnixEpoch : newest.Max(item => item.Updated),
            Items = newest,
        };
    }

    private static PublishedItem Of(StoredArticle article, FeedAddresses addresses)
    {
        var published = article.Article.PublishedAt ?? Midnight(article.Day?.Value);
        var text = article.Article.Text;
        return new PublishedItem
        {
            // Revisions of an article share its address, and so its item.
            Id = StableIds.Of("article", article.Address),
            Title = Snippet.Of(article.Headline ?? text, LongestTitle),
            Address =
                WebLink.Of(article.Article.Url) ?? WebLink.Of(article.Address) ?? addresses.Article(article.Number),
            Published = published,
            Updated = article.Article.Modified ?? (article.Revision > 1 ? article.Stored : published ?? article.Stored),
            Outlet = article.Outlet,
            Summary = Snippet.Of(text, LongestSummary),
            Content = Cut(text),
        };
    }

    private static PublishedItem Of(SearchHit hit, Func<long, DateTimeOffset?> stored, FeedAddresses addresses)
    {
        var words = hit.Quotation?.Text ?? hit.Snippet.Text;
        var headline = hit.Headline ?? hit.Snippet.Text;
        var published = Midnight(hit.Day);
        return new PublishedItem
        {
            Id = hit.Quotation is { } quotation
                ? StableIds.Of("quotation", $"{hit.Article}", $"{quotation.Start}-{quotation.End}", quotation.Text)
                : StableIds.Of("hit", $"{hit.Article}", headline),
            Title = Snippet.Of(
                hit.Quotation is null ? headline : $"{hit.Quotation.Speaker ?? "Speaker not named"}: “{words}”",
                LongestTitle
            ),
            Address = addresses.Article(hit.Article),
            Published = published,
            Updated = published ?? stored(hit.Article) ?? DateTimeOffset.UnixEpoch,
            Outlet = hit.Outlet,
            Summary = Snippet.Of(words, LongestSummary),
            Content = Cut(words),
        };
    }

    private static DateTimeOffset? Midnight(DateOnly? day) =>
        day is { } known ? new DateTimeOffset(known, TimeOnly.MinValue, TimeSpan.Zero) : null;

    private static string Cut(string text)
    {
        if (text.Length <= LongestContent)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[LongestContent - 1]) ? LongestContent - 1 : LongestContent;
        return text[..end] + "…";
    }
}
