using Parallax.Analysis.Stories.Sharding;
using Parallax.Cluster.Messaging;
using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Reading;

/// <summary>Reads items into articles with findings; whoever reads which, the result is the same.</summary>
internal sealed class ReadRole(
    IWorkStore work,
    IMessageTransport transport,
    RunReadings readings,
    GivenUp givenUp,
    WorkerOptions options,
    WorkerCounters counters
)
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    /// <summary>Reads until it is told to stop; what it has begun it finishes.</summary>
    public Task RunAsync(CancellationToken stop) =>
        Task.WhenAll(
            Enumerable.Range(0, options.Readers).Select(_ => Task.Run(() => OneAsync(stop), CancellationToken.None))
        );

    private async Task OneAsync(CancellationToken stop)
    {
        await using var consumer = transport.Consume(QueueNames.Read, 2 * options.ReadBatch);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var deliveries = await consumer.ReceiveAsync(options.ReadBatch, Wait, stop);
                var batch = await givenUp.SortAsync(consumer, deliveries);
                await ApartAsync(batch, stop);
                await HandleAsync(consumer, batch, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // What is held goes back with the consumer.
                return;
            }
        }
    }

    // Two readers of one process that take what kills it and an innocent item at once, each time anew, would count up for both
    // alike. Each pair of numbers that differ in their last bits is taken apart in one of some tries.
    private async Task ApartAsync(List<(Delivery Delivery, WorkMessage Work)> batch, CancellationToken stop)
    {
        var isLate =
            batch.Count > 0
            && batch[0].Delivery.Attempts > 2
            && ((batch[0].Work.Number >> (batch[0].Delivery.Attempts % 8)) & 1) == 1;
        if (isLate)
        {
            await Task.Delay(Wait, options.Time, stop);
        }
    }

    private async Task HandleAsync(
        IMessageConsumer consumer,
        List<(Delivery Delivery, WorkMessage Work)> batch,
        CancellationToken stop
    )
    {
        if (batch.Count == 0)
        {
            return;
        }

        var outage = new StoreOutage(work, options);
        for (var tries = 1; ; tries++)
        {
            try
            {
                await ReadAsync([.. batch.Select(one => one.Work.Number)]);
                await consumer.AckAsync([.. batch.Select(one => one.Delivery)], default);
                return;
            }
            catch (StoreException fault) when (tries < StoreOutage.MostTries)
            {
                options.Notice(fault.Message);
                tries -= await outage.EndedAsync(stop) ? 1 : 0;
            }
            catch (Exception) when (batch.Count > 1)
            {
                // One of them is at fault: alone, each shows whether it is.
                break;
            }
            catch (Exception fault)
            {
                await givenUp.FailedAsync(consumer, batch[0].Delivery, fault);
                return;
            }
        }

        foreach (var one in batch)
        {
            await HandleAsync(consumer, [one], stop);
        }
    }

    private async Task ReadAsync(List<long> numbers)
    {
        var items = await work.ItemsAsync(numbers, default);
        var outcomes = new List<ReadOutcome>(items.Count);
        foreach (var item in items.Values.OrderBy(item => item.Number))
        {
            outcomes.Add(await ReadAsync(item));
        }

        if (outcomes.Count > 0)
        {
            await work.StageAsync(outcomes, default);
            counters.AddRead(outcomes.Count, outcomes.Count(outcome => outcome.Failure is not null));
        }
    }

    private async Task<ReadOutcome> ReadAsync(WorkItem item)
    {
        var reading = await readings.OfAsync(item.Run, default);
        var read = await reading.ReadAsync(item.Item, default);
        if (read.Failure is { } failure)
        {
            options.Notice(failure);
            return new ReadOutcome(item.Number, null, failure, []);
        }

        // Known bytes, or the text that stands at its address.
        if (read.Found is not { } found)
        {
            return new ReadOutcome(item.Number, null, null, []);
        }

        var shard = StoryShards.Of(found.Features);
        return new ReadOutcome(
            item.Number,
            read.Record(item.Number, new Membership(0, [])),
            null,
            [WorkMessage.ToAssign(item.Number, shard)]
        );
    }
}
