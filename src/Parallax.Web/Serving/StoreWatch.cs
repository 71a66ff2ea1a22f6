using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Parallax.Core;

namespace Parallax.Web.Serving;

/// <summary>
/// Knows how often the store changed, by this process or another, without asking it at every request; and tells who listens.
/// </summary>
internal sealed partial class StoreWatch(
    IArticleStore store,
    ServeOptions options,
    TimeProvider time,
    ILogger<StoreWatch> log
) : BackgroundService
{
    private volatile StoreCounts counts = new(0, 0, 0, 0, -1);
    private volatile TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private long told;

    /// <summary>How much the store holds, as last seen.</summary>
    public StoreCounts Counts => counts;

    /// <summary>How often there was something new since the server started.</summary>
    public long Told => Interlocked.Read(ref told);

    /// <summary>Whether the store could be asked when last tried.</summary>
    public bool IsWell { get; private set; }

    /// <summary>Ends when the store has changed.</summary>
    public Task Changed => changed.Task;

    /// <summary>Asks the store now: whoever changed something sees it in the next page.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        var seen = await store.CountAsync(cancellation).ConfigureAwait(false);
        IsWell = true;
        if (seen == counts)
        {
            return;
        }

        counts = seen;
        Tell();
    }

    /// <summary>Tells who listens that there is something new though the store is as it was: an intake began or ended.</summary>
    public void Tell()
    {
        Interlocked.Increment(ref told);
        Interlocked
            .Exchange(ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
            .SetResult();
    }

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken).ConfigureAwait(false);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Watch, time);
        while (await NextAsync(timer, stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await RefreshAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                if (IsWell)
                {
                    StoreFails(log, fault.Message);
                }

                IsWell = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "the store cannot be read: {Reason}")]
    private static partial void StoreFails(ILogger log, string reason);
}
