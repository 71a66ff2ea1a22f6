using Microsoft.Extensions.Hosting;
using Parallax.Desk.Intake;

namespace Parallax.Web.Serving;

/// <summary>Lets the intake work and the feeds be fetched while the server runs.</summary>
internal sealed class IntakeService(IntakeQueue queue, FollowedFeeds feeds) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await Task.WhenAll(queue.RunAsync(stoppingToken), feeds.RunAsync(stoppingToken)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }
}
