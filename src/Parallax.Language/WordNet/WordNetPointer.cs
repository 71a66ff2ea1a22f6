namespace Parallax.Language;

/// <summary>
/// A relation in 31 bits: 17 of the synset it leads to, 5 of the word it starts from, 5 of the word it leads to, 4 of its
/// kind. Words are counted in their synset's order; <see cref="Whole"/> where whole synsets are joined.
/// </summary>
internal static class WordNetPointer
{
    public const int Whole = 31;

    public static uint Pack(WordNetRelation kind, int source, int synset, int target)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(synset, 1 << 17);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(source, Whole);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(target, Whole);
        return ((uint)kind << 27) | ((uint)source << 22) | ((uint)target << 17) | (uint)synset;
    }

    public static int Target(uint pointer) => (int)(pointer & 0x1FFFF);

    public static int TargetWord(uint pointer) => (int)(pointer >> 17) & 31;

    public static int SourceWord(uint pointer) => (int)(pointer >> 22) & 31;

    public static WordNetRelation Kind(uint pointer) => (WordNetRelation)(pointer >> 27);
}
