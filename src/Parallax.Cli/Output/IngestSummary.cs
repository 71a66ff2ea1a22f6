using System.Globalization;
using Parallax.Ingest;

namespace Parallax.Cli.Output;

/// <summary>What an ingest did, in words.</summary>
internal static class IngestSummary
{
    /// <summary>Where it stands, on one short line.</summary>
    public static string Line(IngestReport report, TimeSpan elapsed)
    {
        var rate = elapsed.TotalSeconds > 0 ? report.Found / elapsed.TotalSeconds : 0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Found:N0} found, {report.New:N0} new, {report.Failed:N0} failed, {rate:0.#} a second"
        );
    }

    /// <summary>The whole, at the end.</summary>
    public static void Write(TextWriter output, IngestReport report, TimeSpan elapsed)
    {
        output.WriteLine(
            $"{Count(report.Found - report.Failed, "read", "read")}: {Count(report.New, "new", "new")}, "
                + $"{Count(report.Revised, "revised", "revised")}, {Count(report.Known, "known before", "known before")}; "
                + Count(report.Failed, "failed", "failed")
        );
        if (report.New > 0)
        {
            output.WriteLine(
                $"{Count(report.StoriesOpened, "story opened", "stories opened")}, "
                    + $"{Count(report.StoriesJoined, "article joined one", "articles joined one")}, "
                    + Count(report.Copies, "a copy", "copies")
            );
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{elapsed.TotalSeconds:0.0} s, {report.Found / Math.Max(elapsed.TotalSeconds, 1e-3):0.#} a second"
            )
        );
        output.Flush();
    }

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
