namespace Parallax.Core.Cluster;

/// <summary>Something to be done, told to whoever does it next. Small: what it is about stands in the store.</summary>
/// <param name="Queue">Name of the queue it goes to.</param>
/// <param name="Body">What is to be done.</param>
public sealed record Message(string Queue, ReadOnlyMemory<byte> Body);

/// <summary>A message as it stands in the store.</summary>
/// <param name="Id">Its number there.</param>
/// <param name="Message">The message.</param>
/// <param name="Attempts">How often it was taken, this time with it.</param>
public sealed record HeldMessage(long Id, Message Message, int Attempts);

/// <summary>A message that could not be done, with why.</summary>
/// <param name="Id">Its number among the dead.</param>
/// <param name="Message">The message.</param>
/// <param name="Reason">One line: what went wrong, how often.</param>
/// <param name="At">When it was given up.</param>
public sealed record DeadLetter(long Id, Message Message, string Reason, DateTimeOffset At);

/// <summary>Messages that wait in a queue of the store.</summary>
/// <param name="Queue">Its name.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="Held">How many somebody has taken and not finished.</param>
/// <param name="Oldest">Since when the first of them waits; null where none does.</param>
public sealed record QueueLength(string Queue, long Waiting, long Held, DateTimeOffset? Oldest);

/// <summary>
/// Messages in the store's own database: written in the step that makes them necessary, so that what is stored and what is
/// told never part. A broker's relay takes them from here; without a broker the workers do.
/// </summary>
/// <remarks>Times are the database's. Faults of the store itself are a <see cref="StoreException"/>.</remarks>
public interface IMessageStore
{
    /// <summary>Adds messages, all or none.</summary>
    Task AddAsync(IReadOnlyList<Message> messages, CancellationToken cancellation);

    /// <summary>
    /// Takes the first messages that nobody holds, oldest first, and holds them for a time; then others may have them. Takers
    /// do not wait for each other.
    /// </summary>
    /// <param name="queue">From this queue; null from any.</param>
    /// <param name="most">Most of them.</param>
    /// <param name="hold">How long they are held.</param>
    /// <param name="cancellation">Stops the taking.</param>
    Task<IReadOnlyList<HeldMessage>> TakeAsync(string? queue, int most, TimeSpan hold, CancellationToken cancellation);

    /// <summary>Takes messages away that were done; those that are gone are passed over.</summary>
    Task DoneAsync(IReadOnlyList<long> ids, CancellationToken cancellation);

    /// <summary>Lets others have messages after a delay.</summary>
    Task ReturnAsync(IReadOnlyList<long> ids, TimeSpan delay, CancellationToken cancellation);

    /// <summary>How much waits in which queue, by name; queues that are empty may be missing.</summary>
    Task<IReadOnlyList<QueueLength>> LengthsAsync(CancellationToken cancellation);

    /// <summary>Keeps a message that could not be done. The same body of the same queue is kept once, with the last reason.</summary>
    Task BuryAsync(Message message, string reason, CancellationToken cancellation);

    /// <summary>Messages that could not be done, first to last.</summary>
    Task<IReadOnlyList<DeadLetter>> DeadAsync(int most, CancellationToken cancellation);

    /// <summary>Puts dead letters back into their queues, all or these; tells how many.</summary>
    Task<int> ReplayAsync(IReadOnlyList<long>? ids, CancellationToken cancellation);

    /// <summary>Takes dead letters away for good; tells how many.</summary>
    Task<int> DropAsync(IReadOnlyList<long> ids, CancellationToken cancellation);
}
