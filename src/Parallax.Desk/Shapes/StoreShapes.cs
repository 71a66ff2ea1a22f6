using System.Text.Json.Serialization;
using Parallax.Core;

namespace Parallax.Desk.Shapes;

/// <summary>A list of stories.</summary>
/// <param name="Parallax">Version of Parallax.</param>
/// <param name="Store">How much the store holds.</param>
/// <param name="Stories">The stories.</param>
public sealed record StoryList(string Parallax, StoreCounts Store, IReadOnlyList<StoryItem> Stories)
{
    /// <summary>Address of the next part, where a server gives the list in parts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Next { get; init; }
}

/// <summary>A story in a list.</summary>
/// <param name="Id">Its number: "s12".</param>
/// <param name="Headline">Headline of its first article.</param>
/// <param name="Articles">How many articles are in it, copies counted.</param>
/// <param name="Copies">Those of them that repeat another's words.</param>
/// <param name="Outlets">Who reports it, in the order they came.</param>
/// <param name="First">Earliest day of publication.</param>
/// <param name="Last">Latest day of publication.</param>
/// <param name="Decided">Whether people decided something about it.</param>
public sealed record StoryItem(
    string Id,
    string? Headline,
    int Articles,
    int Copies,
    IReadOnlyList<string> Outlets,
    DateOnly? First,
    DateOnly? Last,
    bool Decided
)
{
    /// <summary>How many articles came on which day, earliest first.</summary>
    public IReadOnlyList<StoryDay> Days { get; init; } = [];
}

/// <summary>The articles of a story.</summary>
/// <param name="Parallax">Version of Parallax.</param>
/// <param name="Articles">The articles.</param>
public sealed record ArticleList(string Parallax, IReadOnlyList<ArticleItem> Articles);

/// <summary>An article in a list.</summary>
/// <param name="Id">Its number: "a12".</param>
/// <param name="Story">Number of its story.</param>
/// <param name="Address">Where it was published, or which file it was.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Headline">Its title.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="Revision">1 for the first text at its address.</param>
/// <param name="CopyOf">Number of the article whose words it repeats.</param>
/// <param name="Decided">Whether people decided that it is in its story.</param>
/// <param name="Why">What speaks for its being in the story.</param>
public sealed record ArticleItem(
    string Id,
    string Story,
    string Address,
    string? Outlet,
    string? Headline,
    DateOnly? Published,
    int Revision,
    string? CopyOf,
    bool Decided,
    IReadOnlyList<StoryReason> Why
);

/// <summary>What a search found.</summary>
/// <param name="Parallax">Version of Parallax.</param>
/// <param name="Ranked">How many of the newest matches were ranked, where not all were.</param>
/// <param name="Hits">The hits.</param>
public sealed record HitList(string Parallax, int? Ranked, IReadOnlyList<HitItem> Hits)
{
    /// <summary>Address of the next part, where a server gives the list in parts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Next { get; init; }
}

/// <summary>One hit; its words are a slice of the article's text.</summary>
/// <param name="Article">Number of the article.</param>
/// <param name="Story">Number of its story.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Headline">Its title.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">The slice.</param>
/// <param name="Matches">Where the found words stand in the article's text.</param>
/// <param name="Quotation">The quotation, where quotations were searched.</param>
public sealed record HitItem(
    string Article,
    string Story,
    string? Outlet,
    string? Headline,
    DateOnly? Published,
    int Start,
    int End,
    string Text,
    IReadOnlyList<MatchItem> Matches,
    StoredQuotation? Quotation
);

/// <summary>Where found words stand.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
public sealed record MatchItem(int Start, int End);

/// <summary>What became of one thing that was taken in.</summary>
/// <param name="Outcome">"new", "revised", "known" or "failed".</param>
/// <param name="Article">Number of the article.</param>
/// <param name="Story">Number of its story.</param>
/// <param name="Name">What the source calls it.</param>
/// <param name="Reason">Why it failed.</param>
public sealed record IngestItem(string Outcome, string? Article, string? Story, string? Name, string? Reason);
