using System.Text;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Reports;

/// <summary>The first screen: what all say, where they differ, what only one says.</summary>
internal static class MarkdownReportOverview
{
    private const int LongestReading = 60;

    public static void Append(StringBuilder text, ReportIndex index)
    {
        text.Append("## Overview\n\n");
        foreach (var line in OverviewLines.Of(index))
        {
            text.Append(line.Title).Append(line.Party is null ? "" : $" {MarkdownReportText.NameOf(line.Party)}");
            text.Append(line.Items.Count == 0 ? $": {line.None}\n\n" : ":\n\n");
            foreach (var item in line.Items)
            {
                text.Append($"- ({item.Group.Number}) ").Append(Item(line, item)).Append('\n');
            }

            text.Append(line.More > 0 ? $"- and {line.More} more below\n" : "")
                .Append(line.Items.Count > 0 ? "\n" : "");
        }
    }

    private static string Item(OverviewLine line, OverviewItem item)
    {
        if (item.Disagreement is { } disagreement)
        {
            return $"[{DifferenceWords.NameOf(disagreement.Type)}] "
                + (item.Text.Length > 0 ? $"{MarkdownReportText.Quote(item.Text)}: " : "")
                + string.Join(" / ", disagreement.Readings.Select(Words));
        }

        var holders = item.Holders is null ? "" : string.Join(' ', item.Holders.Select(card => card.Siglum));
        return line.Topic switch
        {
            OverviewTopic.OnlyOne => $"**{holders}** {MarkdownReportText.Quote(item.Text)}",
            OverviewTopic.LeftOut => $"{MarkdownReportText.Quote(item.Text)}, not in **{holders}**",
            _ => MarkdownReportText.Quote(item.Text),
        };
    }

    private static string Words(Reading reading) =>
        $"**{reading.Sigla}** "
        + (
            reading.Words is null
                ? "no word of it"
                : MarkdownReportText.Quote(Snippet.Of(reading.Words.Text, LongestReading))
        );
}
