using Parallax.Core;

namespace Parallax.Sources.Html;

/// <summary>What an HTML page says of its article.</summary>
public sealed record HtmlArticle
{
    /// <summary>The article's blocks: the headline first, then the others as the page has them.</summary>
    public required IReadOnlyList<HtmlBlock> Blocks { get; init; }

    /// <summary>The title, with what says so.</summary>
    public Stated<string>? Headline { get; init; }

    /// <summary>Who published it.</summary>
    public Stated<string>? Outlet { get; init; }

    /// <summary>The day of publication, as written where the time has an offset.</summary>
    public Stated<DateOnly>? Published { get; init; }

    /// <summary>The moment of publication, where one is stated with its offset.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When it was last changed, where that is stated with an offset.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Who wrote it, as stated outside the running text.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>BCP 47 tag of its language.</summary>
    public string? Language { get; init; }

    /// <summary>Canonical address.</summary>
    public string? Url { get; init; }

    /// <summary>
    /// Why only the page's words could be read, tags stripped ("elements nested more than 400 deep"); null where the
    /// article was extracted from the tree.
    /// </summary>
    public string? Degraded { get; init; }

    /// <summary>Body paragraphs, subheads and list items, a blank line between two.</summary>
    public string BodyText => string.Join("\n\n", Blocks.Where(b => b.Body).Select(b => b.Text));
}

/// <summary>One block of an article found in a page.</summary>
/// <param name="Text">Normalised text without blank lines.</param>
/// <param name="Kind">What the markup says it is; null where it says nothing, as of a subhead.</param>
/// <param name="Body">Whether it is of the running text: a paragraph, list item or subhead.</param>
public sealed record HtmlBlock(string Text, PartKind? Kind, bool Body);
