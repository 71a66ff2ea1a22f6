using Parallax.Language.Gazetteers;
using Parallax.Language.Tags;

namespace Parallax.Language.Training;

/// <summary>Words that the gazetteers know, by the kind of place they may name; the first of several kinds counts.</summary>
internal static class PlaceWords
{
    /// <summary>
    /// 1 country, 2 its adjective or people, 3 capital, 4 region, 5 city of 200,000 or more, 6 smaller city, 7 and 8 first
    /// and later words of longer names.
    /// </summary>
    public static Dictionary<uint, int> All()
    {
        var words = new Dictionary<uint, int>();
        var rows = CarriedText.Lines("countries.txt").Select(l => l.Split('|')).ToList();
        for (var kind = 1; kind <= 3; kind++)
        {
            AddAll(words, rows.SelectMany(r => r[2 + kind].Split(';')), kind);
        }

        var regions = CarriedText.Lines("regions.txt").Select(l => l.Split('|')).ToList();
        AddAll(words, regions.SelectMany(r => r[1].Split(';').Prepend(r[0])), 4);
        var cities = CityTable.All().ToList();
        AddAll(words, cities.Where(c => c.Population >= 200_000).Select(c => c.Name), 5);
        AddAll(words, cities.Where(c => c.Population < 200_000).Select(c => c.Name), 6);
        return words;
    }

    private static void AddAll(Dictionary<uint, int> words, IEnumerable<string> names, int kind)
    {
        foreach (
            var parts in names
                .Where(n => n.Length > 2)
                .Select(n => n.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
                .ToList()
        )
        {
            for (var i = 0; i < parts.Length; i++)
            {
                if (char.IsUpper(parts[i][0]))
                {
                    words.TryAdd(WordForms.Key(parts[i]), parts.Length == 1 ? kind : Math.Min(i, 1) + 7);
                }
            }
        }
    }
}
