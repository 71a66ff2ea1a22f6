using Parallax.Language.Gazetteers;

namespace Parallax.Language.Training.Gazetteers;

/// <summary>
/// Writes common-words.txt: names of persons and places that are ordinary English words as well ("Will", "Price",
/// "Reading"): among the most frequent words of the vectors, and a word that WordNet writes small whose senses annotated
/// text has three times or more in one part of speech ("bush" 9, "john" 2), or an inflected form of one.
/// </summary>
internal static class CommonWordBuilder
{
    private const int Frequent = 40_000;
    private const int Counted = 3;

    /// <summary>So frequent, and counted at most as an adverb, a word is a function word; "york" alone is not, seen by hand.</summary>
    private const int VeryFrequent = 250;

    private static readonly (string Ending, string Instead, string Parts)[] Inflections =
    [
        ("s", "", "nv"),
        ("ses", "s", "nv"),
        ("xes", "x", "nv"),
        ("ches", "ch", "nv"),
        ("shes", "sh", "nv"),
        ("ies", "y", "nv"),
        ("ed", "", "v"),
        ("ed", "e", "v"),
        ("ing", "", "v"),
        ("ing", "e", "v"),
    ];

    /// <summary>Writes the list.</summary>
    public static void Build(WndbFolder wordNet, WordVectors vectors, IEnumerable<string> names, string folder)
    {
        var counts = Counts(wordNet);
        var words = names
            .Distinct(StringComparer.Ordinal)
            .Where(w => vectors.Find(w) is >= 0 and < Frequent)
            .Order(StringComparer.Ordinal)
            .ToLookup(w =>
                vectors.Find(w) < VeryFrequent && w != "york" && !Bases(w).Any(b => b.Part != 'r' && counts.Contains(b))
                    ? "function"
                : Bases(w).Any(counts.Contains) ? "common"
                : ""
            );
        File.WriteAllLines(
            Path.Combine(folder, "common-words.txt"),
            [
                "# Ordinary English words that are also names of persons or places: made by Parallax.Language.Training",
                "# person-names from WordNet's counts of senses and the order of the word vectors; see README.md.",
                "function|" + string.Join(' ', words["function"]),
                .. words["common"].GroupBy(w => w[0]).Select(g => "common|" + string.Join(' ', g)),
            ]
        );
        Console.WriteLine($"{words["common"].Count()} ordinary words among the names");
    }

    private static HashSet<(string Word, char Part)> Counts(WndbFolder wordNet)
    {
        var small = wordNet
            .Synsets.SelectMany(s => s.Words.Where(w => !w.Any(char.IsUpper)).Select(w => (s.Part, s.Offset, w)))
            .ToHashSet();
        return wordNet
            .Senses.Where(s => small.Contains((s.Part, s.Offset, s.Lemma)))
            .GroupBy(s => (s.Lemma, s.Part))
            .Where(g => g.Sum(s => s.Count) >= Counted)
            .Select(g => g.Key)
            .ToHashSet();
    }

    private static IEnumerable<(string Word, char Part)> Bases(string word) =>
        "nvar"
            .Select(p => (word, p))
            .Concat(
                Inflections
                    .Where(i => word.Length > i.Ending.Length + 1 && word.EndsWith(i.Ending, StringComparison.Ordinal))
                    .SelectMany(i => i.Parts.Select(p => (word[..^i.Ending.Length] + i.Instead, p)))
            );
}
