using System.Globalization;
using Parallax.Cluster.Messaging;
using Parallax.Core.Cluster;

namespace Parallax.Cluster;

/// <summary>Puts messages that cannot be done with the dead letters, where they are named and can be replayed.</summary>
internal sealed class GivenUp(IMessageStore messages, WorkerOptions options, WorkerCounters counters)
{
    /// <summary>Takes out of a batch what was tried too often or says nothing; answers the others.</summary>
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
            else if (delivery.Attempts > options.MostAttempts)
            {
                await BuryAsync(consumer, delivery, Tried(delivery.Attempts - 1) + ", its worker ended each time");
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
        await messages.BuryAsync(delivery.Message, $"{delivery.Message.Queue}: {reason}", default);
        await consumer.AckAsync([delivery], default);
        counters.AddBuried();
        options.Notice($"a message of {delivery.Message.Queue} is with the dead letters: {reason}");
    }

    private static string Tried(int times) => string.Create(CultureInfo.InvariantCulture, $"tried {times} times");
}
