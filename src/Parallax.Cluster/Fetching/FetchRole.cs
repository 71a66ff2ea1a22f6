using Parallax.Cluster.Messaging;
using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Fetching;

/// <summary>Fetches addresses that were handed in, pages, feeds and sitemaps, and hands in what stands there.</summary>
internal sealed class FetchRole(
    IWorkStore work,
    IMessageTransport transport,
    Func<string, IAsyncEnumerable<ItemResult>> fetch,
    GivenUp givenUp,
    WorkerOptions options
)
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    /// <summary>Fetches until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        await using var consumer = transport.Consume(QueueNames.Fetch, 1);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                foreach (
                    var (delivery, message) in await givenUp.SortAsync(
                        consumer,
                        await consumer.ReceiveAsync(1, Wait, stop)
                    )
                )
                {
                    await FetchAsync(consumer, delivery, message.Fetch!, stop);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task FetchAsync(IMessageConsumer consumer, Delivery delivery, string address, CancellationToken stop)
    {
        try
        {
            await foreach (
                var happened in new HandingIn(work, options.Time).RunAsync(fetch(address), stop).WithCancellation(stop)
            )
            {
                if (happened is ItemNotGiven failed)
                {
                    options.Notice(failed.Reason);
                }
            }

            await consumer.AckAsync([delivery], default);
        }
        catch (OperationCanceledException)
        {
            // What was handed in by now is left out the next time.
            await consumer.ReturnAsync([delivery], TimeSpan.Zero, default);
            throw;
        }
        catch (StoreException fault)
        {
            // Kept while the store is away; then begun again, by anyone.
            options.Notice(fault.Message);
            await new StoreOutage(work, options).EndedAsync(stop);
            await givenUp.FailedAsync(consumer, delivery, fault);
        }
        catch (Exception fault)
        {
            await givenUp.FailedAsync(consumer, delivery, fault);
        }
    }
}
