using System.Text.Json;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>
/// The 61 columns of GDELT's event table, version 2.0, divided by tabs, filled where Parallax knows what belongs there, and
/// behind them the columns that lead back to the words. GDELT's files have no line of names; neither has this by default.
/// </summary>
internal sealed class GdeltExport(bool header) : EventExport
{
    /// <summary>What stands behind GDELT's own columns.</summary>
    internal static IReadOnlyList<string> OwnColumns { get; } =
    ["ParallaxId", "ParallaxStory", "PloverType", "PloverMode", "Standing", "GeoNamesId", "Evidence"];

    public override string Opening =>
        header ? string.Join('\t', GdeltRow.Columns.Concat(OwnColumns)) + "\n" : string.Empty;

    public override string Write(ExportedEvent exported)
    {
        var row = new GdeltRow(exported);
        var told = exported.Event;
        string?[] own =
        [
            exported.Id,
            exported.Story,
            told.Type,
            told.Mode,
            exported.Standing.ToString().ToLowerInvariant(),
            CsvCell.Number(told.Place?.GeoNames),
            JsonSerializer.Serialize(
                [.. exported.Versions.Select(VersionRecord.Of)],
                ExportJson.Compact.IReadOnlyListVersionRecord
            ),
        ];
        return string.Join('\t', GdeltRow.Columns.Select(row.Cell).Concat(own).Select(OneCell)) + "\n";
    }

    // GDELT's files quote nothing: what would divide cells or rows becomes a space. The evidence is JSON, which escapes both.
    private static string OneCell(string? cell) =>
        cell is null ? string.Empty
        : cell.Any(char.IsControl) ? string.Concat(cell.Select(letter => char.IsControl(letter) ? ' ' : letter))
        : cell;
}
