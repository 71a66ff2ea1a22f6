using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>A file that is being exported, report after report.</summary>
public abstract class ExportSession
{
    /// <summary>What was written, and what was left out, in one line for a reader.</summary>
    public abstract string Summary { get; }

    /// <summary>
    /// Adds a report. Answers what is wrong with it, in one line; nothing of it is written then. Null where all of it holds.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="story">Number of its story in a store; null for files.</param>
    /// <param name="put">Takes the file piece by piece.</param>
    public abstract string? Write(Report report, string? story, Action<string> put);

    /// <summary>Ends the file.</summary>
    public abstract void Complete(Action<string> put);
}

/// <summary>A file of events.</summary>
internal sealed class EventSession(EventExport export, bool all) : ExportSession
{
    private bool open;
    private int events;
    private int versions;
    private int leftOut;

    public override string Summary =>
        $"{Phrases.Count(events, "event")} in {Phrases.Count(versions, "telling")}"
        + (leftOut == 0 ? string.Empty : $"; {leftOut} planned, hypothetical or denied left out, --all writes them");

    public override string? Write(Report report, string? story, Action<string> put)
    {
        var selection = EventSelection.Of(report, story, all);
        if (selection.Problem is { } problem)
        {
            return problem;
        }

        leftOut += selection.LeftOut;
        foreach (var exported in selection.Events)
        {
            Open(put);
            put(events > 0 ? export.Between : string.Empty);
            put(export.Write(exported));
            events++;
            versions += exported.Versions.Count;
        }

        return null;
    }

    public override void Complete(Action<string> put)
    {
        Open(put);
        put(export.Closing);
    }

    // As late as can be: of a report that does not hold nothing is written, not even a header.
    private void Open(Action<string> put)
    {
        if (!open)
        {
            open = true;
            put(export.Opening);
        }
    }
}
