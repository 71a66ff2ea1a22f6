using Parallax.Core;

namespace Parallax.Language.Conllu;

/// <summary>A block of a text as CoNLL-U shows it: a paragraph of its own.</summary>
/// <param name="Span">The block.</param>
/// <param name="Kind">What it is ("headline", "paragraph"), written as a comment; null for nothing.</param>
public readonly record struct ConlluBlock(TextSpan Span, string? Kind = null);
