using System.Globalization;
using Parallax.Cluster.Messaging;
using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cluster;

/// <summary>Puts messages that cannot be done with the dead letters, where they are named and can be replayed.</summary>
internal sealed class GivenUp(IMessageStore messages, WorkerOptions options, WorkerCounters counters)
{
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(5);

    /// <summary>Takes out of a batch what says nothing; answers the others.</summary>
    /// <remarks>
    /// How often they came is no matter here: a lost connection, a worker that stops and a shard that moves count too. What kills
    /// its workers meets the limit of its queue, which is wide enough for that.
    /// </remarks>
    public async Task<List<(Delivery Delivery, WorkMessage Work)>> SortAsync(
        IMessageConsumer consumer,
        IReadOnlyList<Delivery> deliveries
    )
    {
        var sorted = new List<(Delivery, WorkMessage)>(deliveries.Count);
        foreach (var delivery in deliveries)
        {
            if (WorkMessage.Of(delivery.Message) is not { } work)
            {
                await BuryAsync(consumer, delivery, "says nothing that a worker understands");
            }
            else
            {
                sorted.Add((delivery, work));
            }
        }

        return sorted;
    }

    /// <summary>A message failed: it is given back, or buried with what went wrong once it was tried often enough.</summary>
    public async Task FailedAsync(IMessageConsumer consumer, Delivery delivery, Exception fault)
    {
        if (delivery.Attempts < options.MostAttempts)
        {
            await consumer.ReturnAsync([delivery], TimeSpan.FromMilliseconds(200 << delivery.Attempts), default);
            return;
        }

        var reason = $"{fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}";
        await BuryAsync(consumer, delivery, $"{Tried(delivery.Attempts)}: {reason}");
    }

    private async Task BuryAsync(IMessageConsumer consumer, Delivery delivery, string reason)
    {
        try
        {
            await messages.BuryAsync(delivery.Message, $"{delivery.Message.Queue}: {reason}", default);
        }
        catch (StoreException fault)
        {
            // It comes again, and fails again, when the store may be there.
            options.Notice(fault.Message);
            await consumer.ReturnAsync([delivery], Later, default);
            return;
        }

        await consumer.AckAsync([delivery], default);
        counters.AddBuried();
        options.Notice($"a message of {delivery.Message.Queue} is with the dead letters: {reason}");
    }

    private static string Tried(int times) => string.Create(CultureInfo.InvariantCulture, $"tried {times} times");
}
