namespace Parallax.Analysis.Reports.Exports;

/// <summary>
/// One shape of a file of events. The file is what stands before the first event, the events with what stands between two,
/// and what stands behind the last, so that any number of events can be written as they come.
/// </summary>
public abstract class EventExport
{
    /// <summary>Names of the shapes, as a user asks for them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["plover", "csv", "gdelt", "geojson", "jsonl"];

    /// <summary>What stands before the first event.</summary>
    public virtual string Opening => string.Empty;

    /// <summary>What stands between two events.</summary>
    public virtual string Between => string.Empty;

    /// <summary>What stands behind the last event.</summary>
    public virtual string Closing => string.Empty;

    /// <summary>The shape of a name; null where it is none.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="header">Whether a file that by custom has no line of column names gets one.</param>
    public static EventExport? Named(string name, bool header = false) =>
        name switch
        {
            "plover" => new PloverExport(),
            "csv" => new CsvExport(),
            "gdelt" => new GdeltExport(header),
            "geojson" => new GeoJsonExport(),
            "jsonl" => new StoryEventExport(),
            _ => null,
        };

    /// <summary>An event, with its line end where the shape has lines.</summary>
    public abstract string Write(ExportedEvent exported);
}
