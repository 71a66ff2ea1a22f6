using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>A quotation while it is being put together: spans and tokens, its source not yet resolved.</summary>
/// <param name="Content">Pieces of what was said, ascending.</param>
/// <param name="Cue">Words that say so; null for a continuation.</param>
/// <param name="Source">Phrase that names who said it; null where none does, or where it is carried on.</param>
/// <param name="Frame">Where venue and time of the saying may stand: the clause of the cue without the content.</param>
internal sealed record Attribution(
    IReadOnlyList<TextSpan> Content,
    TextSpan? Cue,
    SourcePhrase? Source,
    IReadOnlyList<TextSpan> Frame
)
{
    /// <summary>The words of the same mouth that these go on from, where nothing says who speaks.</summary>
    public Attribution? GoesOnFrom { get; init; }

    /// <summary>Why the source is the speaker, where no cue says so.</summary>
    public string? SourceBasis { get; init; }

    /// <summary>Whether it is a turn of a transcript: somebody's very words, though no marks stand round them.</summary>
    public bool IsTurn { get; init; }

    public TextSpan Extent => new(Content[0].Start, Content[^1].End);
}

/// <summary>The words that name a source.</summary>
/// <param name="Span">The whole phrase: "Scott Pruitt, the attorney general"; of a relative clause its "who".</param>
/// <param name="Core">Spans in which a mention names the source itself, not something that belongs to it.</param>
/// <param name="IsPronoun">Whether it is a personal pronoun.</param>
internal sealed record SourcePhrase(TextSpan Span, IReadOnlyList<TextSpan> Core, bool IsPronoun)
{
    /// <summary>The phrase that a relative pronoun stands for ("voters who said ..."), where the source is one.</summary>
    public TextSpan? Antecedent { get; init; }
}
