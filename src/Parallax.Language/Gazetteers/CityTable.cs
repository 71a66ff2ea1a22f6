using System.Text;
using Parallax.Language.Models;

namespace Parallax.Language.Gazetteers;

/// <summary>
/// Cities by folded name in lower case: rows in the order of their keys, then of falling population, found by bisection
/// in the packed file itself.
/// </summary>
internal sealed class CityTable
{
    private readonly NumberBlock<CityRow> rows;
    private readonly NumberBlock<byte> text;

    public CityTable()
    {
        var file = ModelFile.Carried("cities.bin");
        rows = file.Section<CityRow>("rows");
        text = file.Section<byte>("text");
    }

    public IReadOnlyList<City> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = Encoding.UTF8.GetBytes(Key(name));
        var table = rows.Span;
        int low = 0,
            high = table.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = KeyOf(table[middle]).SequenceCompareTo(key) < 0 ? (middle + 1, high) : (low, middle);
        }

        var found = new List<City>();
        for (; low < table.Length && KeyOf(table[low]).SequenceEqual(key); low++)
        {
            found.Add(CityOf(table[low]));
        }

        return found;
    }

    /// <summary>Every row, in the table's order.</summary>
    public static IEnumerable<City> All()
    {
        var table = new CityTable();
        for (var i = 0; i < table.rows.Length; i++)
        {
            yield return table.CityOf(table.rows.Span[i]);
        }
    }

    /// <summary>What a name is found under.</summary>
    public static string Key(string name) => LetterFolding.Fold(name).ToLowerInvariant();

    private ReadOnlySpan<byte> KeyOf(CityRow row) => text.Span.Slice(row.Key, row.KeyLength);

    private City CityOf(CityRow row)
    {
        var name = Encoding.UTF8.GetString(text.Span.Slice(row.Name, row.NameLength));
        var country = $"{(char)(row.Country >> 8)}{(char)(row.Country & 0xFF)}";
        return new City(row.Id, name, LetterFolding.Fold(name), country, row.Population, row.Latitude, row.Longitude);
    }
}

/// <summary>A city in the packed file; offsets and lengths in bytes of UTF-8.</summary>
internal record struct CityRow(
    int Id,
    int Population,
    float Latitude,
    float Longitude,
    int Key,
    int Name,
    ushort Country,
    byte KeyLength,
    byte NameLength
);
