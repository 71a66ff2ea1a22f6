using System.Text;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>
/// CSV after RFC 4180: a header, lines ended by CR LF, and a row an event and version, so that each row is one outlet's
/// telling of one event; columns that begin with <c>event_</c> repeat what holds for the event.
/// </summary>
internal sealed class CsvExport : EventExport
{
    private const string LineEnd = "\r\n";

    public override string Opening { get; } = string.Join(',', CsvColumns.All.Select(column => column.Name)) + LineEnd;

    public override string Write(ExportedEvent exported)
    {
        var rows = new StringBuilder();
        for (var version = 0; version < exported.Versions.Count; version++)
        {
            var row = new CsvRow(exported, version);
            rows.AppendJoin(',', CsvColumns.All.Select(column => column.Cell(row))).Append(LineEnd);
        }

        return rows.ToString();
    }
}

/// <summary>A row: a version of an event.</summary>
internal sealed record CsvRow(ExportedEvent Exported, int Number)
{
    public ExportedVersion Version => Exported.Versions[Number];
}
