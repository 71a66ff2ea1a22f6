using Parallax.Web.Maps.Outlines;

namespace Parallax.Web.Maps.Drawing;

/// <summary>A country's largest piece of land in a picture.</summary>
public sealed record LandPiece(string Country, IReadOnlyList<Pixel> Ring, double Area);

/// <summary>The land of a view: its paths, and what of each country is seen.</summary>
/// <param name="Sea">The earth's edge, where the view shows it; null where all of the picture is earth.</param>
/// <param name="Land">Every country's land, to be filled by the even-odd rule.</param>
/// <param name="Coasts">Lines between land and water; null where the land's own edge is drawn, as on a map of the world.</param>
/// <param name="Borders">Lines between countries; null likewise.</param>
/// <param name="Pieces">The largest piece of each country, in the outlines' order.</param>
public sealed record LandLayer(
    string? Sea,
    string Land,
    string? Coasts,
    string? Borders,
    IReadOnlyList<LandPiece> Pieces
)
{
    /// <summary>The land of <paramref name="world"/> in <paramref name="view"/>.</summary>
    public static LandLayer Of(WorldOutlines world, MapView view)
    {
        var trace = new LandTrace(world, view);
        var land = new PathWriter();
        var pieces = new List<LandPiece>();
        for (var country = 0; country < world.Countries.Count; country++)
        {
            LandPiece? largest = null;
            foreach (var ring in world.Rings[country].SelectMany(trace.Ring))
            {
                land.Ring(ring);
                var area = AreaOf(ring);
                largest =
                    largest is null || area > largest.Area
                        ? new LandPiece(world.Countries[country].Name, ring, area)
                        : largest;
            }

            if (largest is not null)
            {
                pieces.Add(largest);
            }
        }

        // On a map of the world coasts and borders look alike, and drawing them again would double its size.
        if (!view.Projection.IsStraight)
        {
            return new LandLayer(SeaOf(view), land.ToString(), null, null, pieces);
        }

        var (coasts, borders) = (new PathWriter(), new PathWriter());
        for (var arc = 0; arc < world.Arcs.Count; arc++)
        {
            var path = world.Users[arc] > 1 ? borders : coasts;
            foreach (var line in trace.Line(arc))
            {
                path.Line(line);
            }
        }

        return new LandLayer(null, land.ToString(), coasts.ToString(), borders.ToString(), pieces);
    }

    // By the shoelace formula; a hole counts as land would, for only the largest is asked for.
    private static double AreaOf(IReadOnlyList<Pixel> ring)
    {
        var twice = 0.0;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            twice += (a.X * b.Y) - (b.X * a.Y);
        }

        return Math.Abs(twice) / 2;
    }

    private static string SeaOf(MapView view)
    {
        const int Step = 3;
        var edge = new List<Pixel>();
        for (var latitude = -90; latitude <= 90; latitude += Step)
        {
            edge.Add(view.Trace(new GeoPoint(view.Projection.Centre - 180, latitude)));
        }

        for (var latitude = 90; latitude >= -90; latitude -= Step)
        {
            edge.Add(view.Trace(new GeoPoint(view.Projection.Centre + 180, latitude)));
        }

        var path = new PathWriter();
        path.Ring(PolygonClip.Clip(edge, view.Frame.Grown(LandTrace.Bleed)));
        return path.ToString();
    }
}
