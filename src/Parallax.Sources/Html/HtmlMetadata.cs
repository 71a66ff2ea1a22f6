using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Parallax.Core;
using Parallax.Sources.Text;

namespace Parallax.Sources.Html;

/// <summary>What a page states of its article outside the text, each with the name of the place that says so.</summary>
/// <param name="Title">The article's title, without the text's own headline element.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Published">The day of publication.</param>
/// <param name="Url">Canonical address, absolute.</param>
/// <param name="Titles">All that the page calls itself, the site's name after it included.</param>
/// <param name="Authors">Who wrote it, as the page states.</param>
/// <param name="Body">Paragraphs of the running text as JSON-LD holds it; empty where it does not.</param>
internal sealed record HtmlMetadata(
    Stated<string>? Title,
    Stated<string>? Outlet,
    Stated<DateOnly>? Published,
    string? Url,
    IReadOnlyList<string> Titles,
    IReadOnlyList<string> Authors,
    IReadOnlyList<string> Body
)
{
    private const int LongestName = 120;

    private static readonly string[] PublishedNames =
    [
        "article:published_time",
        "og:article:published_time",
        "article:published",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "publish-date",
        "publication_date",
        "pubdate",
        "dc.date.issued",
        "dcterms.created",
        "dc.date",
        "date",
    ];

    /// <summary>Reads the document's meta, link, time and JSON-LD elements.</summary>
    public static HtmlMetadata Of(IDocument document)
    {
        var metas = Metas(document);
        var article = JsonLdArticle.Find(
            document
                .QuerySelectorAll("script[type]")
                .Where(s => s.GetAttribute("type")!.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                .Select(s => s.TextContent)
        );
        var outlet = First(
            (article?.Publisher, "HTML JSON-LD publisher"),
            Meta(metas, "og:site_name"),
            Meta(metas, "application-name")
        );
        var title = First(
            (article?.Headline, "HTML JSON-LD headline"),
            Meta(metas, "og:title"),
            Meta(metas, "twitter:title"),
            (WithoutOutlet(document.Title, outlet?.Value), "HTML title")
        );
        var titles = new[] { article?.Headline, metas.GetValueOrDefault("og:title"), document.Title };
        var authors = new[]
        {
            article?.Author,
            metas.GetValueOrDefault("author"),
            metas.GetValueOrDefault("article:author"),
        };
        return new HtmlMetadata(
            title,
            outlet is { Value.Length: <= LongestName } ? outlet : null,
            FirstPublished(document, article, metas),
            CanonicalUrl(document, article, metas),
            Clean(titles),
            Clean(authors),
            TagStripper
                .Strip((article?.Body ?? string.Empty).ReplaceLineEndings("<br>"))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    // "Bridge shut | Harbour Post"
    private static string? WithoutOutlet(string? title, string? outlet)
    {
        var trimmed = title?.Trim();
        return trimmed is not null && outlet is not null && trimmed.EndsWith(outlet, StringComparison.OrdinalIgnoreCase)
            ? trimmed[..^outlet.Length].TrimEnd(' ', '|', '-', '–', '—', '·', ':', '«')
            : title;
    }

    private static string[] Clean(IEnumerable<string?> values) =>
        [.. values.OfType<string>().Select(TextNormaliser.Normalise).Where(t => t.Length > 0)];

    private static Dictionary<string, string> Metas(IDocument document)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in document.QuerySelectorAll("meta[content]").OfType<IHtmlMetaElement>())
        {
            var name = meta.GetAttribute("property") ?? meta.Name ?? meta.GetAttribute("itemprop");
            if (!string.IsNullOrWhiteSpace(name) && !string.IsNullOrWhiteSpace(meta.Content))
            {
                metas.TryAdd(name.Trim(), meta.Content);
            }
        }

        return metas;
    }

    private static (string? Value, string Basis) Meta(Dictionary<string, string> metas, string name) =>
        (metas.GetValueOrDefault(name), $"HTML meta {name}");

    private static Stated<string>? First(params ReadOnlySpan<(string? Value, string Basis)> sayings)
    {
        foreach (var (value, basis) in sayings)
        {
            var clean = TextNormaliser.Normalise(value ?? string.Empty).Replace('\n', ' ');
            if (clean.Length > 0)
            {
                return new Stated<string>(clean, basis);
            }
        }

        return null;
    }

    private static Stated<DateOnly>? FirstPublished(
        IDocument document,
        JsonLdArticle? article,
        Dictionary<string, string> metas
    )
    {
        if (StatedDate.Parse(article?.Published) is { } published)
        {
            return new Stated<DateOnly>(published, "HTML JSON-LD datePublished");
        }

        foreach (var name in PublishedNames)
        {
            if (StatedDate.Parse(metas.GetValueOrDefault(name)) is { } date)
            {
                return new Stated<DateOnly>(date, $"HTML meta {name}");
            }
        }

        foreach (var time in document.QuerySelectorAll("time[datetime], [itemprop=datePublished][content]"))
        {
            var value = time.GetAttribute("datetime") ?? time.GetAttribute("content");
            if (StatedDate.Parse(value) is { } date && time.Closest("nav, aside, footer") is null)
            {
                return new Stated<DateOnly>(date, "HTML time element");
            }
        }

        return null;
    }

    private static string? CanonicalUrl(IDocument document, JsonLdArticle? article, Dictionary<string, string> metas)
    {
        var canonical = document
            .QuerySelectorAll("link[rel][href]")
            .FirstOrDefault(l => string.Equals(l.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase));
        foreach (
            var candidate in (ReadOnlySpan<string?>)
                [canonical?.GetAttribute("href"), metas.GetValueOrDefault("og:url"), article?.Url]
        )
        {
            if (Uri.TryCreate(candidate?.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            {
                return url.AbsoluteUri;
            }
        }

        return null;
    }
}
