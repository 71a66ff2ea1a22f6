using System.Text;
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
            // A comparison is one thing, and so one line.
            ReportFormat.Jsonl => ReportJson.WriteLine(report) + "\n",
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

    /// <summary>
    /// Writes each article to standard output as soon as it is read, or all at once into a file; answers how many there
    /// were.
    /// </summary>
    public int WriteEach(IEnumerable<string> articles, OutputFile? file)
    {
        var (count, whole) = (0, new StringBuilder());
        foreach (var article in articles)
        {
            count++;
            if (file is not null)
            {
                whole.Append(article);
                continue;
            }

            streams.Output.Write(article);
            streams.Output.Flush();
        }

        if (count > 0)
        {
            file?.Write(whole.ToString());
        }

        return count;
    }
}
