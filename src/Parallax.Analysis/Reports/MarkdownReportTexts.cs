using System.Text;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Reports;

/// <summary>The articles' texts, each statement's number before its first word.</summary>
internal static class MarkdownReportTexts
{
    public static void Append(StringBuilder text, ReportIndex index)
    {
        text.Append("## The articles\n\n");
        foreach (var card in index.Articles)
        {
            text.Append($"### {MarkdownReportText.NameOf(card)}\n\n");
            AppendSource(text, card.Article);
            var starts = index
                .Groups.SelectMany(group => group.Group.Versions, (group, version) => (group.Number, version))
                .Where(pair => pair.version.Article == card.Article.Id)
                .ToLookup(pair => pair.version.Start, pair => pair.Number);
            AppendText(text, card.Article.Text, starts);
        }
    }

    /// <summary>What the outlet, the date and the text rest on.</summary>
    public static void AppendSource(StringBuilder text, ArticleReport article)
    {
        AppendFact(text, "outlet", article.Outlet?.Name, article.Outlet?.Basis ?? "not named");
        AppendFact(text, "origin", article.Origin?.Name, article.Origin?.Basis ?? "not named");
        if (article.Relay is not null)
        {
            AppendFact(text, "relay", article.Relay.Name, article.Relay.Basis);
        }

        var day = article.Published is null ? null : DateWords.Of(article.Published.Value);
        AppendFact(text, "published", day, article.Published?.Basis ?? "no date in the text");
        AppendFact(text, "file", article.Path, $"SHA-256 {article.Sha256}");
        text.Append('\n');
    }

    private static void AppendFact(StringBuilder text, string name, string? value, string basis)
    {
        text.Append($"- {name}: ");
        text.Append(value is null ? $"*{MarkdownReportText.Escape(basis)}*" : MarkdownReportText.Escape(value));
        text.Append(value is null ? "\n" : $" ({MarkdownReportText.Escape(basis)})\n");
    }

    // A block quotation, so that the report's own lines stay apart from the article's.
    private static void AppendText(StringBuilder text, string article, ILookup<int, int> starts)
    {
        var start = 0;
        foreach (var line in article.Split('\n'))
        {
            if (line.Trim().Length > 0)
            {
                text.Append("> ");
                AppendLine(text, line, start, starts);
                text.Append("\n>\n");
            }

            start += line.Length + 1;
        }

        text.Append('\n');
    }

    private static void AppendLine(StringBuilder text, string line, int start, ILookup<int, int> starts)
    {
        var from = 0;
        for (var i = 0; i < line.Length; i++)
        {
            foreach (var number in starts[start + i])
            {
                AppendWords(text, line, from, i);
                text.Append($"**({number})** ");
                from = i;
            }
        }

        AppendWords(text, line, from, line.Length);
    }

    private static void AppendWords(StringBuilder text, string line, int from, int to)
    {
        var words = line[from..to];
        text.Append(from == 0 ? MarkdownReportText.EscapeLine(words) : MarkdownReportText.EscapeInside(words));
        text.Append(from == 0 && to < line.Length && words.EndsWith(' ') ? " " : "");
    }
}
