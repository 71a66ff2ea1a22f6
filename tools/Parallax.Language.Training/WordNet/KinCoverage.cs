namespace Parallax.Language.Training;

/// <summary>
/// How far WordNet's relations could stand in for a list of kin words made by hand (a name, a colon, lemmas): of the pairs
/// of one line, how many each rule joins; of the pairs of two lines, how many; and what it joins among the frequent content
/// words of the development texts, for a reader to judge.
/// </summary>
internal static class KinCoverage
{
    private const int FrequentWords = 400;
    private const int Sample = 40;
    private static readonly Dictionary<string, string[]> KnownRoots = new(StringComparer.Ordinal);
    private static readonly WordNetPart[] Parts = Enum.GetValues<WordNetPart>();

    private static readonly (string Name, Func<string, string, bool> Joins)[] Rules =
    [
        ("synonyms, first sense", (a, b) => AreSynonyms(a, b, 1)),
        ("synonyms, first 2", (a, b) => AreSynonyms(a, b, 2)),
        ("synonyms, first 3", (a, b) => AreSynonyms(a, b, 3)),
        ("synonyms, all", (a, b) => AreSynonyms(a, b, int.MaxValue)),
        ("of one root", AreRelated),
        ("synonyms of first 2, or of one root, or root of a synonym", AreSynonymsOrRelated),
        ("the last, or a kind (first 2 senses, one step)", (a, b) => AreSynonymsOrRelated(a, b) || IsKind(a, b, 2)),
        ("the last, or cause, entailment, verb group, similar", (a, b) => IsNear(a, b)),
        ("Wu-Palmer 0.9, first sense", (a, b) => IsLike(a, b, 1, 0.9)),
        ("Wu-Palmer 0.8, first sense", (a, b) => IsLike(a, b, 1, 0.8)),
        ("Wu-Palmer 0.9, first 2", (a, b) => IsLike(a, b, 2, 0.9)),
    ];

    private static WordNet Net => WordNet.Default;

    /// <summary>Prints the table, then for each rule a sample of what it joins.</summary>
    public static void Print(string kinFile, string treebank)
    {
        var lines = File.ReadLines(kinFile)
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l =>
                l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            )
            .Select(w => w.Distinct(StringComparer.Ordinal).ToArray())
            .ToList();
        var kin = lines.SelectMany(Pairs).ToList();
        var group = lines
            .SelectMany((l, i) => l.Select(w => (w, i)))
            .DistinctBy(p => p.w)
            .ToDictionary(p => p.w, p => p.i, StringComparer.Ordinal);
        var apart = Pairs([.. group.Keys]).Where(p => !lines.Any(l => l.Contains(p.A) && l.Contains(p.B))).ToList();
        var frequent = Pairs(Frequent(treebank)).ToList();
        Console.WriteLine(
            $"| rule | of {kin.Count} pairs of a line | of {apart.Count} pairs of two lines | of {frequent.Count} pairs of frequent words |"
        );
        Console.WriteLine("|---|---|---|---|");
        var samples = new List<string>();
        foreach (var (name, joins) in Rules)
        {
            var wrong = apart.Where(p => joins(p.A, p.B)).ToList();
            var joined = frequent.Where(p => joins(p.A, p.B)).ToList();
            Console.WriteLine($"| {name} | {kin.Count(p => joins(p.A, p.B))} | {wrong.Count} | {joined.Count} |");
            samples.Add($"{name}\n  lines: {Listed(wrong)}\n  words: {Listed(joined)}");
        }

        samples.ForEach(Console.WriteLine);
    }

    private static bool AreSynonyms(string a, string b, int senses) => Parts.Any(p => Net.AreSynonyms(a, b, p, senses));

    private static bool AreRelated(string a, string b) => Parts.Any(p => Parts.Any(q => Net.AreRelated(a, p, b, q)));

    private static bool AreSynonymsOrRelated(string a, string b) =>
        AreSynonyms(a, b, 2)
        || AreRelated(a, b)
        || Roots(a).Any(r => AreSynonyms(r, b, 2))
        || Roots(b).Any(r => AreSynonyms(a, r, 2));

    private static string[] Roots(string word) =>
        KnownRoots.TryGetValue(word, out var roots)
            ? roots
            : KnownRoots[word] = [
                .. Parts.SelectMany(p => Net.Related(word, p)).Select(r => r.Lemma).Distinct(StringComparer.Ordinal),
            ];

    private static bool IsKind(string a, string b, int senses) =>
        Parts.Any(p => StepsUp(a, b, p, senses) || StepsUp(b, a, p, senses));

    private static bool StepsUp(string from, string to, WordNetPart part, int senses) =>
        First(to, part, senses).Any(t => First(from, part, senses).Any(f => Listed(Net.Hypernyms(f)).Contains(t)));

    private static bool IsNear(string a, string b) =>
        AreSynonymsOrRelated(a, b)
        || IsKind(a, b, 2)
        || Parts.Any(p => First(a, p, 2).Any(s => First(b, p, 2).Any(t => AreNear(s, t) || AreNear(t, s))));

    private static bool AreNear(Synset from, Synset to) =>
        (
            (WordNetRelation[])
                [WordNetRelation.Cause, WordNetRelation.Entailment, WordNetRelation.VerbGroup, WordNetRelation.Similar]
        ).Any(r => Listed(Net.Joined(from, r)).Contains(to));

    private static bool IsLike(string a, string b, int senses, double least) =>
        Net.Similarity(a, b, WordNetPart.Noun, senses) >= least
        || Net.Similarity(a, b, WordNetPart.Verb, senses) >= least;

    private static IEnumerable<Synset> First(string word, WordNetPart part, int senses) =>
        Listed(Net.Synsets(word, part)).Take(senses);

    private static List<Synset> Listed(SynsetList list) => [.. Enumerable.Range(0, list.Count).Select(i => list[i])];

    private static string Listed(List<(string A, string B)> pairs)
    {
        var chosen = new Random(20261122).GetItems(pairs.Count == 0 ? [("", "")] : pairs.ToArray(), Sample).Distinct();
        return string.Join(' ', chosen.Select(p => $"{p.A}-{p.B}"));
    }

    private static IEnumerable<(string A, string B)> Pairs(string[] words) =>
        words.SelectMany((a, i) => words.Skip(i + 1).Select(b => (a, b)));

    private static string[] Frequent(string treebank) =>
        [
            .. Treebank
                .Read(Path.Combine(treebank, "gum.dev.conllu"))
                .Concat(Treebank.Read(Path.Combine(treebank, "ewt.dev.conllu")))
                .SelectMany(s => s.Words)
                .Where(w => w.Upos is "NOUN" or "VERB" or "ADJ")
                .GroupBy(w => w.Lemma.ToLowerInvariant(), StringComparer.Ordinal)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Take(FrequentWords)
                .Select(g => g.Key),
        ];
}
