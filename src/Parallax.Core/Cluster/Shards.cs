namespace Parallax.Core.Cluster;

/// <summary>The right to decide in a shard. Whoever has a lower epoch than the shard writes nothing any more.</summary>
/// <param name="Shard">Number of the shard.</param>
/// <param name="Epoch">Grows with every taking over.</param>
/// <param name="Worker">Who has it.</param>
/// <param name="NextStory">Number under which no story of this shard was opened.</param>
public sealed record ShardLease(int Shard, long Epoch, string Worker, long NextStory);

/// <summary>A shard as others see it.</summary>
/// <param name="Shard">Its number.</param>
/// <param name="Epoch">How often it was taken over.</param>
/// <param name="Worker">Who has it; null where nobody does.</param>
/// <param name="Until">When that ends.</param>
/// <param name="Decided">Articles it took up.</param>
public sealed record ShardState(int Shard, long Epoch, string? Worker, DateTimeOffset? Until, long Decided);

/// <summary>Why a shard took an article up.</summary>
public enum ShardEntryKind
{
    /// <summary>It found its story.</summary>
    Assigned,

    /// <summary>Another shard gave it a story; here, where all articles are, it got the one that it has by all of them.</summary>
    Met,
}

/// <summary>An article that a shard took up.</summary>
/// <param name="Place">Its place in the order, from 1.</param>
/// <param name="Kind">Why.</param>
/// <param name="Story">The story it had when the shard had taken it up.</param>
/// <param name="Article">The article, with where it belongs now.</param>
public sealed record ShardEntry(long Place, ShardEntryKind Kind, long Story, GroupedArticle Article);

/// <summary>What a shard decided in one step.</summary>
public sealed record ShardCommit
{
    /// <summary>Up to which change of others the shard has taken over memberships.</summary>
    public required long Seen { get; init; }

    /// <summary>Articles with their stories.</summary>
    public IReadOnlyList<ArticleRecord> Records { get; init; } = [];

    /// <summary>Stored articles that belong elsewhere now. People's decisions stand: an article they decided stays.</summary>
    public IReadOnlyDictionary<long, Membership> Moved { get; init; } = new Dictionary<long, Membership>();

    /// <summary>Articles that were taken up, in order; one that the shard took up before changes nothing.</summary>
    public IReadOnlyList<(long Article, ShardEntryKind Kind)> Entries { get; init; } = [];

    /// <summary>Number under which no story of this shard was opened.</summary>
    public long NextStory { get; init; }

    /// <summary>Who is told of it.</summary>
    public IReadOnlyList<Message> Messages { get; init; } = [];
}

/// <summary>Memberships that others changed.</summary>
/// <param name="Last">Number of the last change; what was asked for where there is none.</param>
/// <param name="Memberships">Where the changed articles belong now.</param>
public sealed record ShardChanges(long Last, IReadOnlyDictionary<long, Membership> Memberships);

/// <summary>Another worker has taken the shard over: what was decided since is void.</summary>
public sealed class LeaseLostException : StoreException
{
    /// <summary>A fault with its line.</summary>
    public LeaseLostException(string message)
        : base(message) { }
}
