using Parallax.Language.Tags;

namespace Parallax.Language.Trees;

/// <summary>What the parser sees of one sentence.</summary>
internal readonly ref struct TreeSentence(
    ReadOnlySpan<WordForm> forms,
    ReadOnlySpan<byte> tags,
    ReadOnlySpan<byte> upos
)
{
    /// <summary>Forms of the words.</summary>
    public readonly ReadOnlySpan<WordForm> Forms = forms;

    /// <summary>Tagger's classes.</summary>
    public readonly ReadOnlySpan<byte> Tags = tags;

    /// <summary>Universal tags.</summary>
    public readonly ReadOnlySpan<byte> Upos = upos;

    /// <summary>Number of words.</summary>
    public int Length => Forms.Length;

    /// <summary>Word at a place; the root and what lies outside have values of their own.</summary>
    public uint Word(int i) =>
        i < 0 ? 3u
        : i >= Length ? 5u
        : Forms[i].Lower;

    /// <summary>Fine tag at a place, plus 3.</summary>
    public uint Tag(int i) =>
        i < 0 ? 1u
        : i >= Length ? 2u
        : Tags[i] + 3u;

    /// <summary>Universal tag at a place, plus 3.</summary>
    public uint Pos(int i) =>
        i < 0 ? 1u
        : i >= Length ? 2u
        : Upos[i] + 3u;
}
