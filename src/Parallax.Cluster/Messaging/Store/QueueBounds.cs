using Parallax.Core.Cluster;

namespace Parallax.Cluster.Messaging.Store;

/// <summary>
/// Keeps queues of the store bounded. Counting them reads an index of all messages, so a count is good for a while, and what
/// was published since is added to it: several publishers together may overshoot by what they publish in that time.
/// </summary>
internal sealed class QueueBounds(IMessageStore store, TransportOptions options) : IDisposable
{
    private static readonly TimeSpan Good = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Dictionary<string, long> lengths = new(StringComparer.Ordinal);
    private long? counted;

    /// <summary>For each message whether its queue has room, counting those before it.</summary>
    public async Task<IReadOnlyList<bool>> RoomAsync(IReadOnlyList<Message> messages, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (counted is not { } at || options.Time.GetElapsedTime(at) > Good || !messages.All(HasRoom))
            {
                await CountAsync(cancellation);
            }

            return [.. messages.Select(Takes)];
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task CountAsync(CancellationToken cancellation)
    {
        var now = await store.LengthsAsync(cancellation);
        lengths.Clear();
        foreach (var length in now)
        {
            lengths[length.Queue] = length.Waiting + length.Held;
        }

        counted = options.Time.GetTimestamp();
    }

    private bool HasRoom(Message message) => lengths.GetValueOrDefault(message.Queue) < options.QueueBound;

    private bool Takes(Message message)
    {
        if (!HasRoom(message))
        {
            return false;
        }

        lengths[message.Queue] = lengths.GetValueOrDefault(message.Queue) + 1;
        return true;
    }
}
