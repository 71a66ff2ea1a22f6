using System.Collections.Frozen;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>The closed word classes that tell what a name names. All entries are lower case.</summary>
internal static class NameLexicon
{
    /// <summary>Nouns that title a person: "minister", "gen".</summary>
    public static readonly FrozenSet<string> Titles = Set(WordList.Lines("Entities/Data/titles.txt").Select(FirstWord));

    /// <summary>Gender that a title tells: "spokeswoman".</summary>
    public static readonly FrozenDictionary<string, Gender> TitleGenders = WordList
        .Lines("Entities/Data/titles.txt")
        .Where(line => line.Contains(' ', StringComparison.Ordinal))
        .ToFrozenDictionary(FirstWord, line => line[^1] == 'm' ? Gender.Male : Gender.Female);

    /// <summary>Forms of address, which are no offices: "Mr.", "Dr.".</summary>
    public static readonly FrozenSet<string> Addresses = Set(
        "mr mrs ms miss madam mme mlle dr sir dame lord lady".Split(' ')
    );

    /// <summary>Words before a title's noun that belong to it: "foreign".</summary>
    public static readonly FrozenSet<string> TitleModifiers = Set(WordList.Lines("Entities/Data/title-modifiers.txt"));

    /// <summary>Head nouns of organisations' names.</summary>
    public static readonly FrozenSet<string> Organizations = Set(WordList.Lines("Entities/Data/organizations.txt"));

    /// <summary>Names of organisations without a telling word, with their other names, to the first of them.</summary>
    public static readonly FrozenDictionary<string, string> KnownOrganizations = WordList
        .Lines("Entities/Data/known-organizations.txt")
        .Select(line => line.Split('\t'))
        .SelectMany(names =>
            names.Where(name => name[0] != '@').Select(name => (name: name.ToLowerInvariant(), first: names[0]))
        )
        .DistinctBy(pair => pair.name)
        .ToFrozenDictionary(pair => pair.name, pair => pair.first);

    /// <summary>Small words inside the known names: "and".</summary>
    public static readonly FrozenSet<string> KnownJoints = Set(
        KnownOrganizations
            .Keys.SelectMany(name => name.Split(' '))
            .Where(word => word is "and" or "of" or "for" or "on" or "in")
    );

    /// <summary>ISO code of the country whose government an organisation serves, by the first of its names.</summary>
    public static readonly FrozenDictionary<string, string> OrganizationCountries = WordList
        .Lines("Entities/Data/known-organizations.txt")
        .Select(line => line.Split('\t'))
        .Where(names => names[^1][0] == '@')
        .ToFrozenDictionary(names => names[0], names => names[^1][1..]);

    /// <summary>Nouns for places: "river".</summary>
    public static readonly FrozenSet<string> Features = Set(
        WordList.Lines("Entities/Data/features.txt").Select(FirstWord)
    );

    /// <summary>Nouns for places that stand before the name: "Lake".</summary>
    public static readonly FrozenSet<string> FeaturesBefore = Set(
        WordList
            .Lines("Entities/Data/features.txt")
            .Where(line => line.EndsWith(" pre", StringComparison.Ordinal))
            .Select(FirstWord)
    );

    /// <summary>Words that open a place's name: "Upper", "San".</summary>
    public static readonly FrozenSet<string> MapPrefixes = Set(WordList.Lines("Entities/Data/map-prefixes.txt"));

    /// <summary>Nouns that make a body of a country's adjective, to the class of body: "troops" to "military".</summary>
    public static readonly FrozenDictionary<string, string> Groups = WordList
        .Lines("Entities/Data/groups.txt")
        .ToFrozenDictionary(FirstWord, line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);

    /// <summary>Nouns in the singular for bodies of people that act as one.</summary>
    public static readonly FrozenSet<string> Collectives = Set(WordList.Lines("Entities/Data/collectives.txt"));

    /// <summary>Verbs whose subject is mostly a person.</summary>
    public static readonly FrozenSet<string> SpeechVerbs = Set(WordList.Lines("Entities/Data/speech-verbs.txt"));

    /// <summary>Given names with the gender they mostly tell; unknown where they tell none.</summary>
    public static readonly FrozenDictionary<string, Gender> GivenNames = ReadGivenNames();

    /// <summary>Small words inside names: "Vasco da Gama".</summary>
    public static readonly FrozenSet<string> Particles = Set(
        "de la von van der den ter bin ibn binti al el da di dos das du des del della le abu".Split(' ')
    );

    /// <summary>Months and weekdays with their short forms.</summary>
    public static readonly FrozenSet<string> Calendar = Set(
        (
            "january february march april may june july august september october november december "
            + "jan feb mar apr jun jul aug sep sept oct nov dec "
            + "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
        ).Split(' ')
    );

    /// <summary>Words that never name anything by themselves, however they are written.</summary>
    public static readonly FrozenSet<string> FunctionWords = Set(
        (
            "a an the this that these those i me my mine we us our ours you your yours he him his she her hers it its they "
            + "them their theirs who whom whose which what where when why how and or but nor so yet if unless although "
            + "though because since while until till before after as at by for from in into of off on onto out over past "
            + "per through to toward towards under up upon via with within without about above across against along among "
            + "around behind below beneath beside besides between beyond despite down during except inside like near "
            + "outside than not no yes all any both each either every few many more most much neither none one other "
            + "another several some such same there here now then also too very just only even still again once always "
            + "never often sometimes is am are was were be been being do does did has have had will would shall should can "
            + "could may might must ought cannot let however moreover meanwhile therefore thus instead otherwise according "
            + "asked speaking following amid given multiple two three four five six seven eight nine ten eleven twelve "
            + "twenty thirty forty fifty hundred thousand million first second third last next earlier later today "
            + "tomorrow yesterday tonight everyone everybody someone somebody nobody nothing something anything well oh "
            + "mr. no photo photograph file read update breaking exclusive video watch live analysis opinion"
        ).Split(' ')
    );

    /// <summary>The titles as one reads them without their full stop: "gen." is "gen".</summary>
    public static bool IsTitle(string lower) => Titles.Contains(lower.TrimEnd('.'));

    private static FrozenDictionary<string, Gender> ReadGivenNames()
    {
        var genders = new Dictionary<string, Gender>(StringComparer.Ordinal);
        foreach (var line in WordList.Lines("Entities/Data/given-names.txt"))
        {
            var words = line.Split(' ');
            var gender = words[0] == "m" ? Gender.Male : Gender.Female;
            foreach (var name in words.Skip(1))
            {
                genders[name] = genders.TryGetValue(name, out var other) && other != gender ? Gender.Unknown : gender;
            }
        }

        return genders.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string FirstWord(string line) => line.Split(' ')[0];

    private static FrozenSet<string> Set(IEnumerable<string> words) => words.ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>Gender of a person as far as the words tell it.</summary>
internal enum Gender
{
    Unknown,
    Male,
    Female,
}
