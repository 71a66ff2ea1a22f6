namespace Parallax.Desk.Feeds;

/// <summary>A feed that a desk gives out, whichever format it is written in. Plain text throughout.</summary>
public sealed record PublishedFeed
{
    /// <summary>Most items of a feed; readers that come by daily miss nothing.</summary>
    public const int MostItems = 100;

    /// <summary>Its identity, an IRI that stays the same wherever it is served from.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Address of the page that shows the same.</summary>
    public required string HomeAddress { get; init; }

    /// <summary>Address of the feed in the format it is written in.</summary>
    public required string SelfAddress { get; init; }

    /// <summary>When anything in it changed last.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>The items, newest first.</summary>
    public required IReadOnlyList<PublishedItem> Items { get; init; }
}

/// <summary>One item of a feed.</summary>
public sealed record PublishedItem
{
    /// <summary>Its identity, an IRI that stays the same when the article is revised.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Where it can be read.</summary>
    public required string Address { get; init; }

    /// <summary>When it was published; null where unknown. A day without a time is its midnight UTC.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it changed last, or where nothing says so, when it was published or stored.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Who published it; null where unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>Its first words.</summary>
    public required string Summary { get; init; }

    /// <summary>Its words.</summary>
    public required string Content { get; init; }
}

/// <summary>The addresses that a feed names; who serves it knows them.</summary>
/// <param name="Home">Page that shows the same.</param>
/// <param name="Self">The feed.</param>
/// <param name="Article">Page of an article by its number, for those that have no address of their own.</param>
public sealed record FeedAddresses(string Home, string Self, Func<long, string> Article);
