using Parallax.Analysis.Reports.Views;

namespace Parallax.Cli.Terminal;

/// <summary>Each date with what happened then, as every article has it.</summary>
internal static class TimelineSection
{
    public static void Write(Sheet sheet, ReportIndex index, ArticleNames names)
    {
        var entries = index.Report.Timeline ?? [];
        if (entries.Count == 0)
        {
            return;
        }

        sheet.Heading("TIMELINE");
        foreach (var entry in entries)
        {
            sheet.Line(2, OneLine.Of(DateWords.Of(entry.Value), 60));
            foreach (var line in TimelineLines.Of(index, entry))
            {
                WriteLine(sheet, line, names);
            }
        }
    }

    private static void WriteLine(Sheet sheet, TimelineLine line, ArticleNames names)
    {
        if (line.Group is { IsShared: true } group)
        {
            sheet.Line(4, Sheet.Aside($"{group.Number}"));
        }

        sheet.Rows(4, line.Versions.Select(version => (Name(version, names), Version(version))));
    }

    private static string Name(TimelineReading version, ArticleNames names) =>
        version.Articles.Count == 1 ? names.Of(version.Articles[0]) : version.Sigla;

    private static IEnumerable<Words> Version(TimelineReading version) =>
        [
            OneLine.Of(version.Words.Text, 200),
            version.IsDated ? string.Empty : " (without the date)",
            VersionWords.Place(version.Words),
        ];
}
