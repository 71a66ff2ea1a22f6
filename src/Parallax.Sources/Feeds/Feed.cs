using Parallax.Core;

namespace Parallax.Sources.Feeds;

/// <summary>What a feed says, whichever of the formats it is written in.</summary>
public sealed record Feed
{
    /// <summary>What it calls itself, tags and entities resolved.</summary>
    public string? Title { get; init; }

    /// <summary>Who publishes it: its title without the words that only say that it is a feed.</summary>
    public string? Outlet { get; init; }

    /// <summary>Address of the site it belongs to, absolute.</summary>
    public string? Home { get; init; }

    /// <summary>BCP 47 tag of its language.</summary>
    public string? Language { get; init; }

    /// <summary>Its entries, in its order.</summary>
    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];

    /// <summary>
    /// What a user should know of it though it could be read, a line each: entries left out because there were too many or
    /// the feed breaks off, days that lie in the future.
    /// </summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What the feed says of an entry of it, as a <see cref="SourceItem"/> carries it.</summary>
    public StatedFacts Facts(FeedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var outlet = entry.Outlet ?? Outlet;
        return new StatedFacts
        {
            Outlet = outlet is null
                ? null
                : new Stated<string>(outlet, entry.Outlet is null ? "feed title" : "feed source"),
            Headline = entry.Title is { } title ? new Stated<string>(title, "feed title of the entry") : null,
            Published = entry.Published is { } published
                ? new Stated<DateTimeOffset>(published, entry.PublishedBasis ?? "feed")
                : null,
            Modified = entry.Updated is { } updated ? new Stated<DateTimeOffset>(updated, "feed updated") : null,
            Authors = entry.Authors,
            Language = entry.Language ?? Language,
        };
    }
}

/// <summary>One entry of a feed. What it does not say is null or empty.</summary>
public sealed record FeedEntry
{
    /// <summary>Its identity as the feed has it: guid or id.</summary>
    public string? Id { get; init; }

    /// <summary>Address of the article, absolute, http or https.</summary>
    public string? Link { get; init; }

    /// <summary>Its title as plain text.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// When it was published. Midnight UTC stands for a day that is stated without a time, or with one that names no zone.
    /// </summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was last changed, as <see cref="Published"/> has it.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Names of who wrote it.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The article's own outlet, where the feed gathers those of several.</summary>
    public string? Outlet { get; init; }

    /// <summary>The article as an HTML fragment.</summary>
    public string? ContentHtml { get; init; }

    /// <summary>Its summary as an HTML fragment.</summary>
    public string? SummaryHtml { get; init; }

    /// <summary>BCP 47 tag of its language, where it differs from the feed's or the feed names none.</summary>
    public string? Language { get; init; }

    /// <summary>Which part of the feed says when it was published, for a reader: "feed pubDate".</summary>
    public string? PublishedBasis { get; init; }
}
