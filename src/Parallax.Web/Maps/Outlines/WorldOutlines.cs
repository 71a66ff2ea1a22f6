using System.Reflection;

namespace Parallax.Web.Maps.Outlines;

/// <summary>
/// The countries' outlines as arcs: the line between two countries is one arc that both of them use, so that it stays
/// one line however it is simplified.
/// </summary>
public sealed class WorldOutlines
{
    private static readonly Lazy<WorldOutlines> Carried = new(() => OutlineFile.Read(Bytes()));

    /// <summary>Holds the arcs and the countries made of them.</summary>
    public WorldOutlines(IReadOnlyList<GeoPoint[]> arcs, IReadOnlyList<Outline> countries)
    {
        Arcs = [.. arcs.Select(Unrolled)];
        Boxes = [.. Arcs.Select(GeoBox.Of)];
        Countries = countries;
        Rings =
        [
            .. countries.Select(country =>
                (IReadOnlyList<OutlineRing>)[.. country.Rings.Select(ring => OutlineRing.Of(ring, Arcs, Boxes))]
            ),
        ];
        var users = new int[arcs.Count];
        foreach (var arc in countries.SelectMany(country => country.Rings).SelectMany(ring => ring))
        {
            users[arc < 0 ? ~arc : arc]++;
        }

        Users = users;
    }

    /// <summary>The outlines that Parallax carries. Read once; safe for many threads at once.</summary>
    public static WorldOutlines Default => Carried.Value;

    /// <summary>
    /// Lines without a branch. One that crosses the antimeridian goes on beyond 180 degrees: Chukotka is in one piece.
    /// </summary>
    public IReadOnlyList<GeoPoint[]> Arcs { get; }

    /// <summary>What each arc lies in.</summary>
    public IReadOnlyList<GeoBox> Boxes { get; }

    /// <summary>How many rings each arc is part of: two where two countries meet, one on a coast.</summary>
    public IReadOnlyList<int> Users { get; }

    /// <summary>The countries.</summary>
    public IReadOnlyList<Outline> Countries { get; }

    /// <summary>The rings of each country, in its order.</summary>
    public IReadOnlyList<IReadOnlyList<OutlineRing>> Rings { get; }

    private static GeoPoint[] Unrolled(GeoPoint[] arc)
    {
        var unrolled = new GeoPoint[arc.Length];
        for (var i = 0; i < arc.Length; i++)
        {
            var near = i == 0 ? 0 : unrolled[i - 1].Longitude;
            unrolled[i] = i == 0 ? arc[0] : arc[i] with { Longitude = OutlineRing.Near(arc[i].Longitude, near) };
        }

        return unrolled;
    }

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
