using Parallax.Analysis.Reports.Views;

namespace Parallax.Cli.Terminal;

/// <summary>Who counted how many killed, wounded, missing, displaced or detained.</summary>
internal static class CasualtiesSection
{
    public static void Write(Sheet sheet, ReportIndex index, ArticleNames names)
    {
        var rows = CasualtyLines.Of(index);
        if (rows.Count == 0)
        {
            return;
        }

        sheet.Heading("CASUALTIES");
        foreach (var row in rows)
        {
            sheet.Line(2, OneLine.Of(row.Title, 80), row.Differs ? " (figures differ)" : string.Empty);
            sheet.Rows(4, row.Counts.Select(count => (count.Figure, Count(count, names))));
        }
    }

    private static IEnumerable<Words> Count(CasualtyEntry entry, ArticleNames names)
    {
        var counts = entry.Source is null ? string.Empty : $"counted by {OneLine.Of(entry.Source, 60)}, in ";
        yield return $"{counts}{string.Join(", ", entry.Articles.Select(names.Of))}: \"{OneLine.Of(entry.Count.Text, 120)}\"";
        yield return VersionWords.Place(entry.Count);
    }
}
