using Parallax.Language.Models;

namespace Parallax.Language;

/// <summary>
/// wordnet.bin, read in place: words in order ("words"), the senses of each by part of speech and then by frequency, the
/// words of each synset in WordNet's order, relations by kind (<see cref="WordNetPointer"/>), and of each synset its
/// lexicographer's file and how deep it lies.
/// </summary>
internal sealed class WordNetFile
{
    private readonly WordList words;
    private readonly Slices wordSenses;
    private readonly NumberBlock<byte> senses;
    private readonly Slices synsetWords;
    private readonly NumberBlock<byte> members;
    private readonly Slices synsetPointers;
    private readonly NumberBlock<uint> pointers;
    private readonly NumberBlock<byte> files;
    private readonly NumberBlock<byte> depths;
    private readonly NumberBlock<int> parts;

    public WordNetFile(ModelFile file)
    {
        words = new WordList(file, "words");
        wordSenses = new Slices(file, "senses");
        senses = file.Section<byte>("senses");
        synsetWords = new Slices(file, "members");
        members = file.Section<byte>("members");
        synsetPointers = new Slices(file, "pointers");
        pointers = file.Section<uint>("pointers");
        files = file.Section<byte>("files");
        depths = file.Section<byte>("depths");
        parts = file.Section<int>("parts");
    }

    public int Words => words.Count;

    public int Synsets => files.Length;

    /// <summary>A word's number; -1 where WordNet lacks it.</summary>
    public int Find(ReadOnlySpan<char> lemma)
    {
        Span<char> key = stackalloc char[WordList.Longest];
        if (lemma.Length > key.Length)
        {
            return -1;
        }

        for (var i = 0; i < lemma.Length; i++)
        {
            key[i] = lemma[i] switch
            {
                ' ' => '_',
                '’' => '\'',
                var c => char.ToLowerInvariant(c),
            };
        }

        return words.Find(key[..lemma.Length]);
    }

    /// <summary>A word as it is kept: in lower case, with low lines for spaces.</summary>
    public string Word(int number) => words[number];

    /// <summary>Where a word's senses stand in one part of speech.</summary>
    public (int Start, int Count) SensesOf(int word, WordNetPart part)
    {
        var (start, count) = wordSenses[word];
        int from = parts.Span[(int)part],
            to = parts.Span[(int)part + 1];
        while (count > 0 && Sense(start) < from)
        {
            (start, count) = (start + 1, count - 1);
        }

        while (count > 0 && Sense(start + count - 1) >= to)
        {
            count--;
        }

        return (start, count);
    }

    public int Sense(int at) => Three(senses, at);

    /// <summary>Where a synset's words stand.</summary>
    public (int Start, int Count) MembersOf(int synset) => synsetWords[synset];

    public int Member(int at) => Three(members, at);

    /// <summary>The word at a place in a synset as pointers count it; -1 where they mean the whole.</summary>
    public int MemberAt(int synset, int place) =>
        place == WordNetPointer.Whole ? -1 : Member(synsetWords[synset].Start + place);

    /// <summary>Where a synset's relations of some kinds stand.</summary>
    public (int Start, int Count) PointersOf(int synset, WordNetRelation first, WordNetRelation last)
    {
        var (start, count) = synsetPointers[synset];
        while (count > 0 && WordNetPointer.Kind(Pointer(start)) < first)
        {
            (start, count) = (start + 1, count - 1);
        }

        while (count > 0 && WordNetPointer.Kind(Pointer(start + count - 1)) > last)
        {
            count--;
        }

        return (start, count);
    }

    public uint Pointer(int at) => pointers.Span[at];

    public int File(int synset) => files.Span[synset];

    /// <summary>Hypernyms on the longest way up; 0 at the top.</summary>
    public int Depth(int synset) => depths.Span[synset];

    public WordNetPart PartOf(int synset)
    {
        var part = WordNetPart.Noun;
        while (synset >= parts.Span[(int)part + 1])
        {
            part++;
        }

        return part;
    }

    private static int Three(NumberBlock<byte> block, int at)
    {
        var bytes = block.Span.Slice(3 * at, 3);
        return bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
    }

    /// <summary>Slices of a list one after the other: their lengths as bytes, and where every sixteenth starts.</summary>
    private sealed class Slices(ModelFile file, string name)
    {
        private readonly NumberBlock<byte> counts = file.Section<byte>(name + ".counts");
        private readonly NumberBlock<int> blocks = file.Section<int>(name + ".blocks");

        public (int Start, int Count) this[int index]
        {
            get
            {
                var start = blocks.Span[index / WordList.Block];
                foreach (var count in counts.Span[(index / WordList.Block * WordList.Block)..index])
                {
                    start += count;
                }

                return (start, counts.Span[index]);
            }
        }
    }
}
