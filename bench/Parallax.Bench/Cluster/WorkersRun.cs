using System.Diagnostics;
using Parallax.Cluster.Messaging;
using Parallax.Cluster.Messaging.Rabbit;
using Parallax.Core.Cluster;
using Parallax.Storage.PostgreSql;

namespace Parallax.Bench.Cluster;

/// <summary>A corpus through workers, seen from outside: all is handed in before the first of them starts.</summary>
internal static class WorkersRun
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    // Nothing waits and nothing changed for so long: what a shard lingers over and what it is told come well within it.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>Takes a folder in.</summary>
    public static async Task<WayResult> RunAsync(
        Way way,
        string program,
        string folder,
        string database,
        string? broker
    )
    {
        var started = Stopwatch.GetTimestamp();
        string[] words = ["ingest", folder, "--queue", "--db", database, "--quiet"];
        await using (var handing = ProgramProcess.Start(program, way.Pinned, words))
        {
            await handing.EndAsync().ConfigureAwait(false);
        }

        var handed = Stopwatch.GetElapsedTime(started);
        var store = await PostgreSqlArticleStore
            .OpenAsync(database, TimeProvider.System, default)
            .ConfigureAwait(false);
        await using var open = store.ConfigureAwait(false);
        var transport = broker is null ? null : Transport(broker);
        started = Stopwatch.GetTimestamp();
        var workers = Enumerable
            .Range(1, way.Workers)
            .Select(i => ProgramProcess.Start(program, way.Pinned, Words(i, database, broker)))
            .ToList();
        try
        {
            var work = store.Work;
            var begun = await UntilAsync(workers, started, work, at => at.Reading < at.HandedIn).ConfigureAwait(false);
            var done = await UntilAsync(workers, started, work, at => at is { Reading: 0, Waiting: 0 })
                .ConfigureAwait(false);
            var settled = await SettledAsync(store, transport, started).ConfigureAwait(false);
            return new WayResult
            {
                Way = way,
                Contents = await StoreContents.OfAsync(database).ConfigureAwait(false),
                Revisions = (await store.CountAsync(default).ConfigureAwait(false)).Revisions,
                HandingIn = handed,
                Start = begun.At,
                Work = done.At - begun.At,
                Settling = settled > done.At ? settled - done.At : TimeSpan.Zero,
                Items = begun.Work.Reading,
                Processor = done.Processor - begun.Processor,
            };
        }
        finally
        {
            foreach (var worker in workers)
            {
                await worker.DisposeAsync().ConfigureAwait(false);
            }

            if (transport is not null)
            {
                await transport.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private sealed record Moment(WorkCounts Work, TimeSpan At, TimeSpan Processor);

    private static RabbitMqTransport Transport(string broker) =>
        new(
            new RabbitMqOptions
            {
                Time = TimeProvider.System,
                Address = BrokerAddress.Parse(broker),
                Client = "bench",
            }
        );

    private static string[] Words(int i, string database, string? broker) =>
        [
            "worker",
            "--db",
            database,
            .. broker is null ? Array.Empty<string>() : ["--broker", broker],
            "--roles",
            "read,stories",
            "--readers",
            "1",
            "--name",
            $"worker{i}",
        ];

    private static async Task<Moment> UntilAsync(
        List<ProgramProcess> workers,
        long started,
        IWorkStore work,
        Func<WorkCounts, bool> reached
    )
    {
        while (true)
        {
            var counts = await work.CountAsync(default).ConfigureAwait(false);
            var at = Stopwatch.GetElapsedTime(started);
            if (reached(counts))
            {
                return new Moment(counts, at, workers.Aggregate(TimeSpan.Zero, (sum, one) => sum + one.Processor));
            }

            if (at > Patience)
            {
                throw new InvalidOperationException($"after {Patience}: {counts}");
            }

            foreach (var worker in workers)
            {
                await worker.LivesAsync().ConfigureAwait(false);
            }

            await Task.Delay(Look).ConfigureAwait(false);
        }
    }

    // When the last change was seen, once nothing waits any more.
    private static async Task<TimeSpan> SettledAsync(
        PostgreSqlArticleStore store,
        RabbitMqTransport? transport,
        long started
    )
    {
        var (changes, last) = (-1L, Stopwatch.GetElapsedTime(started));
        while (Stopwatch.GetElapsedTime(started) is var now && now - last < Quiet)
        {
            var seen = (await store.CountAsync(default).ConfigureAwait(false)).Changes;
            var waits = (await store.Work.Messages.LengthsAsync(default).ConfigureAwait(false)).Sum(Left);
            if (transport is not null)
            {
                waits += (await transport.LengthsAsync(QueueNames.Working, default).ConfigureAwait(false)).Sum(Left);
            }

            // The first look at the changes tells nothing of when they were.
            last = waits > 0 || (changes >= 0 && seen != changes) ? now : last;
            changes = seen;
            if (now > Patience)
            {
                throw new InvalidOperationException($"after {Patience}: {waits} messages wait");
            }

            await Task.Delay(Look).ConfigureAwait(false);
        }

        return last;
    }

    private static long Left(QueueLength queue) => queue.Waiting + queue.Held;
}
