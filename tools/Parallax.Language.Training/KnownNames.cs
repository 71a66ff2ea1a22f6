using Parallax.Language.Gazetteers;
using Parallax.Language.Tags;
using K = Parallax.Language.Training.KnownNameKind;

namespace Parallax.Language.Training;

/// <summary>Words that the gazetteers know, each with one kind: what the networks look up for a capitalised word.</summary>
internal static class KnownNames
{
    /// <summary>Longer place names that a word must begin before it counts as no person's: "San", "Santa", "New".</summary>
    private const int OftenFirst = 20;

    /// <summary>
    /// People of a city whose longer name makes a person's name a place word as well: "Francisco", "Diego", but not
    /// "Michael" or "Louis", which some town or saint's island has.
    /// </summary>
    private const int WellKnown = 500_000;

    private static readonly string[] General =
    [
        nameof(K.Time),
        nameof(K.Title),
        nameof(K.Organization),
        nameof(K.Company),
        nameof(K.Known),
        nameof(K.Place),
        nameof(K.Event),
        nameof(K.People),
        nameof(K.Particle),
    ];

    /// <summary>Kinds by <see cref="WordForms.Key"/>, as numbers of <see cref="KnownNameKind"/>; never 0.</summary>
    public static Dictionary<uint, int> All() =>
        Words().GroupBy(w => WordForms.Key(w.Key)).ToDictionary(g => g.Key, g => (int)g.First().Value);

    /// <summary>Every known word in lower case, as written and folded, with its kind.</summary>
    public static SortedDictionary<string, K> Words()
    {
        var persons = new PersonNameTable().All().ToDictionary(p => p.Name, p => p.Kinds, StringComparer.Ordinal);
        var states = PlaceNameWords.OfStates().Words;
        var cities = PlaceNameWords.OfCities().Words;
        var general = Listed("name-words.txt", General.Select(k => k.ToLowerInvariant()));
        var common = Listed("common-words.txt", ["common", "function"]);
        var kinds = new SortedDictionary<string, K>(StringComparer.Ordinal);
        foreach (var word in persons.Keys.Concat(states.Keys).Concat(cities.Keys).Concat(general.Keys))
        {
            var kind = KindOf(
                persons.GetValueOrDefault(word),
                states.GetValueOrDefault(word),
                cities.GetValueOrDefault(word),
                Enum.TryParse<K>(general.GetValueOrDefault(word), ignoreCase: true, out var listed) ? listed : K.None,
                common.GetValueOrDefault(word)
            );
            if (kind != K.None)
            {
                kinds[word] = kind;
            }
        }

        return kinds;
    }

    private static K KindOf(
        PersonNameKinds person,
        PlaceNameWord state,
        PlaceNameWord city,
        K general,
        string? common
    ) =>
        (person, state.Whole, general) switch
        {
            (_, _, K.Time) => general,
            (_, K.Demonym, _) or (PersonNameKinds.None, not K.None, _) => state.Whole,
            (_, not K.None, _) => K.PlaceAndPerson,
            (_, _, not K.None) => general,
            _ when common == "function" => K.None,
            (PersonNameKinds.None, _, _) => state.Part != K.None ? state.Part
            : common is not null ? K.CommonPlace
            : city.Whole != K.None ? city.Whole
            : city.Part,
            _ => OfPerson(person, state, city, common is not null),
        };

    private static K OfPerson(PersonNameKinds person, PlaceNameWord state, PlaceNameWord city, bool common)
    {
        var first = (person & (PersonNameKinds.Female | PersonNameKinds.Male)) != PersonNameKinds.None;
        if (state.First + city.First >= Math.Max(OftenFirst, city.Later))
        {
            return K.PlaceFirstWord;
        }

        return (common, first) switch
        {
            (true, true) => K.CommonFirstName,
            (true, false) => K.CommonFamilyName,
            _ when city.Whole != K.None => first ? K.CityAndFirstName : K.CityAndFamilyName,
            _ when state.Part != K.None || city.People >= WellKnown => K.PlaceWordAndPerson,
            _ => OfPerson(person),
        };
    }

    private static K OfPerson(PersonNameKinds person) =>
        person switch
        {
            PersonNameKinds.Female => K.FemaleName,
            PersonNameKinds.Male => K.MaleName,
            PersonNameKinds.Female | PersonNameKinds.Male => K.FirstName,
            PersonNameKinds.Family => K.FamilyName,
            _ => K.FirstAndFamilyName,
        };

    /// <summary>Words of a carried list by the mark of their line; where several have one, the mark named first counts.</summary>
    private static Dictionary<string, string> Listed(string file, IEnumerable<string> marks)
    {
        var lines = CarriedText.Lines(file).Select(l => l.Split('|')).ToLookup(l => l[0], l => l[1]);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mark in marks)
        {
            foreach (var word in lines[mark].SelectMany(l => l.Split(' ')).SelectMany(PlaceNameWords.Forms))
            {
                words.TryAdd(word, mark);
            }
        }

        return words;
    }
}
