using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Exports;
using Parallax.Cli.Commands;

namespace Parallax.Cli.Output;

/// <summary>Writes reports in the shape and to the place asked for, one after the other, holding no more than one of them.</summary>
internal sealed class ExportWriter : IDisposable
{
    private readonly ExportSession session;
    private readonly Streams streams;
    private readonly StagedFile? file;

    public ExportWriter(ExportRequest request, Streams streams)
    {
        session = ExportFormats.Begin(request.Format, request.Choices);
        this.streams = streams;
        file = request.Output?.Stage();
    }

    /// <summary>What was written, in one line.</summary>
    public string Summary => session.Summary;

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="name">What it is called in a complaint.</param>
    /// <param name="story">Number of its story in a store.</param>
    public void Write(Report report, string name, string? story)
    {
        if (session.Write(report, story, Put) is { } problem)
        {
            throw CommandException.NothingDone($"{name}: {problem}");
        }
    }

    /// <summary>Closes what was written; before that a file is not in its place.</summary>
    public void Complete()
    {
        session.Complete(Put);
        file?.Complete();
        streams.Output.Flush();
    }

    public void Dispose() => file?.Dispose();

    private void Put(string piece)
    {
        if (file is not null)
        {
            file.Write(piece);
        }
        else
        {
            streams.Output.Write(piece);
        }
    }
}
