using System.Text;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Analysis.Reports;

/// <summary>
/// A report as Markdown (CommonMark with GitHub's tables), in the order of the other views. Article text is escaped: it
/// can make no heading, link, table cell or HTML. Evidence stands as [article:start-end].
/// </summary>
public static class MarkdownReport
{
    /// <summary>Writes a report of <c>compare</c> or of <c>read</c>, with a final line end.</summary>
    public static string Write(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var index = new ReportIndex(report);
        var text = new StringBuilder();
        if (report.Story is null)
        {
            foreach (var card in index.Articles)
            {
                MarkdownReportFindings.Append(text, card);
            }
        }
        else
        {
            AppendHead(text, index, report.Story);
            MarkdownReportOverview.Append(text, index);
            MarkdownReportGroups.Append(text, index);
            MarkdownReportTables.Append(text, index);
            MarkdownReportTexts.Append(text, index);
        }

        text.Append("---\n\nMade by Parallax ").Append(MarkdownReportText.Escape(report.Parallax));
        text.Append(" from the texts above and nothing else.\n");
        return text.ToString();
    }

    private static void AppendHead(StringBuilder text, ReportIndex index, Story story)
    {
        var title = string.IsNullOrWhiteSpace(story.Headline) ? "Reports compared" : story.Headline;
        text.Append("# ").Append(MarkdownReportText.Escape(title)).Append("\n\n");
        var date = story.Date is null ? "no date in the texts" : MarkdownReportText.Escape(DateWords.Of(story.Date));
        text.Append(date);
        if (story.Places.Count > 0)
        {
            text.Append(" · ").AppendJoin(", ", story.Places.Take(4).Select(MarkdownReportText.Escape));
        }

        text.Append(" · ").Append(Phrases.Count(index.Articles.Count, "report"));
        text.Append(" · ").Append(Phrases.Count(index.Report.Origins?.Count ?? 0, "origin")).Append("\n\n");
        foreach (var card in index.Articles)
        {
            text.Append("- ").Append(MarkdownReportText.NameOf(card)).Append(": ");
            text.AppendJoin(" · ", ProvenanceWords.Of(card.Article).Select(MarkdownReportText.Escape)).Append('\n');
        }

        text.Append('\n');
        if (!story.SameEvent)
        {
            text.Append("> **These articles may not tell of one event.** They are compared all the same.\n");
            foreach (var reason in story.Why)
            {
                text.Append(">\n> - ").Append(reason.Weight < 0 ? "against: " : "for: ");
                text.Append(MarkdownReportText.Escape(reason.Text)).Append('\n');
            }

            text.Append('\n');
        }
    }
}
