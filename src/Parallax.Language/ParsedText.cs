using Parallax.Core;

namespace Parallax.Language;

/// <summary>
/// A text as parallel arrays over its tokens, in text order: spans, tags, lemmas, heads and relations. Token indices run
/// over the whole text; sentences are ranges of them. Immutable and safe to share between threads.
/// </summary>
public sealed class ParsedText
{
    /// <summary>Spans of the tokens in the text; ascending, without overlap.</summary>
    public required TextSpan[] Tokens { get; init; }

    /// <summary>Universal part of speech of each token.</summary>
    public required Upos[] Tags { get; init; }

    /// <summary>Penn Treebank tag of each token ("VBD", "NNPS").</summary>
    public required string[] FineTags { get; init; }

    /// <summary>
    /// Morphological features of each token as UD writes them ("Mood=Ind|Number=Sing|Person=3"), sorted by name; empty
    /// for none.
    /// </summary>
    public required string[] Features { get; init; }

    /// <summary>Dictionary form of each token, lower case but for proper nouns.</summary>
    public required string[] Lemmas { get; init; }

    /// <summary>Index of each token's head in this text; -1 for the root of a sentence.</summary>
    public required int[] Heads { get; init; }

    /// <summary>Relation of each token to its head.</summary>
    public required Relation[] Relations { get; init; }

    /// <summary>Sentences as ranges of token indices, in order, covering every token.</summary>
    public required Range[] Sentences { get; init; }

    /// <summary>Names in text order, without overlap, each inside one sentence.</summary>
    public NameMention[] Names { get; internal set; } = [];

    /// <summary>
    /// The shortest names, where <see cref="Names"/> holds the longest: "California" inside "University of California".
    /// In text order, without overlap, each inside one sentence; names that hold no other are in both.
    /// </summary>
    public NameMention[] InnerNames { get; internal set; } = [];

    /// <summary>The text that was parsed.</summary>
    public required string Text { get; init; }

    /// <summary>Number of tokens.</summary>
    public int Count => Tokens.Length;

    /// <summary>The token's characters.</summary>
    public ReadOnlySpan<char> this[int token] => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);
}
