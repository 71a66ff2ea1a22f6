using AngleSharp.Dom;
using Parallax.Core;
using Parallax.Sources.Text;

namespace Parallax.Sources.Html;

/// <summary>What a page states of its article outside the text, each with the name of the place that says so.</summary>
/// <param name="Title">The article's title, without the text's own headline element.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Times">When it was published and changed.</param>
/// <param name="Url">Canonical address, absolute.</param>
/// <param name="Titles">All that the page calls itself, the site's name after it included.</param>
/// <param name="Authors">Who wrote it, as the page states.</param>
/// <param name="Signatures">What its byline may hold, as written.</param>
/// <param name="Language">BCP 47 tag of its language.</param>
/// <param name="Body">Paragraphs of the running text as JSON-LD holds it; empty where it does not.</param>
internal sealed record HtmlMetadata(
    Stated<string>? Title,
    Stated<string>? Outlet,
    StatedTimes Times,
    string? Url,
    IReadOnlyList<string> Titles,
    IReadOnlyList<string> Authors,
    IReadOnlyList<string> Signatures,
    string? Language,
    IReadOnlyList<string> Body
)
{
    private const int LongestName = 120;

    /// <summary>Reads the document's meta, link, time and JSON-LD elements.</summary>
    public static HtmlMetadata Of(IDocument document)
    {
        var stating = StatingElements.Of(document);
        var metas = Metas(stating.Metas);
        var article = JsonLdArticle.Find(stating.JsonLd);
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
        // A byline may carry any of them, in whatever shape.
        var signatures = new[]
        {
            article?.Authors.FirstOrDefault(),
            metas.GetValueOrDefault("author"),
            metas.GetValueOrDefault("article:author"),
        };
        return new HtmlMetadata(
            title,
            outlet is { Value.Length: <= LongestName } ? outlet : null,
            StatedTimes.Of(article, metas, stating.Times),
            CanonicalUrl(stating.Links, article, metas),
            Clean(titles),
            StatedAuthors.Of(article, metas, stating.Authors, outlet?.Value),
            Clean(signatures),
            FirstLanguage(document, article, metas),
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

    private static string? FirstLanguage(
        IDocument document,
        JsonLdArticle? article,
        Dictionary<string, string> metas
    ) =>
        LanguageTag.Of(article?.Language)
        ?? LanguageTag.Of(document.DocumentElement?.GetAttribute("lang"))
        ?? LanguageTag.Of(metas.GetValueOrDefault("og:locale"))
        ?? LanguageTag.Of(metas.GetValueOrDefault("content-language"));

    private static Dictionary<string, string> Metas(List<IElement> elements)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in elements)
        {
            var name =
                meta.GetAttribute("property")
                ?? meta.GetAttribute("name")
                ?? meta.GetAttribute("itemprop")
                ?? meta.GetAttribute("http-equiv");
            var content = meta.GetAttribute("content");
            if (!string.IsNullOrWhiteSpace(name) && !string.IsNullOrWhiteSpace(content))
            {
                metas.TryAdd(name.Trim(), content);
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

    private static string? CanonicalUrl(List<IElement> links, JsonLdArticle? article, Dictionary<string, string> metas)
    {
        var canonical = links.Find(l =>
            string.Equals(l.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase)
        );
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
