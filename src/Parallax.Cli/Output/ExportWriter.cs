using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Exports;
using Parallax.Cli.Commands;

namespace Parallax.Cli.Output;

/// <summary>Writes events in the shape and to the place asked for, report after report, holding no more than one of them.</summary>
internal sealed class ExportWriter : IDisposable
{
    private readonly EventExport export;
    private readonly Streams streams;
    private readonly StagedFile? file;
    private readonly bool all;
    private bool open;

    public ExportWriter(ExportRequest request, Streams streams)
    {
        (export, all) = (request.Export, request.All);
        this.streams = streams;
        file = request.Output?.Stage();
    }

    /// <summary>Events written.</summary>
    public long Events { get; private set; }

    /// <summary>Mentions of those.</summary>
    public long Versions { get; private set; }

    /// <summary>Planned, supposed and denied events that were not asked for.</summary>
    public long LeftOut { get; private set; }

    /// <summary>Writes a report's events.</summary>
    /// <param name="report">The report.</param>
    /// <param name="name">What it is called in a complaint.</param>
    /// <param name="story">Number of its story in a store.</param>
    public void Write(Report report, string name, string? story)
    {
        var selection = EventSelection.Of(report, story, all);
        if (selection.Problem is { } problem)
        {
            throw CommandException.NothingDone($"{name}: {problem}");
        }

        LeftOut += selection.LeftOut;
        foreach (var exported in selection.Events)
        {
            Put(Events > 0 ? export.Between : string.Empty);
            Put(export.Write(exported));
            Events++;
            Versions += exported.Versions.Count;
        }
    }

    /// <summary>Closes what was written; before that a file is not in its place.</summary>
    public void Complete()
    {
        Put(export.Closing);
        file?.Complete();
        streams.Output.Flush();
    }

    public void Dispose() => file?.Dispose();

    // Opened as late as can be: of a report that does not hold nothing is written, not even a header.
    private void Put(string piece)
    {
        if (!open)
        {
            open = true;
            Put(export.Opening);
        }

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
