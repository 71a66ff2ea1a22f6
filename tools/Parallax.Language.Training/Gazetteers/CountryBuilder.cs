using System.Globalization;
using System.Text.Json;

namespace Parallax.Language.Training.Gazetteers;

/// <summary>Packs countries.txt from world-countries 5.1.0 and additions.txt.</summary>
internal static class CountryBuilder
{
    private static readonly string[] NoPlural = ["ese", "ish", "ss", "ch", "sh", "x", "s", "men", "Dutch", "Manx"];

    /// <summary>Writes the table; larger and independent countries come first and keep words that two would claim.</summary>
    public static void Build(string countriesJson, string folder)
    {
        var additions = File.ReadLines(Path.Combine(folder, "additions.txt"))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('|'))
            .ToDictionary(r => r[0], StringComparer.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllBytes(countriesJson));
        var lines = json
            .RootElement.EnumerateArray()
            .OrderByDescending(c => c.GetProperty("independent").ValueKind == JsonValueKind.True)
            .ThenByDescending(c => c.GetProperty("area").GetDouble())
            .Select(c => Line(c, additions))
            .ToList();
        lines.Insert(
            0,
            "# Made by Parallax.Language.Training gazetteer from world-countries 5.1.0 (ODbL 1.0) and additions.txt; see README.md."
        );
        lines.Insert(
            1,
            "# ISO alpha-2 | alpha-3 | common name | names | adjectives and people | capitals | degrees north;degrees east"
        );
        File.WriteAllLines(Path.Combine(folder, "countries.txt"), lines);
    }

    private static string Line(JsonElement country, Dictionary<string, string[]> additions)
    {
        var code = country.GetProperty("cca2").GetString()!;
        var name = country.GetProperty("name");
        var common = name.GetProperty("common").GetString()!;
        var added = additions.GetValueOrDefault(code, ["", "", "", ""]);
        var names = new[] { common, name.GetProperty("official").GetString()! }
            .Concat(Strings(country, "altSpellings").Where(IsLatinName))
            .Concat(Split(added[1]));
        var demonyms = country.GetProperty("demonyms").TryGetProperty("eng", out var english)
            ? new[] { english.GetProperty("m").GetString()!, english.GetProperty("f").GetString()! }
                .SelectMany(d => d.Split(", "))
                .Concat(Split(added[2]))
            : Split(added[2]);
        var capitals = Strings(country, "capital").Concat(Split(added[3]));
        return string.Join(
            '|',
            code,
            country.GetProperty("cca3").GetString(),
            common,
            Join(names),
            Join(demonyms.Distinct().SelectMany(WithPlural)),
            Join(capitals),
            string.Join(';', country.GetProperty("latlng").EnumerateArray().Select(Degrees))
        );
    }

    // A point in the middle of a country is no truer for more places.
    private static string Degrees(JsonElement degrees) =>
        Math.Round(degrees.GetDouble(), 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static IEnumerable<string> WithPlural(string demonym)
    {
        yield return demonym;
        if (demonym.Length > 2 && !NoPlural.Any(e => demonym.EndsWith(e, StringComparison.Ordinal)))
        {
            yield return demonym + "s";
        }
    }

    private static bool IsLatinName(string name) =>
        name.Length > 3 && name.All(c => c < 0x250) && !name.Contains(',', StringComparison.Ordinal);

    private static IEnumerable<string> Strings(JsonElement country, string property) =>
        country.GetProperty(property).EnumerateArray().Select(e => e.GetString()!);

    private static string[] Split(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static string Join(IEnumerable<string> words) =>
        string.Join(';', words.Where(w => w.Length > 1).Distinct(StringComparer.Ordinal));
}
