namespace Parallax.Language.Training.Gazetteers;

/// <summary>
/// Names of the persons that WordNet has as instances: "Ada Lovelace" begins with a first name and ends with a family
/// name.
/// </summary>
internal static class WordNetPersons
{
    /// <summary>The lexicographer's file of persons.</summary>
    private const int Persons = 18;

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "Baron",
        "Baroness",
        "Captain",
        "Count",
        "Dame",
        "Duke",
        "Earl",
        "Emperor",
        "Empress",
        "First",
        "General",
        "King",
        "Lady",
        "Lord",
        "Marquis",
        "Pope",
        "Mahatma",
        "Prince",
        "Princess",
        "Queen",
        "Saint",
        "San",
        "Sir",
        "St.",
        "The",
    };

    /// <summary>Family names with the first name of a fuller form.</summary>
    public static IEnumerable<(string? First, string Family)> Of(WndbFolder folder)
    {
        foreach (
            var full in folder
                .Synsets.Where(s => s.Part == 'n' && s.File == Persons && s.Pointers.Any(p => p.Symbol == "@i"))
                .SelectMany(s => s.Words)
        )
        {
            var words = full.Split('_');
            if (words.Length > 1 && Array.TrueForAll(words, IsName) && !Titles.Contains(words[0]))
            {
                yield return (words[0].Contains('.', StringComparison.Ordinal) ? null : words[0], words[^1]);
            }
        }
    }

    // "Alexander the Great", "Joan of Arc" and "Innocent XII" have words that are none.
    private static bool IsName(string word) =>
        (char.IsUpper(word[0]) && !word.All("IVX".Contains))
        || word
            is "de"
                or "da"
                or "di"
                or "du"
                or "van"
                or "von"
                or "la"
                or "le"
                or "der"
                or "den"
                or "ter"
                or "del"
                or "bin"
                or "ibn";
}
