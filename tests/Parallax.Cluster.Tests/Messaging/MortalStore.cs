using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Tests.Messaging;

/// <summary>A store as one worker reaches it: once that worker is dead, or cut off, nothing it asks for happens any more.</summary>
internal sealed class MortalStore(IMessageStore store) : IMessageStore
{
    /// <summary>Whether the store is out of reach.</summary>
    public bool IsDead { get; set; }

    private IMessageStore Living => IsDead ? throw new StoreException("the database is out of reach") : store;

    public Task AddAsync(IReadOnlyList<Message> messages, CancellationToken cancellation) =>
        Living.AddAsync(messages, cancellation);

    public Task<IReadOnlyList<HeldMessage>> TakeAsync(
        string? queue,
        int most,
        TimeSpan hold,
        CancellationToken cancellation
    ) => Living.TakeAsync(queue, most, hold, cancellation);

    public Task DoneAsync(IReadOnlyList<long> ids, CancellationToken cancellation) =>
        Living.DoneAsync(ids, cancellation);

    public Task ReturnAsync(IReadOnlyList<long> ids, TimeSpan delay, CancellationToken cancellation) =>
        Living.ReturnAsync(ids, delay, cancellation);

    public Task<IReadOnlyList<QueueLength>> LengthsAsync(CancellationToken cancellation) =>
        Living.LengthsAsync(cancellation);

    public Task BuryAsync(Message message, string reason, CancellationToken cancellation) =>
        Living.BuryAsync(message, reason, cancellation);

    public Task<IReadOnlyList<DeadLetter>> DeadAsync(int most, CancellationToken cancellation) =>
        Living.DeadAsync(most, cancellation);

    public Task<int> ReplayAsync(IReadOnlyList<long>? ids, CancellationToken cancellation) =>
        Living.ReplayAsync(ids, cancellation);

    public Task<int> DropAsync(IReadOnlyList<long> ids, CancellationToken cancellation) =>
        Living.DropAsync(ids, cancellation);
}
