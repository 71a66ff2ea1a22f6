using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Cli.Terminal;

/// <summary>The words each article puts on an entity, in its own voice or quoted.</summary>
internal static class LabelsSection
{
    public static void Write(Sheet sheet, ReportIndex index, ArticleNames names)
    {
        var rows = index.Report.Labels ?? [];
        if (rows.Count == 0)
        {
            return;
        }

        sheet.Heading("LABELS");
        foreach (var row in rows)
        {
            sheet.Line(2, OneLine.Of(row.Name, 80));
            sheet.Rows(
                4,
                row.Uses.GroupBy(use => use.Article, StringComparer.Ordinal)
                    .Select(uses => (names.Of(uses.Key), Labels(uses)))
            );
        }
    }

    private static IEnumerable<Words> Labels(IEnumerable<LabelUse> uses) =>
        uses.GroupBy(use => (Text: OneLine.Of(use.Text, 120), use.Quoted))
            .SelectMany((same, i) => Label(same.Key.Text, same.Key.Quoted, [.. same], i == 0));

    private static IEnumerable<Words> Label(string text, bool quoted, LabelUse[] uses, bool first)
    {
        yield return (first ? string.Empty : "; ") + $"\"{text}\"";
        if (quoted)
        {
            yield return " (quoted)";
        }

        foreach (var use in uses)
        {
            yield return VersionWords.Place(use);
        }
    }
}
