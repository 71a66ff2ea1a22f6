using System.Text;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Reports;

/// <summary>Political events, each once, what happened apart from what is claimed, planned or denied.</summary>
internal static class MarkdownReportEvents
{
    public static void Append(StringBuilder text, ReportIndex index)
    {
        var chapters = EventLines.Chapters(index);
        if (chapters.Count == 0)
        {
            return;
        }

        text.Append("## Events\n\n");
        foreach (var chapter in chapters)
        {
            text.Append($"### {chapter.Title}\n\n");
            foreach (var line in chapter.Lines)
            {
                Append(text, line);
            }

            text.Append('\n');
        }
    }

    private static void Append(StringBuilder text, EventLine line)
    {
        text.Append($"- {MarkdownReportText.Escape(line.Event.Id)} **{MarkdownReportText.Escape(line.Title)}** — ");
        text.AppendJoin("; ", line.Tellers.Select(teller => Teller(teller.Articles, teller.How)));
        var first = line.Tellings[0];
        text.Append(": ").Append(MarkdownReportTables.Cited(first.Version, first.Words)).Append('\n');
        foreach (var conflict in line.Conflicts)
        {
            text.Append($"  - **{conflict.About}**: {MarkdownReportText.Escape(conflict.Explanation)} ");
            text.AppendJoin(
                ' ',
                conflict.Conflict.Spans.Select(span => MarkdownReportText.Evidence(span.Article, span.Start, span.End))
            );
            text.Append('\n');
        }
    }

    private static string Teller(IReadOnlyList<ArticleCard> articles, string how)
    {
        var who = string.Join(' ', articles.Select(card => card.Siglum));
        return how.Length == 0 ? who : $"{who} ({MarkdownReportText.Escape(how)})";
    }
}
