using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Desk.Reviews;

/// <summary>
/// A press review as one HTML file that needs nothing else: no script, no fetch, its style inside and allowed by its hash.
/// The same review gives the same bytes.
/// </summary>
public static class ReviewHtml
{
    // Letters of every script stay readable in the source; what HTML needs encoded is encoded all the same.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly Lazy<string> Style = new(ReadStyle);

    /// <summary>Writes the review, with its sources at the end.</summary>
    public static string Write(PressReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var sources = ReviewSource.Of(review);
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy()}\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append("<meta name=\"referrer\" content=\"no-referrer\">\n");
        page.Append($"<title>{Text(review.Title)}</title>\n<style>{Style.Value}</style>\n</head>\n<body>\n<main>\n");
        page.Append($"<h1 dir=\"auto\">{Text(review.Title)}</h1>\n");
        Paragraphs(page, review.Note, "note");
        Items(page, review, sources);
        Sources(page, sources);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Items(StringBuilder page, PressReview review, IReadOnlyList<ReviewSource> sources)
    {
        if (review.Items.Count == 0)
        {
            page.Append("<p class=\"empty\">Nothing was picked yet.</p>\n");
            return;
        }

        var numbers = sources
            .SelectMany(source => source.Items.Select(item => (item.Id, source.Number)))
            .ToDictionary(pair => pair.Id, pair => pair.Number, StringComparer.Ordinal);
        page.Append("<ol class=\"items\">\n");
        foreach (var item in review.Items)
        {
            var number = numbers[item.Id];
            // Its rule stands where its lines begin.
            var direction = TextDirection.IsRightToLeft(item.Text) ? "rtl" : "ltr";
            page.Append($"<li>\n<figure>\n<blockquote dir=\"{direction}\">\n");
            Paragraphs(page, item.Text, null);
            page.Append("</blockquote>\n<figcaption>");
            if (ReviewWords.Speaker(item) is { } speaker)
            {
                page.Append($"<strong>{Name(speaker)}</strong> · ");
            }

            page.Append($"{Origin(item)} <a class=\"ref\" href=\"#source-{number}\">[{number}]</a>");
            page.Append("</figcaption>\n</figure>\n");
            Paragraphs(page, item.Comment, "comment");
            page.Append("</li>\n");
        }

        page.Append("</ol>\n");
    }

    private static void Sources(StringBuilder page, IReadOnlyList<ReviewSource> sources)
    {
        if (sources.Count == 0)
        {
            return;
        }

        page.Append($"<section class=\"sources\">\n<h2>{ReviewWords.Sources}</h2>\n<ol>\n");
        foreach (var source in sources)
        {
            var article = source.Article;
            page.Append($"<li id=\"source-{source.Number}\">{Origin(article)}");
            if (WebLink.Of(article.Address) is { } link)
            {
                // On paper a link is what it says.
                page.Append($" <span class=\"address\">{Text(link)}</span>");
            }

            page.Append($" <span class=\"evidence\">{Text(article.Article)}, {source.Characters}, ");
            page.Append($"SHA-256 <code>{Text(article.TextSha256)}</code></span></li>\n");
        }

        page.Append($"</ol>\n<p class=\"counted\">{ReviewWords.CountedIn}</p>\n</section>\n");
    }

    private static string Origin(ReviewItem item)
    {
        var day = item.Published is null
            ? ReviewWords.UnknownDay
            : $"<time datetime=\"{ReviewWords.Day(item)}\">{ReviewWords.Day(item)}</time>";
        var headline = item.Headline is null ? null : $"“{Name(item.Headline)}”";
        var link = WebLink.Of(item.Address) is { } address
            ? $"<a href=\"{Encoder.Encode(address)}\" rel=\"noopener noreferrer\">{headline ?? "article"}</a>"
            : headline;
        return $"<cite>{Name(ReviewWords.Outlet(item))}</cite>, {day}{(link is null ? "" : ", " + link)}";
    }

    // A name of another direction must not reorder what stands beside it.
    private static string Name(string name) => $"<bdi>{Text(name)}</bdi>";

    private static void Paragraphs(StringBuilder page, string text, string? name)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            page.Append($"<p{(name is null ? "" : $" class=\"{name}\"")} dir=\"auto\">{Text(line)}</p>\n");
        }
    }

    private static string Text(string text) => Encoder.Encode(XmlSafeText.Shown(text));

    private static string Policy()
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style.Value)));
        return $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'";
    }

    private static string ReadStyle()
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Parallax.Desk.Reviews.review.css")
            ?? throw new InvalidOperationException("the stylesheet review.css is not built in");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
