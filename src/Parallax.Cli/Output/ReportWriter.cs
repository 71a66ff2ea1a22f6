using Parallax.Analysis.Reports;
using Parallax.Cli.Commands;
using Parallax.Cli.Terminal;

namespace Parallax.Cli.Output;

/// <summary>Writes a report in the shape and to the place asked for.</summary>
internal sealed class ReportWriter(Composition composition, Streams streams)
{
    public void Write(Report report, ReportRequest request)
    {
        var screen = request.Output is null ? streams.Screen : Screen.Paper;
        var written = request.Format switch
        {
            ReportFormat.Json => ReportJson.Write(report),
            ReportFormat.Jsonl => Lines(report),
            ReportFormat.Html => composition.Html(report),
            ReportFormat.Md => composition.Markdown(report),
            _ => TerminalReport.Write(report, screen, request.Brief),
        };
        if (request.Output is { } file)
        {
            file.Write(written);
            return;
        }

        streams.Output.Write(written);
        streams.Output.Flush();
    }

    /// <summary>Writes each article as soon as it is read, one a line; answers how many there were.</summary>
    public int Stream(IEnumerable<ArticleReport> articles)
    {
        var count = 0;
        foreach (var article in articles)
        {
            streams.Output.Write(ReportJson.WriteLine(article) + "\n");
            streams.Output.Flush();
            count++;
        }

        return count;
    }

    /// <summary>One article a line for read; a comparison is one thing, and so one line.</summary>
    private static string Lines(Report report) =>
        report.Story is null
            ? string.Concat(report.Articles.Select(article => ReportJson.WriteLine(article) + "\n"))
            : ReportJson.WriteLine(report) + "\n";
}
