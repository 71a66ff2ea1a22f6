namespace Parallax.Language;

/// <summary>A sense that one or more words have, by its number in the packed WordNet; numbers change with the file.</summary>
/// <param name="Number">From 0; nouns first, then verbs, adjectives, adverbs.</param>
public readonly record struct Synset(int Number);

/// <summary>Synsets in order; a view of the packed file that costs no allocation.</summary>
public readonly struct SynsetList
{
    private readonly WordNetFile? file;
    private readonly int start;
    private readonly bool pointed;

    internal SynsetList(WordNetFile file, int start, int count, bool pointed) =>
        (this.file, this.start, Count, this.pointed) = (file, start, count, pointed);

    /// <summary>How many.</summary>
    public int Count { get; }

    /// <summary>One of them.</summary>
    public Synset this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new Synset(
                pointed ? WordNetPointer.Target(file!.Pointer(start + index)) : file!.Sense(start + index)
            );
        }
    }
}
