using System.Text;
using System.Text.Json;
using Parallax.Analysis.Tests.Reports.Exports.Reading;
using Parallax.Cli.Tests.Architecture;
using Parallax.Cli.Tests.Fakes;
using Parallax.Tests.Schemas;

namespace Parallax.Cli.Tests.Processes;

/// <summary>The samples as rows: every line of every shape is what its shape asks for, and leads to the words.</summary>
public sealed class ExportTests : IDisposable
{
    private static readonly string[] Story =
    [
        "samples/kethra-ceasefire/norpress.txt",
        "samples/kethra-ceasefire/lethmari-banner.txt",
        "samples/kethra-ceasefire/ostrel-courier.html",
        "samples/kethra-ceasefire/borderlands-digest.txt",
    ];

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("read")]
    [InlineData("compare")]
    public void EveryShapeOfTheSamplesHolds(string command)
    {
        var report = folder.At("report.json");
        ProcessCall.Run([command, .. Story, "-o", report]).ExitCode.ShouldBe(0);
        var texts = JsonDocument
            .Parse(File.ReadAllText(report))
            .RootElement.GetProperty("articles")
            .EnumerateArray()
            .ToDictionary(one => one.GetProperty("id").GetString()!, one => one.GetProperty("text").GetString()!);
        var schema = new JsonSchema(
            File.ReadAllText(Path.Combine(Repository.Root, "docs/schemas/plover-event.schema.json"))
        );

        var rows = CsvTable.Rows(Text(report, "csv"));
        rows.ShouldNotBeEmpty();
        foreach (var row in rows)
        {
            texts[row["article"]][int.Parse(row["start"])..int.Parse(row["end"])].ShouldBe(CsvTable.Words(row["text"]));
        }

        var events = rows.Select(row => row["event_id"]).Distinct().ToList();
        var plover = Lines(report, "plover");
        plover.SelectMany(schema.Problems).ShouldBeEmpty();
        plover.Select(line => Parsed(line).GetProperty("id").GetString()).ShouldBe(events);
        var gdelt = Lines(report, "gdelt").Select(line => line.Split('\t')).ToList();
        gdelt.ShouldAllBe(cells => cells.Length == 68 && cells[28].Length == 2);
        gdelt.Select(cells => cells[61]).ShouldBe(events);
        var features = Parsed(Text(report, "geojson")).GetProperty("features").EnumerateArray().ToList();
        features.Select(feature => feature.GetProperty("id").GetString()).ShouldBe(events);
        Lines(report, "jsonl").Select(line => Parsed(line).GetProperty("exportId").GetString()).ShouldBe(events);
    }

    [Fact]
    public void TheSameArticlesGiveTheSameBytes()
    {
        var file = folder.At("events.csv");

        var one = ProcessCall.Run("export", Story[0], Story[1], "-o", file);
        var two = ProcessCall.Run("export", Story[0], Story[1], "--format", "csv");

        one.ExitCode.ShouldBe(0, one.Error);
        two.Output.ShouldBe(File.ReadAllBytes(file));
        two.Output.Length.ShouldBeGreaterThan(1_000);
    }

    private static string Text(string report, string format)
    {
        var call = ProcessCall.Run("export", report, "--format", format, "--all");
        call.ExitCode.ShouldBe(0, call.Error);
        return Encoding.UTF8.GetString(call.Output);
    }

    private static string[] Lines(string report, string format) =>
        Text(report, format).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static JsonElement Parsed(string line) => JsonDocument.Parse(line).RootElement;
}
