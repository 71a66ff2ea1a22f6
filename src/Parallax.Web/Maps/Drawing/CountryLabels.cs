namespace Parallax.Web.Maps.Drawing;

/// <summary>A country's name on its land.</summary>
/// <param name="Name">The name.</param>
/// <param name="At">Middle of its base line.</param>
public sealed record CountryLabel(string Name, Pixel At);

/// <summary>Writes countries' names where their land has room for them, so that a reader knows what is shown.</summary>
public static class CountryLabels
{
    /// <summary>Size of the letters.</summary>
    public const double Size = 11;

    /// <summary>Width of a letter with the space after it.</summary>
    private const double Spread = 1.12;

    private const int Grid = 13;

    /// <summary>The names that find room, the largest country first.</summary>
    public static IReadOnlyList<CountryLabel> Of(IEnumerable<LandPiece> pieces, LabelPlacement placement)
    {
        var labels = new List<CountryLabel>();
        foreach (var piece in pieces.OrderByDescending(piece => piece.Area))
        {
            var (width, height) = (TextWidth.Of(piece.Country, Size) * Spread, Size * 1.3);
            if (width * height > piece.Area)
            {
                continue;
            }

            if (Middle(piece.Ring, width, height, placement) is { } at)
            {
                placement.Take(BoxAt(at, width, height));
                labels.Add(new CountryLabel(piece.Country, new Pixel(at.X, at.Y + (Size * 0.35))));
            }
        }

        return labels;
    }

    // Of a grid over the land the free point that is farthest from the land's edge; names are wide, so height counts
    // more. A name's ends may lie outside, but not its middle half.
    private static Pixel? Middle(IReadOnlyList<Pixel> ring, double width, double height, LabelPlacement placement)
    {
        var (left, right) = (ring.Min(point => point.X), ring.Max(point => point.X));
        var (top, bottom) = (ring.Min(point => point.Y), ring.Max(point => point.Y));
        (Pixel At, double Room)? best = null;
        for (var i = 1; i < Grid; i++)
        {
            for (var j = 1; j < Grid; j++)
            {
                var at = new Pixel(left + ((right - left) * i / Grid), top + ((bottom - top) * j / Grid));
                if (!placement.IsFree(BoxAt(at, width, height)) || !Holds(ring, at, width))
                {
                    continue;
                }

                var room = ring.Min(edge =>
                    Math.Max(Math.Abs(edge.X - at.X) / width, Math.Abs(edge.Y - at.Y) / height)
                );
                if (best is null || room > best.Value.Room + 1e-9)
                {
                    best = (at, room);
                }
            }
        }

        return best?.At;
    }

    private static Box BoxAt(Pixel at, double width, double height) =>
        new(at.X - (width / 2), at.Y - (height / 2), at.X + (width / 2), at.Y + (height / 2));

    private static bool Holds(IReadOnlyList<Pixel> ring, Pixel at, double width) =>
        IsInside(ring, at)
        && IsInside(ring, at with { X = at.X - (width / 3) })
        && IsInside(ring, at with { X = at.X + (width / 3) });

    private static bool IsInside(IReadOnlyList<Pixel> ring, Pixel at)
    {
        var inside = false;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            if (a.Y > at.Y != b.Y > at.Y && at.X < a.X + ((at.Y - a.Y) / (b.Y - a.Y) * (b.X - a.X)))
            {
                inside = !inside;
            }
        }

        return inside;
    }
}
