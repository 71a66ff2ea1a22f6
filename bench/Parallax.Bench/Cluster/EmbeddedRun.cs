using System.Diagnostics;
using Parallax.Core;
using Parallax.Storage.PostgreSql;

namespace Parallax.Bench.Cluster;

/// <summary>A corpus through one process by itself, seen from outside.</summary>
internal static class EmbeddedRun
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>Takes a folder in.</summary>
    public static async Task<WayResult> RunAsync(Way way, string program, string folder, string database)
    {
        var started = Stopwatch.GetTimestamp();
        string[] words = ["ingest", folder, "--db", database, "--quiet"];
        await using var process = ProgramProcess.Start(program, way.Pinned, words);
        var (first, last) = ((Moment?)null, new Moment(0, default, default));
        IArticleStore? store = null;
        try
        {
            while (!process.HasEnded)
            {
                store ??= await TryOpenAsync(database).ConfigureAwait(false);
                var stored = store is null ? 0 : await StoredAsync(store).ConfigureAwait(false);
                if (stored > last.Stored)
                {
                    last = new Moment(stored, Stopwatch.GetElapsedTime(started), process.Processor);
                    first ??= last;
                }

                _ = process.Processor;
                await Task.Delay(Look).ConfigureAwait(false);
            }

            await process.EndAsync().ConfigureAwait(false);
            store ??= await StoreContents.OpenAsync(database).ConfigureAwait(false);
            var counts = await store.CountAsync(default).ConfigureAwait(false);
            if (counts.Articles + counts.Revisions > last.Stored)
            {
                // The last step was stored between the last look and the end.
                var end = Stopwatch.GetElapsedTime(started);
                last = new Moment(counts.Articles + counts.Revisions, end, process.Processor);
            }

            first ??= last;
            return new WayResult
            {
                Way = way,
                Contents = await StoreContents.OfAsync(database).ConfigureAwait(false),
                Revisions = counts.Revisions,
                Start = first.At,
                Work = last.At - first.At,
                Items = last.Stored - first.Stored,
                Processor = last.Processor - first.Processor,
            };
        }
        finally
        {
            if (store is not null)
            {
                await store.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private sealed record Moment(long Stored, TimeSpan At, TimeSpan Processor);

    private static async Task<long> StoredAsync(IArticleStore store)
    {
        var counts = await store.CountAsync(default).ConfigureAwait(false);
        return counts.Articles + counts.Revisions;
    }

    // Null as long as the process has not made it.
    private static async Task<IArticleStore?> TryOpenAsync(string database)
    {
        try
        {
            return PostgreSqlArticleStore.IsAddress(database) || File.Exists(database)
                ? await StoreContents.OpenAsync(database).ConfigureAwait(false)
                : null;
        }
        catch (StoreException)
        {
            return null;
        }
    }
}
