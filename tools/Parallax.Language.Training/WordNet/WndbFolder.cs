using System.Globalization;

namespace Parallax.Language.Training;

/// <summary>
/// The database files of WordNet as Princeton distributes them (wndb(5WN), senseidx(5WN)): data.noun, data.verb,
/// data.adj, data.adv and index.sense.
/// </summary>
internal sealed class WndbFolder
{
    private static readonly string[] Files = ["data.noun", "data.verb", "data.adj", "data.adv"];

    private WndbFolder(List<WndbSynset> synsets, List<WndbSense> senses) => (Synsets, Senses) = (synsets, senses);

    /// <summary>Synsets: nouns, verbs, adjectives, adverbs, each in the order of their file.</summary>
    public IReadOnlyList<WndbSynset> Synsets { get; }

    /// <summary>Senses of words in the order of the index.</summary>
    public IReadOnlyList<WndbSense> Senses { get; }

    /// <summary>Reads the folder.</summary>
    public static WndbFolder Read(string folder) =>
        new(
            [.. Files.SelectMany(f => Rows(Path.Combine(folder, f)).Select(Synset))],
            [.. Rows(Path.Combine(folder, "index.sense")).Select(Sense)]
        );

    // Lines of the licence start with a space.
    private static IEnumerable<string> Rows(string file) =>
        File.ReadLines(file).Where(l => l.Length > 0 && l[0] != ' ');

    private static WndbSynset Synset(string line)
    {
        var fields = line[..line.IndexOf('|', StringComparison.Ordinal)]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = new string[int.Parse(fields[3], NumberStyles.HexNumber)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Bare(fields[4 + (2 * i)]);
        }

        var at = 4 + (2 * words.Length);
        var pointers = new WndbPointer[int.Parse(fields[at])];
        for (var i = 0; i < pointers.Length; i++)
        {
            var p = at + 1 + (4 * i);
            var ends = int.Parse(fields[p + 3], NumberStyles.HexNumber);
            pointers[i] = new WndbPointer(
                fields[p],
                int.Parse(fields[p + 1]),
                fields[p + 2][0],
                (ends >> 8) - 1,
                (ends & 0xFF) - 1
            );
        }

        return new WndbSynset(int.Parse(fields[0]), PartOf(fields[2][0]), int.Parse(fields[1]), words, pointers);
    }

    private static WndbSense Sense(string line)
    {
        var fields = line.Split(' ');
        var mark = fields[0].IndexOf('%', StringComparison.Ordinal);
        var part = " nvars"[fields[0][mark + 1] - '0'];
        return new WndbSense(
            fields[0][..mark],
            PartOf(part),
            int.Parse(fields[1]),
            int.Parse(fields[2]),
            int.Parse(fields[3])
        );
    }

    /// <summary>Satellite adjectives ('s') stand with the adjectives.</summary>
    private static char PartOf(char part) => part == 's' ? 'a' : part;

    /// <summary>An adjective without the mark of where it may stand: "galore(ip)".</summary>
    private static string Bare(string word) => word[^1] == ')' ? word[..word.LastIndexOf('(')] : word;
}

/// <summary>A synset: its place in the file, part of speech (n, v, a, r), lexicographer's file, words and pointers.</summary>
internal sealed record WndbSynset(int Offset, char Part, int File, string[] Words, WndbPointer[] Pointers);

/// <summary>A pointer; the words it joins are counted from 0, -1 where it joins whole synsets.</summary>
internal sealed record WndbPointer(string Symbol, int Offset, char Part, int Source, int Target);

/// <summary>A word's sense: which in the order of frequency (from 1) and how often annotated texts have it.</summary>
internal sealed record WndbSense(string Lemma, char Part, int Offset, int Number, int Count);
