using System.Runtime.InteropServices;
using Parallax.Language.Models;

namespace Parallax.Language.Training;

/// <summary>
/// Packs wordnet.bin from WordNet's database files: everything <see cref="WordNetFile"/> reads; glosses, examples, parts of
/// wholes, domains, frames of verbs and kinds downwards are left out.
/// </summary>
internal sealed class WordNetBuilder
{
    private const string Parts = "nvar";

    private static readonly Dictionary<string, WordNetRelation> Relations = new(StringComparer.Ordinal)
    {
        ["@"] = WordNetRelation.Hypernym,
        ["@i"] = WordNetRelation.InstanceHypernym,
        ["!"] = WordNetRelation.Antonym,
        ["+"] = WordNetRelation.Derivation,
        ["&"] = WordNetRelation.Similar,
        ["*"] = WordNetRelation.Entailment,
        [">"] = WordNetRelation.Cause,
        ["$"] = WordNetRelation.VerbGroup,
        ["\\"] = WordNetRelation.Pertainym,
        ["="] = WordNetRelation.Attribute,
    };

    private readonly WndbFolder folder;
    private readonly Dictionary<(char, int), int> synsets;
    private readonly List<string> words;
    private readonly Dictionary<string, int> numbers;

    private WordNetBuilder(WndbFolder folder)
    {
        this.folder = folder;
        synsets = folder.Synsets.Select((s, i) => (s, i)).ToDictionary(p => (p.s.Part, p.s.Offset), p => p.i);
        words =
        [
            .. folder
                .Synsets.SelectMany(s => s.Words)
                .Select(w => w.ToLowerInvariant())
                .Distinct(StringComparer.Ordinal)
                .Order(WordListPacking.Order),
        ];
        numbers = words.Select((w, i) => (w, i)).ToDictionary(p => p.w, p => p.i, StringComparer.Ordinal);
    }

    /// <summary>The bytes of wordnet.bin; the same for the same folder.</summary>
    public static byte[] Build(WndbFolder folder)
    {
        var builder = new WordNetBuilder(folder);
        var sections = WordListPacking.Pack("words", builder.words);
        sections.AddRange(Slices("senses", builder.Senses(), Three));
        sections.AddRange(Slices("members", folder.Synsets.Select(builder.Members), Three));
        sections.AddRange(Slices("pointers", folder.Synsets.Select(builder.Pointers), BitConverter.GetBytes));
        sections.Add(("files", [.. folder.Synsets.Select(s => (byte)s.File)]));
        sections.Add(("depths", builder.Depths()));
        var bounds = Parts.Select(p => folder.Synsets.Count(s => Parts.IndexOf(s.Part) < Parts.IndexOf(p)));
        sections.Add(("parts", Bytes([.. bounds, folder.Synsets.Count])));
        Console.WriteLine($"{builder.words.Count} words, {folder.Synsets.Count} synsets");
        return ModelFile.Pack(sections);
    }

    /// <summary>Synsets of each word by part of speech, then by the number of the sense.</summary>
    private IEnumerable<int[]> Senses()
    {
        var senses = folder
            .Senses.DistinctBy(s => (s.Lemma, s.Part, s.Offset))
            .ToLookup(s => s.Lemma, StringComparer.Ordinal);
        return words.Select(w =>
            senses[w]
                .OrderBy(s => Parts.IndexOf(s.Part))
                .ThenBy(s => s.Number)
                .Select(s => synsets[(s.Part, s.Offset)])
                .ToArray()
        );
    }

    private int[] Members(WndbSynset synset) => [.. synset.Words.Select(w => numbers[w.ToLowerInvariant()])];

    private uint[] Pointers(WndbSynset synset) =>
        [
            .. synset
                .Pointers.Where(p => Relations.ContainsKey(p.Symbol))
                .Select(p =>
                    WordNetPointer.Pack(
                        Relations[p.Symbol],
                        p.Source < 0 ? WordNetPointer.Whole : p.Source,
                        synsets[(p.Part, p.Offset)],
                        p.Target < 0 ? WordNetPointer.Whole : p.Target
                    )
                )
                // The order within a kind stays WordNet's.
                .OrderBy(WordNetPointer.Kind),
        ];

    /// <summary>Hypernyms on the longest way up.</summary>
    /// <exception cref="InvalidDataException">Hypernyms lead in a loop.</exception>
    private byte[] Depths()
    {
        var above = folder
            .Synsets.Select(s =>
                s.Pointers.Where(p => p.Symbol is "@" or "@i").Select(p => synsets[(p.Part, p.Offset)]).ToArray()
            )
            .ToArray();
        var depths = new byte[above.Length];
        var changed = true;
        for (var round = 0; changed && round < 64; round++)
        {
            changed = false;
            for (var s = 0; s < depths.Length; s++)
            {
                var depth = above[s].Select(a => depths[a] + 1).DefaultIfEmpty(0).Max();
                changed |= depth != depths[s];
                depths[s] = (byte)depth;
            }
        }

        return changed ? throw new InvalidDataException("hypernyms lead in a loop") : depths;
    }

    private static IEnumerable<(string, byte[])> Slices<T>(string name, IEnumerable<T[]> lists, Func<T, byte[]> bytes)
    {
        var all = lists.ToList();
        var blocks = new List<int>();
        var start = 0;
        for (var i = 0; i < all.Count; i++)
        {
            if (i % WordList.Block == 0)
            {
                blocks.Add(start);
            }

            start += all[i].Length;
        }

        yield return (name, [.. all.SelectMany(l => l.SelectMany(bytes))]);
        yield return (name + ".counts", [.. all.Select(l => checked((byte)l.Length))]);
        yield return (name + ".blocks", Bytes([.. blocks]));
    }

    private static byte[] Three(int number) => [(byte)number, (byte)(number >> 8), (byte)(number >> 16)];

    private static byte[] Bytes(int[] numbers) => MemoryMarshal.AsBytes<int>(numbers).ToArray();
}
