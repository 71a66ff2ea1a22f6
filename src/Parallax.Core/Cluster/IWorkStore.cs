namespace Parallax.Core.Cluster;

/// <summary>
/// What several workers share beside the articles: what is to be read, what was read and waits for its story, who decides in
/// which shard, and in which order it was decided.
/// </summary>
/// <remarks>Times are the database's: no worker's clock matters. Faults of the store itself are a <see cref="StoreException"/>.</remarks>
public interface IWorkStore
{
    /// <summary>Messages that leave with what is stored.</summary>
    IMessageStore Messages { get; }

    /// <summary>
    /// Begins to hand in items. Everything of a run is read as of its beginning, whichever worker reads it and whenever.
    /// </summary>
    Task<WorkRun> BeginAsync(CancellationToken cancellation);

    /// <summary>The run of this number; null where there is none.</summary>
    Task<WorkRun?> RunAsync(long run, CancellationToken cancellation);

    /// <summary>
    /// Hands in items in their order, in one step with the message that tells readers of each. What stands in the store with
    /// these bytes at this address, or was handed in with them and is not done, is left out.
    /// </summary>
    /// <returns>One number an item, ascending: the one its article will have; null where it was left out.</returns>
    Task<IReadOnlyList<long?>> HandInAsync(
        WorkRun run,
        IReadOnlyList<SourceItem> items,
        Func<long, Message> message,
        CancellationToken cancellation
    );

    /// <summary>Items that are handed in and not read yet, by number; those that are done or unknown are missing.</summary>
    Task<IReadOnlyDictionary<long, WorkItem>> ItemsAsync(
        IReadOnlyCollection<long> numbers,
        CancellationToken cancellation
    );

    /// <summary>
    /// Keeps what readers made of items until it has its story, in one step with messages. What is done already changes
    /// nothing, and its messages are not sent.
    /// </summary>
    Task StageAsync(IReadOnlyList<ReadOutcome> outcomes, CancellationToken cancellation);

    /// <summary>What was read and waits for its story, by number; what has one is missing.</summary>
    Task<IReadOnlyDictionary<long, ArticleRecord>> StagedAsync(
        IReadOnlyCollection<long> numbers,
        CancellationToken cancellation
    );

    /// <summary>How far the work is.</summary>
    Task<WorkCounts> CountAsync(CancellationToken cancellation);

    /// <summary>
    /// Takes over a shard whose lease ended or was given back, or prolongs one's own; null where another holds it. Each taking
    /// over has a higher epoch.
    /// </summary>
    Task<ShardLease?> LeaseAsync(int shard, string worker, TimeSpan term, CancellationToken cancellation);

    /// <summary>Gives shards back; those that are no more one's own are passed over.</summary>
    Task ReleaseAsync(IReadOnlyList<ShardLease> leases, CancellationToken cancellation);

    /// <summary>Who holds which shard, by number.</summary>
    Task<IReadOnlyList<ShardState>> ShardsAsync(CancellationToken cancellation);

    /// <summary>
    /// Stores what was decided in a shard, in one step: articles, moves, the order of deciding, and messages. It prolongs the
    /// lease. What was decided on memberships that have changed since (<see cref="ShardCommit.Seen"/>) is not stored.
    /// </summary>
    /// <returns>Null where memberships changed that the shard has not seen; else what became of each article.</returns>
    /// <exception cref="LeaseLostException">Another has taken the shard over: nothing was written.</exception>
    Task<IReadOnlyList<SaveResult>?> CommitAsync(ShardLease lease, ShardCommit commit, CancellationToken cancellation);

    /// <summary>
    /// The articles that a shard took up, in the order in which it did, with where they belong now and when they were decided:
    /// what the shard's next owner begins with, and what a replay repeats. Articles that later texts replaced are left out.
    /// </summary>
    /// <param name="shard">The shard.</param>
    /// <param name="key">Name of the annotation key whose findings come with each.</param>
    /// <param name="latest">Only the last so many; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    Task<IReadOnlyList<ShardEntry>> LogAsync(int shard, string key, int? latest, CancellationToken cancellation);

    /// <summary>
    /// Memberships of the shard's articles that others changed, after a number, in order: the shard takes them over before it
    /// decides on.
    /// </summary>
    Task<ShardChanges> ChangesAsync(int shard, long after, CancellationToken cancellation);

    /// <summary>Current articles with their findings under a key, in the order of their numbers; unknown ones are missing.</summary>
    Task<IReadOnlyList<GroupedArticle>> GroupedAsync(
        string key,
        IReadOnlyCollection<long> numbers,
        CancellationToken cancellation
    );

    /// <summary>Says that a worker is there; it is forgotten some time after it said so last.</summary>
    Task ReportAsync(WorkerReport report, CancellationToken cancellation);

    /// <summary>A worker that leaves.</summary>
    Task LeaveAsync(string worker, CancellationToken cancellation);

    /// <summary>Workers that said so within this time.</summary>
    Task<IReadOnlyList<WorkerState>> WorkersAsync(TimeSpan within, CancellationToken cancellation);
}
