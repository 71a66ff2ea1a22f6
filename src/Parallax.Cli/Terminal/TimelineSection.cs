using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Cli.Terminal;

/// <summary>Dated statements by date.</summary>
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
            sheet.Rows(4, entry.Versions.Select(version => (names.Of(version.Article), Version(version))));
        }
    }

    private static IEnumerable<Words> Version(Evidence version) =>
        [OneLine.Of(version.Text, 200), VersionWords.Place(version)];
}
