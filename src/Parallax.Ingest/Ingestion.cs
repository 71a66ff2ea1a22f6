using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Parallax.Analysis;
using Parallax.Analysis.Stories.Streaming;
using Parallax.Core;

namespace Parallax.Ingest;

/// <summary>
/// Brings what sources give into a store: items are read side by side, stories are told and articles stored in the order in
/// which the sources gave them. Killed at any moment it loses nothing that it reported, and the same call again does the rest.
/// </summary>
public sealed class Ingestion
{
    private readonly IArticleStore store;
    private readonly IItemReader reader;
    private readonly TimeProvider time;
    private readonly IngestOptions options;

    /// <summary>An ingest into a store.</summary>
    /// <param name="store">Where to.</param>
    /// <param name="reader">Reads items into articles.</param>
    /// <param name="time">The clock: the day today, and how long articles wait for a step.</param>
    /// <param name="options">How.</param>
    public Ingestion(IArticleStore store, IItemReader reader, TimeProvider time, IngestOptions options)
    {
        this.store = store;
        this.reader = reader;
        this.time = time;
        this.options = options;
    }

    /// <summary>Stores the items; each event is told once what it tells is stored for good.</summary>
    /// <param name="items">Items and failures, in the sources' order.</param>
    /// <param name="cancellation">Stops the work; what was told is kept.</param>
    /// <exception cref="StoreException">The store is in use by another writer, or cannot be written.</exception>
    public async IAsyncEnumerable<IngestEvent> RunAsync(
        IAsyncEnumerable<ItemResult> items,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var claim = await store.ClaimAsync(cancellation).ConfigureAwait(false);
        await using (claim.ConfigureAwait(false))
        {
            var numbers = await store.NextAsync(cancellation).ConfigureAwait(false);
            var stories = await StoryShelf.OpenAsync(store, numbers, cancellation).ConfigureAwait(false);
            var pipeline = new NewsPipeline(time, new OfficesBefore(store.Offices, numbers.Article));
            var step = new StoreStep(store, stories);
            var reading = Channel.CreateBounded<Task<ReadItem>>(options.Readers * 4);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var producer = ProduceAsync(items, new ItemReading(store, reader, pipeline), reading.Writer, stop.Token);
            try
            {
                await foreach (var happened in ConsumeAsync(reading.Reader, step, cancellation).ConfigureAwait(false))
                {
                    yield return happened;
                }

                await producer.ConfigureAwait(false);
            }
            finally
            {
                // Whoever stops listening stops the reading too.
                await stop.CancelAsync().ConfigureAwait(false);
                await Settled(producer).ConfigureAwait(false);
            }
        }
    }

    private async IAsyncEnumerable<IngestEvent> ConsumeAsync(
        ChannelReader<Task<ReadItem>> reading,
        StoreStep step,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var since = time.GetTimestamp();
        while (await reading.WaitToReadAsync(cancellation).ConfigureAwait(false))
        {
            while (reading.TryRead(out var task))
            {
                var item = await task.ConfigureAwait(false);
                if (step.Holds(item.Address))
                {
                    foreach (var happened in await step.SaveAsync(cancellation).ConfigureAwait(false))
                    {
                        yield return happened;
                    }
                }

                await step.AddAsync(item, cancellation).ConfigureAwait(false);
                if (step.Count >= options.Step || time.GetElapsedTime(since) >= options.LongestWait)
                {
                    foreach (var happened in await step.SaveAsync(cancellation).ConfigureAwait(false))
                    {
                        yield return happened;
                    }

                    since = time.GetTimestamp();
                }
            }
        }

        foreach (var happened in await step.SaveAsync(cancellation).ConfigureAwait(false))
        {
            yield return happened;
        }
    }

    // The channel's bound keeps memory flat: a source is read no further than the store can follow.
    private async Task ProduceAsync(
        IAsyncEnumerable<ItemResult> items,
        ItemReading reading,
        ChannelWriter<Task<ReadItem>> writer,
        CancellationToken cancellation
    )
    {
        using var seats = new SemaphoreSlim(options.Readers);
        var running = new HashSet<Task>();
        try
        {
            await foreach (var found in items.WithCancellation(cancellation).ConfigureAwait(false))
            {
                await seats.WaitAsync(cancellation).ConfigureAwait(false);
                running.RemoveWhere(task => task.IsCompleted);
                var task = Task.Run(() => ReadAsync(found, reading, seats, cancellation), cancellation);
                running.Add(task);
                await writer.WriteAsync(task, cancellation).ConfigureAwait(false);
            }

            writer.Complete();
        }
        catch (Exception reason)
        {
            writer.Complete(reason);
        }

        await Settled(Task.WhenAll(running)).ConfigureAwait(false);
    }

    private static async Task<ReadItem> ReadAsync(
        ItemResult found,
        ItemReading reading,
        SemaphoreSlim seats,
        CancellationToken cancellation
    )
    {
        try
        {
            return found.Item is { } item
                ? await reading.ReadAsync(item, cancellation).ConfigureAwait(false)
                : ReadItem.Failed(found.Failure!);
        }
        finally
        {
            seats.Release();
        }
    }

    private static async Task Settled(Task task)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception reason) when (reason is not UnreachableException)
        {
            // Whoever reads the channel has met the reason already.
        }
    }
}
