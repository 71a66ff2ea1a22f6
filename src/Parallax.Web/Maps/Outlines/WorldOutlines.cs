using System.Reflection;

namespace Parallax.Web.Maps.Outlines;

/// <summary>
/// The countries' outlines as arcs: the line between two countries is one arc that both of them use, so that it stays
/// one line however it is simplified.
/// </summary>
internal sealed class WorldOutlines
{
    private static readonly Lazy<WorldOutlines> Carried = new(() => OutlineFile.Read(Bytes()));

    /// <summary>Holds the arcs and the countries made of them.</summary>
    public WorldOutlines(IReadOnlyList<GeoPoint[]> arcs, IReadOnlyList<Outline> countries)
    {
        Arcs = arcs;
        Countries = countries;
        Boxes = [.. arcs.Select(GeoBox.Of)];
        var users = new int[arcs.Count];
        foreach (var arc in countries.SelectMany(country => country.Rings).SelectMany(ring => ring))
        {
            users[arc < 0 ? ~arc : arc]++;
        }

        Users = users;
    }

    /// <summary>The outlines that Parallax carries. Read once; safe for many threads at once.</summary>
    public static WorldOutlines Default => Carried.Value;

    /// <summary>Lines without a branch.</summary>
    public IReadOnlyList<GeoPoint[]> Arcs { get; }

    /// <summary>What each arc lies in.</summary>
    public IReadOnlyList<GeoBox> Boxes { get; }

    /// <summary>How many rings each arc is part of: two where two countries meet, one on a coast.</summary>
    public IReadOnlyList<int> Users { get; }

    /// <summary>The countries.</summary>
    public IReadOnlyList<Outline> Countries { get; }

    private static byte[] Bytes()
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Parallax.Web.Maps.outlines.bin")
            ?? throw new InvalidOperationException("outlines.bin is not built in");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

/// <summary>What a line lies in.</summary>
internal readonly record struct GeoBox(double West, double South, double East, double North)
{
    /// <summary>The smallest box around <paramref name="points"/>, of which there is at least one.</summary>
    public static GeoBox Of(IReadOnlyList<GeoPoint> points)
    {
        var box = new GeoBox(
            double.PositiveInfinity,
            double.PositiveInfinity,
            double.NegativeInfinity,
            double.NegativeInfinity
        );
        foreach (var point in points)
        {
            box = new GeoBox(
                Math.Min(box.West, point.Longitude),
                Math.Min(box.South, point.Latitude),
                Math.Max(box.East, point.Longitude),
                Math.Max(box.North, point.Latitude)
            );
        }

        return box;
    }

    /// <summary>The smallest box around both.</summary>
    public GeoBox Union(GeoBox other) =>
        new(
            Math.Min(West, other.West),
            Math.Min(South, other.South),
            Math.Max(East, other.East),
            Math.Max(North, other.North)
        );

    /// <summary>Whether they have a point in common when this one is moved east by <paramref name="shift"/> degrees.</summary>
    public bool Meets(GeoBox other, double shift) =>
        West + shift <= other.East && East + shift >= other.West && South <= other.North && North >= other.South;
}
