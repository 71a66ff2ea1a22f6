namespace Parallax.Sources.Feeds;

/// <summary>Addresses that a site lists for crawlers.</summary>
/// <param name="Pages">Pages, in its order.</param>
/// <param name="Children">Addresses of further sitemaps, where this one is an index of them.</param>
/// <param name="Notes">What a user should know though it could be read, a line each.</param>
public sealed record Sitemap(
    IReadOnlyList<SitemapPage> Pages,
    IReadOnlyList<string> Children,
    IReadOnlyList<string> Notes
);

/// <summary>A page of a sitemap, with what a news sitemap says of it. What is not said is null.</summary>
/// <param name="Address">Absolute address.</param>
public sealed record SitemapPage(string Address)
{
    /// <summary>Title of the article.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet.</summary>
    public string? Publication { get; init; }

    /// <summary>BCP 47 tag of its language.</summary>
    public string? Language { get; init; }

    /// <summary>When it was published; midnight UTC stands for a day without a time or zone.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When the page was last changed.</summary>
    public DateTimeOffset? Modified { get; init; }
}
