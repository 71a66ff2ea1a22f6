using Parallax.Language.Gazetteers;

namespace Parallax.Language.Training;

/// <summary>Words of the names of places: what a word names alone, and where it stands in longer names.</summary>
internal sealed class PlaceNameWords
{
    private const int BigCity = 200_000;
    private readonly Dictionary<string, PlaceNameWord> words = new(StringComparer.Ordinal);

    private PlaceNameWords() { }

    /// <summary>Countries, their people and capitals, and regions; of longer names of countries the common ones only.</summary>
    public static PlaceNameWords OfStates()
    {
        var places = new PlaceNameWords();
        var countries = CarriedText.Lines("countries.txt").Select(l => l.Split('|')).ToList();
        for (var kind = KnownNameKind.Country; kind <= KnownNameKind.Capital; kind++)
        {
            foreach (var row in countries)
            {
                foreach (var name in row[2 + (int)kind].Split(';'))
                {
                    places.Add(name, kind, 0, parts: name == row[2]);
                }
            }
        }

        foreach (var row in CarriedText.Lines("regions.txt").Select(l => l.Split('|')))
        {
            foreach (var name in row[1].Split(';').Prepend(row[0]))
            {
                places.Add(name, KnownNameKind.Region, 0, parts: true);
            }
        }

        return places;
    }

    /// <summary>Cities, the most populous first.</summary>
    public static PlaceNameWords OfCities()
    {
        var places = new PlaceNameWords();
        foreach (var city in CityTable.All().OrderByDescending(c => c.Population))
        {
            var kind = city.Population >= BigCity ? KnownNameKind.BigCity : KnownNameKind.SmallCity;
            places.Add(city.Name, kind, city.Population, parts: true);
        }

        return places;
    }

    /// <summary>The words in lower case, as written and folded.</summary>
    public IReadOnlyDictionary<string, PlaceNameWord> Words => words;

    private void Add(string name, KnownNameKind kind, int people, bool parts)
    {
        name = Names.WithoutArticle(name);
        var split = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (!name.Contains(' ', StringComparison.Ordinal) && name.Length > 1)
        {
            Change(name, w => w.Whole == KnownNameKind.None ? w with { Whole = kind } : w);
        }

        for (var i = 0; split.Length > 1 && parts && i < split.Length; i++)
        {
            var later = Math.Min(i, 1);
            if (split[i].Length > 1 && char.IsUpper(split[i][0]) && !split[i].All("IVX".Contains))
            {
                Change(
                    split[i],
                    w =>
                        w with
                        {
                            First = w.First + 1 - later,
                            Later = w.Later + later,
                            People = Math.Max(w.People, people),
                        }
                );
            }
        }
    }

    private void Change(string word, Func<PlaceNameWord, PlaceNameWord> change)
    {
        foreach (var form in Forms(word))
        {
            words[form] = change(words.GetValueOrDefault(form));
        }
    }

    /// <summary>A word in lower case as it is written, apostrophes levelled, and without its marks.</summary>
    public static IEnumerable<string> Forms(string word) =>
        new[] { word.ToLowerInvariant().Replace('’', '\''), LetterFolding.Fold(word).ToLowerInvariant() }.Distinct(
            StringComparer.Ordinal
        );
}

/// <summary>A word of names of places.</summary>
/// <param name="Whole">What it names alone; none where it does not.</param>
/// <param name="First">Longer names that it begins.</param>
/// <param name="Later">Longer names that have it later.</param>
/// <param name="People">Most people of a city that has it in a longer name.</param>
internal readonly record struct PlaceNameWord(KnownNameKind Whole, int First, int Later, int People)
{
    /// <summary>Where it mostly stands in longer names; none where it does not.</summary>
    public KnownNameKind Part =>
        (First, Later) switch
        {
            (0, 0) => KnownNameKind.None,
            _ => First >= Later ? KnownNameKind.PlaceFirstWord : KnownNameKind.PlaceLaterWord,
        };
}
