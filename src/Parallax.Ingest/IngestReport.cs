using Parallax.Core;

namespace Parallax.Ingest;

/// <summary>Something an ingest did, told as soon as it is stored for good.</summary>
public abstract record IngestEvent;

/// <summary>An article is stored, or was before.</summary>
/// <param name="Name">What the source calls it.</param>
/// <param name="Result">What that changed.</param>
/// <param name="Membership">The story it belongs to; null where it was known.</param>
public sealed record ArticleStored(string Name, SaveResult Result, Membership? Membership) : IngestEvent
{
    /// <summary>Whether that story was there before.</summary>
    public bool Joined { get; init; }

    /// <summary>How many stories were opened for it.</summary>
    public int Opened { get; init; }
}

/// <summary>Something could not be read. The rest goes on.</summary>
/// <param name="Reason">One line: what, where, what to do.</param>
public sealed record ItemFailed(string Reason) : IngestEvent;

/// <summary>What an ingest did, counted.</summary>
public sealed record IngestReport
{
    /// <summary>Items that sources gave, failures among them.</summary>
    public int Found { get; init; }

    /// <summary>Articles that were not in the store.</summary>
    public int New { get; init; }

    /// <summary>New texts of articles that were.</summary>
    public int Revised { get; init; }

    /// <summary>Articles that were there, unchanged.</summary>
    public int Known { get; init; }

    /// <summary>Of the new ones, those that repeat another article's words.</summary>
    public int Copies { get; init; }

    /// <summary>Items that could not be read.</summary>
    public int Failed { get; init; }

    /// <summary>Stories that new articles opened.</summary>
    public int StoriesOpened { get; init; }

    /// <summary>New articles that joined a story.</summary>
    public int StoriesJoined { get; init; }

    /// <summary>The same with one thing more.</summary>
    public IngestReport With(IngestEvent happened) =>
        happened switch
        {
            ItemFailed => this with { Found = Found + 1, Failed = Failed + 1 },
            ArticleStored { Result.Outcome: SaveOutcome.Known } => this with { Found = Found + 1, Known = Known + 1 },
            ArticleStored { Result.Outcome: SaveOutcome.Revised } => this with
            {
                Found = Found + 1,
                Revised = Revised + 1,
            },
            ArticleStored stored => this with
            {
                Found = Found + 1,
                New = New + 1,
                Copies = Copies + (stored.Membership?.CopyOf is null ? 0 : 1),
                StoriesOpened = StoriesOpened + stored.Opened,
                StoriesJoined = StoriesJoined + (stored.Joined ? 1 : 0),
            },
            _ => this,
        };
}
