using System.Text;
using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Exports;

namespace Parallax.Analysis.Tests.Reports.Exports;

/// <summary>Whole files of exports.</summary>
internal static class Exported
{
    /// <summary>A file of the shape with the reports.</summary>
    public static string All(string format, params Report[] reports)
    {
        var file = new StringBuilder();
        var session = ExportFormats.Begin(ExportFormats.Named(format)!, new ExportChoices());
        foreach (var report in reports)
        {
            session.Write(report, null, piece => file.Append(piece)).ShouldBeNull();
        }

        session.Complete(piece => file.Append(piece));
        return file.ToString();
    }
}
