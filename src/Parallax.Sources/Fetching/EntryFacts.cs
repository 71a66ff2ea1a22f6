using Parallax.Core;
using Parallax.Sources.Feeds;

namespace Parallax.Sources.Fetching;

/// <summary>What the lists that named a page said of its article.</summary>
internal static class EntryFacts
{
    /// <summary>Of a feed's entry.</summary>
    public static StatedFacts Of(Feed feed, FeedEntry entry) =>
        new()
        {
            Outlet = Stated(entry.Outlet ?? feed.Outlet, entry.Outlet is null ? "feed title" : "feed source"),
            Headline = Stated(entry.Title, "feed title"),
            Published = Stated(entry.Published, entry.PublishedBasis ?? "feed"),
            Modified = Stated(entry.Updated, "feed updated"),
            Authors = entry.Authors,
            Language = entry.Language ?? feed.Language,
        };

    /// <summary>Of a site map's page.</summary>
    public static StatedFacts Of(SitemapPage page) =>
        new()
        {
            Outlet = Stated(page.Publication, "sitemap news:name"),
            Headline = Stated(page.Title, "sitemap news:title"),
            Published = Stated(page.Published, "sitemap news:publication_date"),
            Modified = Stated(page.Modified, "sitemap lastmod"),
            Language = page.Language,
        };

    private static Stated<string>? Stated(string? value, string basis) =>
        string.IsNullOrWhiteSpace(value) ? null : new Stated<string>(value, basis);

    private static Stated<DateTimeOffset>? Stated(DateTimeOffset? value, string basis) =>
        value is { } moment ? new Stated<DateTimeOffset>(moment, basis) : null;
}
