using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;
using Parallax.Web.Maps;
using Parallax.Web.Tests.Fixtures;
using Parallax.Web.Timelines;

namespace Parallax.Web.Tests.Maps;

public sealed class MapPlacesTests
{
    [Fact]
    public void A_place_with_several_events_is_one_place()
    {
        var places = Of(Ferry.Three());

        places.OnMap[0].Name.ShouldBe("Gdańsk");
        places.OnMap[0].Country.ShouldBe("Poland");
        places.OnMap[0].Events.Count.ShouldBe(3);
        places.OnMap.Select(place => place.Number).ShouldBe(Enumerable.Range(1, 9));
    }

    [Fact]
    public void A_place_on_which_articles_do_not_agree_stands_for_each_of_them()
    {
        var places = Of(Ferry.Three());

        places.OnMap.Single(place => place.Name == "Gdynia").Events.ShouldHaveSingleItem().By.ShouldBe("B");
        places.OnMap[0].Events.Single(placed => placed.Told.Line.Event.Id == "V8").By.ShouldBe("A");
    }

    [Fact]
    public void A_place_without_coordinates_stands_below_the_map_and_counts_on()
    {
        var unknown = Of(Ferry.Three()).Unknown.ShouldHaveSingleItem();

        unknown.Name.ShouldBe("Skerrow Point");
        unknown.Number.ShouldBe(10);
    }

    [Theory]
    [InlineData(91.0, 0.0)]
    [InlineData(0.0, 1e9)]
    [InlineData(double.NaN, 0.0)]
    [InlineData(double.PositiveInfinity, 0.0)]
    [InlineData(0.0, null)]
    public void Coordinates_that_are_no_place_on_earth_are_not_drawn(double? latitude, double? longitude)
    {
        var report = Ferry.Three();
        var place = new EventPlace("Nowhere", null, PlacePrecision.City, "made")
        {
            Latitude = latitude,
            Longitude = longitude,
        };
        var places = Of(report with { Events = [report.Events![0] with { Place = place }] });

        places.OnMap.ShouldBeEmpty();
        places.Unknown.ShouldHaveSingleItem().Precision.ShouldBe(PlacePrecision.Unknown);
    }

    private static MapPlaces Of(Report report) => MapPlaces.Of([.. EventTimeline.Of(new ReportIndex(report)).Events]);
}
