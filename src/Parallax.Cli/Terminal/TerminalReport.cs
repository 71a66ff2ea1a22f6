using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Cli.Terminal;

/// <summary>A report as text, in the order every view has.</summary>
internal static class TerminalReport
{
    public static string Write(Report report, Screen screen, bool brief)
    {
        using var sheet = new Sheet(screen);
        var index = new ReportIndex(report);
        if (report.Story is null)
        {
            ReadSections.Write(sheet, report, brief);
        }
        else
        {
            WriteComparison(sheet, index, brief);
        }

        return sheet.ToString();
    }

    private static void WriteComparison(Sheet sheet, ReportIndex index, bool brief)
    {
        var names = new ArticleNames(index);
        MastheadSection.Write(sheet, index, names);
        OverviewSection.Write(sheet, index, names);
        if (brief)
        {
            return;
        }

        DifferencesSection.Write(sheet, index, names);
        CollationSection.Write(sheet, index, names);
        AlikeSection.Write(sheet, index);
        OneSidedSection.Write(sheet, index, names);
        EventsSection.Write(sheet, index, names);
        CasualtiesSection.Write(sheet, index, names);
        LabelsSection.Write(sheet, index, names);
        AgencySection.Write(sheet, index, names);
        SpeakersSection.Write(sheet, index, names);
        TimelineSection.Write(sheet, index, names);
        OriginsSection.Write(sheet, index, names);
    }
}
