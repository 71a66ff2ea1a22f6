using System.Text;
using Parallax.Analysis.Reports;

namespace Parallax.Desk.Reviews;

/// <summary>A press review as Markdown (CommonMark). The same review gives the same bytes.</summary>
public static class ReviewMarkdown
{
    /// <summary>Writes the review, with its sources at the end.</summary>
    public static string Write(PressReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var sources = ReviewSource.Of(review);
        var numbers = sources
            .SelectMany(source => source.Items.Select(item => (item.Id, source.Number)))
            .ToDictionary(pair => pair.Id, pair => pair.Number, StringComparer.Ordinal);
        var page = new StringBuilder();
        page.Append($"# {MarkdownReportText.Escape(review.Title)}\n");
        Paragraphs(page, review.Note, string.Empty);
        for (var i = 0; i < review.Items.Count; i++)
        {
            Item(page, review.Items[i], i + 1, numbers[review.Items[i].Id]);
        }

        if (sources.Count > 0)
        {
            page.Append($"\n## {ReviewWords.Sources}\n\n");
            foreach (var source in sources)
            {
                Source(page, source);
            }

            page.Append($"\n{ReviewWords.CountedIn}\n");
        }

        return page.ToString();
    }

    private static void Item(StringBuilder page, ReviewItem item, int place, int source)
    {
        page.Append(
            $"\n## {place}. {MarkdownReportText.Escape(ReviewWords.Speaker(item) ?? ReviewWords.Outlet(item))}\n"
        );
        Paragraphs(page, item.Text, "> ");
        page.Append($"\n— {Origin(item)} \\[{source}\\]\n");
        if (item.Comment.Length > 0)
        {
            Paragraphs(page, item.Comment, string.Empty);
        }
    }

    private static void Source(StringBuilder page, ReviewSource source)
    {
        var article = source.Article;
        page.Append($"{source.Number}. {Origin(article)}; {MarkdownReportText.Escape(article.Article)}, ");
        page.Append($"{source.Characters}; SHA-256 `{MarkdownReportText.Escape(article.TextSha256)}`\n");
    }

    private static string Origin(ReviewItem item)
    {
        var origin = $"{MarkdownReportText.Escape(ReviewWords.Outlet(item))}, {ReviewWords.Day(item)}";
        var link = WebLink.Of(item.Address);
        return (item.Headline, link) switch
        {
            (null, null) => origin,
            (null, _) => $"{origin}, {Link("article", link)}",
            (_, null) => $"{origin}, {MarkdownReportText.Quote(item.Headline)}",
            _ => $"{origin}, {Link(MarkdownReportText.Quote(item.Headline), link)}",
        };
    }

    // An encoded address has no white space and no "<"; only its parentheses could end the link early.
    private static string Link(string words, string address) =>
        $"[{words}](<{address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>)";

    // Every line of the text is a paragraph of its own, inside one quotation where it is quoted.
    private static void Paragraphs(StringBuilder page, string text, string before)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            page.Append(i == 0 ? "\n" : before.TrimEnd() + "\n");
            page.Append(before).Append(MarkdownReportText.EscapeLine(lines[i])).Append('\n');
        }
    }
}
