using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Parallax.Core;
using Parallax.Desk.Comparisons;

namespace Parallax.Web.Serving;

/// <summary>Compares the latest stories before somebody asks for them, one at a time, whenever the store has changed.</summary>
internal sealed partial class ComparisonsAhead(
    IArticleStore store,
    StoryComparisons comparisons,
    StoreWatch watch,
    ServeOptions options,
    ILogger<ComparisonsAhead> log
) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host waits for what runs before the first wait.
        await Task.Yield();
        try
        {
            while (options.MadeAhead > 0)
            {
                var changed = watch.Changed;
                await MakeAsync(stoppingToken).ConfigureAwait(false);
                await changed.WaitAsync(stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task MakeAsync(CancellationToken cancellation)
    {
        try
        {
            var latest = new StoryQuery { AtLeast = 2, Limit = options.MadeAhead };
            foreach (var story in await store.StoriesAsync(latest, cancellation).ConfigureAwait(false))
            {
                await comparisons.OfAsync(story.Number, cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whoever asks for the story is told; the others are made at the next change.
            NotMade(log, fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "a comparison could not be made ahead")]
    private static partial void NotMade(ILogger log, Exception fault);
}
