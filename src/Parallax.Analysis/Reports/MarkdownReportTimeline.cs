using System.Text;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Reports;

/// <summary>Each date with what happened then, as every article has it.</summary>
internal static class MarkdownReportTimeline
{
    public static void Append(StringBuilder text, ReportIndex index)
    {
        if (index.Report.Timeline is not { Count: > 0 } entries)
        {
            return;
        }

        text.Append("## Timeline\n\n");
        foreach (var entry in entries)
        {
            text.Append($"### {MarkdownReportText.Escape(DateWords.Of(entry.Value))}\n\n");
            foreach (var line in TimelineLines.Of(index, entry))
            {
                text.Append(line.Group is null ? "- " : $"- ({line.Group.Number}) ");
                text.AppendJoin(
                    " / ",
                    line.Versions.Select(version =>
                        $"**{version.Sigla}** {MarkdownReportTables.Cited(version.Words, Snippet.Of(version.Words.Text, 110))}"
                        + (version.IsDated ? "" : ", *without the date*")
                    )
                );
                text.Append('\n');
            }

            text.Append('\n');
        }
    }
}
