using System.Text.Json;
using Parallax.Analysis.Reports.Exports;
using Parallax.Analysis.Tests.Specs;

namespace Parallax.Analysis.Tests.Reports.Exports;

/// <summary>Whoever cites the data looks fields up: docs/exports.md tells of each.</summary>
public sealed class ExportsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs/exports.md"));

    [Fact]
    public void Every_column_of_csv_is_told_of() =>
        CsvColumns.All.Select(column => column.Name).Where(name => !Page.Contains($"`{name}`")).ShouldBeEmpty();

    [Fact]
    public void Every_column_of_gdelt_is_told_of() =>
        GdeltRow
            .Columns.Concat(GdeltExport.OwnColumns)
            .Select(Told)
            .Distinct()
            .Where(name => !Page.Contains(name, StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void Every_field_of_the_schema_is_told_of()
    {
        var schema = File.ReadAllText(Path.Combine(Repository.Root, "docs/schemas/plover-event.schema.json"));

        JsonDocument
            .Parse(schema)
            .RootElement.GetProperty("$defs")
            .EnumerateObject()
            .Where(part => part.Value.TryGetProperty("properties", out _))
            .SelectMany(part => part.Value.GetProperty("properties").EnumerateObject().Select(field => field.Name))
            .Distinct()
            .Where(name => !Page.Contains(name, StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    // What stays empty of the second actor and the actors' places is told of once.
    private static string Told(string column) =>
        column.StartsWith("Actor1Geo", StringComparison.Ordinal) ? "Actor1Geo"
        : column.StartsWith("Actor2Geo", StringComparison.Ordinal) ? "Actor2Geo"
        : column.StartsWith("Actor2", StringComparison.Ordinal) ? "Actor1" + column[6..]
        : column;
}
