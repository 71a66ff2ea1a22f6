using System.Text.Json;
using Parallax.Analysis.Reports.Exports;

namespace Parallax.Analysis.Tests.Reports.Exports;

public sealed class GeoJsonExportTests
{
    [Fact]
    public void Points_have_longitude_first_and_the_precision_beside_them()
    {
        var feature = Features(all: false)[0];

        feature.GetProperty("type").GetString().ShouldBe("Feature");
        var geometry = feature.GetProperty("geometry");
        geometry.GetProperty("type").GetString().ShouldBe("Point");
        geometry.GetProperty("coordinates").EnumerateArray().Select(one => one.GetDouble()).ShouldBe([46.75, -39.5]);
        feature.GetProperty("properties").GetProperty("precision").GetString().ShouldBe("city");
    }

    [Fact]
    public void An_event_off_the_map_has_no_geometry_and_is_there()
    {
        var feature = Features(all: true)[1];

        feature.GetProperty("geometry").ValueKind.ShouldBe(JsonValueKind.Null);
        feature.GetProperty("properties").GetProperty("standing").GetString().ShouldBe("planned");
    }

    [Fact]
    public void Nothing_is_a_collection_of_nothing()
    {
        var export = EventExport.Named("geojson")!;

        JsonDocument
            .Parse(export.Opening + export.Closing)
            .RootElement.GetProperty("features")
            .GetArrayLength()
            .ShouldBe(0);
    }

    private static List<JsonElement> Features(bool all)
    {
        var export = EventExport.Named("geojson")!;
        var events = EventSelection.Of(MadeReport.OfTwo(), null, all).Events;
        var collection = JsonDocument
            .Parse(export.Opening + string.Join(export.Between, events.Select(export.Write)) + export.Closing)
            .RootElement;
        collection.GetProperty("type").GetString().ShouldBe("FeatureCollection");
        return [.. collection.GetProperty("features").EnumerateArray()];
    }
}
