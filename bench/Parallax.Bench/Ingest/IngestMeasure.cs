using System.Diagnostics;
using System.Globalization;
using Parallax.Ingest;
using Parallax.Sources;
using Parallax.Sources.Files;
using Parallax.Storage.Sqlite;

namespace Parallax.Bench.Ingest;

/// <summary>The whole path, from a page's bytes to a stored article with its story: articles a second, and memory.</summary>
internal static class IngestMeasure
{
    private const int WarmUp = 200;

    /// <summary><c>ingest --pages DIR --count N --db FILE</c></summary>
    public static async Task RunAsync(TextWriter output, string pages, int count, string database)
    {
        var made = new RecombinedPages(pages);
        var store = await SqliteArticleStore.OpenAsync(database, TimeProvider.System, default).ConfigureAwait(false);
        await using (store.ConfigureAwait(false))
        {
            var before = await store.CountAsync(default).ConfigureAwait(false);
            var ingestion = new Ingestion(
                store,
                new ItemReader(new InputLimits()),
                TimeProvider.System,
                new IngestOptions()
            );
            var report = new IngestReport();
            var (started, first) = (0L, (int)before.Articles + (int)before.Revisions);
            await foreach (
                var happened in ingestion.RunAsync(made.Items(first, WarmUp + count), default).ConfigureAwait(false)
            )
            {
                report = report.With(happened);
                if (report.Found == WarmUp)
                {
                    started = Stopwatch.GetTimestamp();
                }
            }

            var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
            using var process = Process.GetCurrentProcess();
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{before.Articles:N0} stored before; {count:N0} pages of {made.MeanBytes / 1000:F0} KB: {count / elapsed:F1} a second on {Environment.ProcessorCount} cores, "
                )
                    + string.Create(
                        CultureInfo.InvariantCulture,
                        $"{report.New:N0} new, {report.Failed} failed, {report.StoriesOpened:N0} stories opened, {report.Copies} copies, {process.PeakWorkingSet64 / 1e6:F0} MB at most"
                    )
            );
        }
    }
}
