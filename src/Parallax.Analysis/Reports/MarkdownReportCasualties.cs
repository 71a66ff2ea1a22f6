using System.Text;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Reports;

/// <summary>Who counted how many people harmed: a row what is counted, an entry a count.</summary>
internal static class MarkdownReportCasualties
{
    public static void Append(StringBuilder text, ReportIndex index)
    {
        var rows = CasualtyLines.Of(index);
        if (rows.Count == 0)
        {
            return;
        }

        text.Append("## Casualties\n\n| counted | figure | who counts | in | words |\n|---|---|---|---|---|\n");
        foreach (var row in rows)
        {
            foreach (var line in row.Counts)
            {
                text.Append($"| {MarkdownReportText.Escape(row.Title)} | **{line.Figure}** ");
                text.Append($"| {(line.Source is null ? "*the outlet*" : MarkdownReportText.Escape(line.Source))} ");
                text.Append($"| {string.Join(' ', line.Articles.Select(card => card.Siglum))} | ");
                text.Append(MarkdownReportTables.Cited(line.Count, line.Count.Text)).Append(" |\n");
            }
        }

        text.Append('\n');
    }
}
