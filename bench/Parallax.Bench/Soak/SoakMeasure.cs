using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Parallax.Cluster;
using Parallax.Cluster.Tests.Faults;
using Parallax.Core;
using Parallax.Storage.PostgreSql;

namespace Parallax.Bench.Soak;

/// <summary>
/// Workers at a steady rate for a time: what their memory, their connections and the lag do. Writes <c>soak.csv</c> and
/// <c>soak.svg</c>, and prints the first third of the samples against the last.
/// </summary>
internal static class SoakMeasure
{
    private const int Step = 8;
    private static readonly TimeSpan Sample = TimeSpan.FromSeconds(10);

    /// <summary>Runs it on an empty database.</summary>
    public static async Task RunAsync(SoakRequest request, TextWriter output)
    {
        await using var store = await PostgreSqlArticleStore.OpenAsync(request.Database, TimeProvider.System, default);
        var workers = Enumerable.Range(1, request.Workers).Select(i => Start(request, i)).ToList();
        try
        {
            var samples = await WatchAsync(request, store, workers);
            SoakChart.Write(request.Folder, samples);
            SoakChart.Print(output, samples);
        }
        finally
        {
            foreach (var worker in workers)
            {
                worker.Kill();
                worker.Dispose();
            }
        }
    }

    private static async Task<List<SoakSample>> WatchAsync(
        SoakRequest request,
        PostgreSqlArticleStore store,
        List<Process> workers
    )
    {
        var samples = new List<SoakSample>();
        var items = InventedNews.Of((int)(request.Minutes * 60 * request.Rate), seed: 9).Chunk(Step).ToList();
        var watch = Stopwatch.StartNew();
        var next = TimeSpan.Zero;
        for (var i = 0; i < items.Count; i++)
        {
            await foreach (var _ in new HandingIn(store.Work, TimeProvider.System).RunAsync(Given(items[i]), default))
            { }

            if (watch.Elapsed >= next)
            {
                samples.Add(await SampleAsync(watch.Elapsed, request, store, workers));
                next += Sample;
            }

            var due = TimeSpan.FromSeconds((i + 1) * Step / request.Rate);
            if (due > watch.Elapsed)
            {
                await Task.Delay(due - watch.Elapsed);
            }
        }

        return samples;
    }

    private static async Task<SoakSample> SampleAsync(
        TimeSpan at,
        SoakRequest request,
        PostgreSqlArticleStore store,
        List<Process> workers
    )
    {
        var work = await store.Work.CountAsync(default);
        var messages = await store.Messages.LengthsAsync(default);
        await using var connection = new NpgsqlConnection(request.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()",
            connection
        );
        workers.ForEach(worker => worker.Refresh());
        return new SoakSample(
            at.TotalSeconds,
            workers.Sum(worker => worker.WorkingSet64) / (1024.0 * 1024),
            (long)(await command.ExecuteScalarAsync())!,
            work.Reading + work.Waiting,
            messages.Sum(queue => queue.Waiting + queue.Held),
            work.Stored
        );
    }

    private static Process Start(SoakRequest request, int number)
    {
        var start = new ProcessStartInfo(request.Parallax) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (
            var word in (string[])
                [
                    "worker",
                    "--db",
                    request.Database,
                    "--readers",
                    "1",
                    "--open",
                    request.Open.ToString(CultureInfo.InvariantCulture),
                    "--name",
                    string.Create(CultureInfo.InvariantCulture, $"soak-{number}"),
                    .. request.Broker is { } broker ? new[] { "--broker", broker } : [],
                ]
        )
        {
            start.ArgumentList.Add(word);
        }

        return Process.Start(start)!;
    }

    private static async IAsyncEnumerable<ItemResult> Given(SourceItem[] items)
    {
        foreach (var item in items)
        {
            yield return ItemResult.Of(item);
        }

        await Task.CompletedTask;
    }
}

/// <summary>What is run.</summary>
internal sealed record SoakRequest(
    string Database,
    string ConnectionString,
    string? Broker,
    string Parallax,
    string Folder,
    double Minutes,
    double Rate,
    int Workers,
    int Open
);

/// <summary>What was seen at one moment.</summary>
/// <param name="Seconds">Since the beginning.</param>
/// <param name="Memory">Working sets of all workers, in MB.</param>
/// <param name="Connections">To the database.</param>
/// <param name="Lag">Items without a story.</param>
/// <param name="Messages">Messages in the database.</param>
/// <param name="Stored">Articles stored.</param>
internal sealed record SoakSample(
    double Seconds,
    double Memory,
    long Connections,
    long Lag,
    long Messages,
    long Stored
);
