using System.Text;

namespace Parallax.Web.Maps.Outlines;

/// <summary>
/// The packed outlines: "PLO1"; step and origin of the grid, longitude before latitude (four doubles, little-endian);
/// the number of arcs, for each its number of points and their steps on the grid from the point before; the number of
/// countries, for each the bytes of its name in UTF-8 with their number, its number of rings, for each the arcs with
/// their number. Numbers are of seven bits a byte, the last one without the eighth; signed ones are folded (0, -1, 1,
/// -2 as 0, 1, 2, 3).
/// </summary>
public static class OutlineFile
{
    private static ReadOnlySpan<byte> Magic => "PLO1"u8;

    /// <summary>Reads packed outlines.</summary>
    /// <exception cref="InvalidDataException">They are of another form.</exception>
    public static WorldOutlines Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (!bytes.AsSpan().StartsWith(Magic))
        {
            throw new InvalidDataException("not packed outlines");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, Magic.Length, bytes.Length - Magic.Length));
        try
        {
            var grid = new OutlineGrid(
                reader.ReadDouble(),
                reader.ReadDouble(),
                reader.ReadDouble(),
                reader.ReadDouble()
            );
            var arcs = List(reader, () => Arc(reader, grid));
            var countries = List(reader, () => Country(reader));
            return new WorldOutlines(arcs, countries);
        }
        catch (Exception fault) when (fault is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("the packed outlines end too early", fault);
        }
    }

    /// <summary>Packs arcs, as points of a grid, and the countries made of them.</summary>
    public static byte[] Write(OutlineGrid grid, IReadOnlyList<(int X, int Y)[]> arcs, IReadOnlyList<Outline> countries)
    {
        ArgumentNullException.ThrowIfNull(arcs);
        ArgumentNullException.ThrowIfNull(countries);
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Magic);
        writer.Write(grid.StepX);
        writer.Write(grid.StepY);
        writer.Write(grid.OriginX);
        writer.Write(grid.OriginY);
        writer.Write7BitEncodedInt(arcs.Count);
        foreach (var arc in arcs)
        {
            writer.Write7BitEncodedInt(arc.Length);
            var (x, y) = (0, 0);
            foreach (var point in arc)
            {
                writer.Write7BitEncodedInt(Fold(point.X - x));
                writer.Write7BitEncodedInt(Fold(point.Y - y));
                (x, y) = point;
            }
        }

        writer.Write7BitEncodedInt(countries.Count);
        foreach (var country in countries)
        {
            var name = Encoding.UTF8.GetBytes(country.Name);
            writer.Write7BitEncodedInt(name.Length);
            writer.Write(name);
            writer.Write7BitEncodedInt(country.Rings.Count);
            foreach (var ring in country.Rings)
            {
                writer.Write7BitEncodedInt(ring.Count);
                foreach (var arc in ring)
                {
                    writer.Write7BitEncodedInt(Fold(arc));
                }
            }
        }

        return bytes.ToArray();
    }

    private static GeoPoint[] Arc(BinaryReader reader, OutlineGrid grid)
    {
        var points = new GeoPoint[Count(reader)];
        var (x, y) = (0, 0);
        for (var i = 0; i < points.Length; i++)
        {
            x += Unfold(reader.Read7BitEncodedInt());
            y += Unfold(reader.Read7BitEncodedInt());
            points[i] = new GeoPoint(grid.OriginX + (x * grid.StepX), grid.OriginY + (y * grid.StepY));
        }

        return points;
    }

    private static Outline Country(BinaryReader reader)
    {
        var name = Encoding.UTF8.GetString(reader.ReadBytes(Count(reader)));
        return new Outline(
            name,
            List(reader, () => (IReadOnlyList<int>)List(reader, () => Unfold(reader.Read7BitEncodedInt())))
        );
    }

    private static T[] List<T>(BinaryReader reader, Func<T> item)
    {
        var items = new T[Count(reader)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = item();
        }

        return items;
    }

    // Each item takes a byte or more, so that a damaged count cannot ask for more memory than the file has bytes.
    private static int Count(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt();
        return count >= 0 && count <= reader.BaseStream.Length - reader.BaseStream.Position
            ? count
            : throw new EndOfStreamException();
    }

    private static int Fold(int value) => (value << 1) ^ (value >> 31);

    private static int Unfold(int value) => (int)((uint)value >> 1) ^ -(value & 1);
}

/// <summary>The grid whose points the packed outlines use.</summary>
public readonly record struct OutlineGrid(double StepX, double StepY, double OriginX, double OriginY);
