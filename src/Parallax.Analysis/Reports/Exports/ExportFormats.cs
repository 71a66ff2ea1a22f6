using System.Text;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>A shape in which reports are handed out to other programs.</summary>
/// <param name="Name">As a user asks for it: "csv".</param>
/// <param name="MediaType">As HTTP names it.</param>
/// <param name="Extension">End of a file's name, with its dot.</param>
public sealed record ExportFormat(string Name, string MediaType, string Extension);

/// <summary>What is asked of an export beside its shape.</summary>
public sealed record ExportChoices
{
    /// <summary>Whether planned, supposed and denied events are asked for, too; of no meaning where no events are exported.</summary>
    public bool All { get; init; }

    /// <summary>Whether a file that by custom has no line of column names gets one.</summary>
    public bool Header { get; init; }
}

/// <summary>A report on its way out.</summary>
/// <param name="Report">The report.</param>
/// <param name="Story">Number of its story in a store ("s3"); null for files.</param>
public sealed record ExportedReport(Report Report, string? Story);

/// <summary>All shapes, for whoever offers them: the command line, and the interface for programs.</summary>
public static class ExportFormats
{
    /// <summary>The shapes, those of events first.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("plover", "application/jsonl", ".jsonl"),
        new("csv", "text/csv; charset=utf-8; header=present", ".csv"),
        new("gdelt", "text/tab-separated-values; charset=utf-8", ".tsv"),
        new("geojson", "application/geo+json", ".geojson"),
        new("jsonl", "application/jsonl", ".jsonl"),
        new("webannotation", "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"", ".jsonld"),
        new("tei", "application/tei+xml", ".xml"),
    ];

    /// <summary>Names of the shapes.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(format => format.Name)];

    /// <summary>The shape of a name; null where it is none.</summary>
    public static ExportFormat? Named(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>Begins a file of a shape, to which reports are added one by one.</summary>
    public static ExportSession Begin(ExportFormat format, ExportChoices choices)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(choices);
        return format.Name switch
        {
            "webannotation" => new WebAnnotationSession(),
            "tei" => new TeiSession(),
            _ => new EventSession(
                EventExport.Named(format.Name, choices.Header)
                    ?? throw new ArgumentException($"there is no shape '{format.Name}'", nameof(format)),
                choices.All
            ),
        };
    }

    /// <summary>
    /// Writes a whole file of reports to a stream that is not closed, holding one report at a time. Answers what is wrong with
    /// a report whose evidence does not hold, in one line, and then writes no more; null where all was written.
    /// </summary>
    public static async Task<string?> WriteAsync(
        ExportFormat format,
        ExportChoices choices,
        IAsyncEnumerable<ExportedReport> reports,
        Stream output,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(output);
        var session = Begin(format, choices);
        var pending = new StringBuilder();
        await foreach (var exported in reports.WithCancellation(cancellation).ConfigureAwait(false))
        {
            if (session.Write(exported.Report, exported.Story, piece => pending.Append(piece)) is { } problem)
            {
                return problem;
            }

            await FlushAsync(pending, output, cancellation).ConfigureAwait(false);
        }

        session.Complete(piece => pending.Append(piece));
        await FlushAsync(pending, output, cancellation).ConfigureAwait(false);
        return null;
    }

    private static async Task FlushAsync(StringBuilder pending, Stream output, CancellationToken cancellation)
    {
        var bytes = Encoding.UTF8.GetBytes(pending.ToString());
        pending.Clear();
        await output.WriteAsync(bytes, cancellation).ConfigureAwait(false);
    }
}
