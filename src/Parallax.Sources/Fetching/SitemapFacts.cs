using Parallax.Core;
using Parallax.Sources.Feeds;

namespace Parallax.Sources.Fetching;

/// <summary>What a site map says of an article that it names.</summary>
internal static class SitemapFacts
{
    /// <summary>What is said of the page.</summary>
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
