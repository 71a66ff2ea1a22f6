using Microsoft.Extensions.Hosting;
using Parallax.Desk.Intake;

namespace Parallax.Web.Serving;

/// <summary>Lets the intake work and the feeds be fetched while the server runs.</summary>
internal sealed class IntakeService(IntakeQueue queue, FollowedFeeds feeds, StoreWatch watch) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        queue.Turned = watch.Tell;
        await Task.Yield();
        try
        {
            await Task.WhenAll(queue.RunAsync(stoppingToken), feeds.RunAsync(stoppingToken)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }
}
