using Parallax.Analysis.Reports.Views;
using Parallax.Web.Maps.Drawing;
using Parallax.Web.Maps.Outlines;

namespace Parallax.Web.Maps;

/// <summary>A place's mark in a picture.</summary>
/// <param name="Place">The place.</param>
/// <param name="At">Its middle.</param>
/// <param name="Radius">Its radius, which grows with the number of events.</param>
/// <param name="Label">Its label; null where there is no room for one.</param>
public sealed record MapMark(MapPlace Place, Pixel At, double Radius, PlacedLabel? Label);

/// <summary>A picture of places, ready to be written.</summary>
/// <param name="View">The stretch of the earth.</param>
/// <param name="Land">Its land.</param>
/// <param name="Marks">The marks, the largest first, so that smaller ones stay visible.</param>
/// <param name="Countries">Names of countries.</param>
/// <param name="Scale">The bar; null where there is none.</param>
public sealed record MapDrawing(
    MapView View,
    LandLayer Land,
    IReadOnlyList<MapMark> Marks,
    IReadOnlyList<CountryLabel> Countries,
    ScaleBar? Scale
)
{
    /// <summary>Size of the labels' letters.</summary>
    public const double LabelSize = 12;

    /// <summary>More marks than these cannot be told apart; the rest stands in the list.</summary>
    public const int MostMarks = 60;

    private const int LongestName = 24;
    private const double SmallestMark = 5;
    private const double LargestMark = 11;

    /// <summary>Draws the places, of which there is at least one, into <paramref name="width"/> pixels.</summary>
    public static MapDrawing Of(IReadOnlyList<MapPlace> places, int width, double narrowest, double widest)
    {
        ArgumentNullException.ThrowIfNull(places);
        var shown = places.Where(place => place.Point is not null).Take(MostMarks).ToList();
        var view = MapView.Of([.. shown.Select(place => place.Point!.Value)], width, narrowest, widest);
        var land = LandLayer.Of(WorldOutlines.Default, view);
        var wishes = shown.Select(place => Wish(place, view)).ToList();
        var bar = ScaleBar.Of(
            view,
            [
                .. wishes.Select(wish => new Box(
                    wish.At.X - wish.Radius,
                    wish.At.Y - wish.Radius,
                    wish.At.X + wish.Radius,
                    wish.At.Y + wish.Radius
                )),
            ]
        );
        var placement = new LabelPlacement(view.Frame.Grown(-3), LabelSize);
        if (bar is not null)
        {
            placement.Take(bar.Box);
        }

        var labels = placement.Place(wishes);
        return new MapDrawing(
            view,
            land,
            [
                .. shown
                    .Select((place, i) => new MapMark(place, wishes[i].At, RadiusOf(place), labels[i]))
                    .OrderByDescending(mark => mark.Radius),
            ],
            // What is marked as a place needs no second name.
            CountryLabels.Of(
                land.Pieces.ExceptBy(shown.Select(place => place.Name), piece => piece.Country),
                placement
            ),
            bar
        );
    }

    // A diamond reaches a quarter further than a circle of its size, and every shape has an edge of its own.
    private static LabelWish Wish(MapPlace place, MapView view) =>
        new(
            view.Place(place.Point!.Value),
            (1.25 * RadiusOf(place)) + 1,
            [$"{place.Number} {Snippet.Of(place.Name, LongestName)}", $"{place.Number}"]
        );

    // Surface, not width, goes with the number.
    private static double RadiusOf(MapPlace place) =>
        Math.Max(
            Math.Min(LargestMark, SmallestMark * Math.Sqrt(place.Events.Count)),
            place.IsExact ? SmallestMark : 1.5 * SmallestMark
        );
}
