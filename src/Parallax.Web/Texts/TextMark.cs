namespace Parallax.Web.Texts;

/// <summary>A stretch of an article's text to be set apart. Marks may overlap and nest as they like.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Class">CSS classes, of our own making; empty where the mark is only a place to go to.</param>
public sealed record TextMark(int Start, int End, string Class)
{
    /// <summary>Id of the place where it starts.</summary>
    public string? Id { get; init; }

    /// <summary>Which finding of the list beside it explains it, and which of the finding's places it is: "3.0"; null for none.</summary>
    public string? Finding { get; init; }

    /// <summary>Link set before its first character.</summary>
    public MarkLink? Opening { get; init; }

    /// <summary>Links set after its last character.</summary>
    public IReadOnlyList<MarkLink> Closing { get; init; } = [];
}

/// <summary>A link at an edge of a mark.</summary>
/// <param name="Id">Id of the link itself, or null.</param>
/// <param name="Href">Where it leads, in the page.</param>
/// <param name="Class">CSS classes.</param>
/// <param name="Text">What is seen.</param>
/// <param name="Label">What it says to who cannot see; begins with <paramref name="Text"/>.</param>
public sealed record MarkLink(string? Id, string Href, string Class, string Text, string Label);
