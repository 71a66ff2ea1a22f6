using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cluster;

/// <summary>
/// Tells a store that is away from one that refuses what it is given. While it is away nothing that is held is given back: each
/// giving back counts as a try, and an outage of a minute would put what workers held with the dead letters.
/// </summary>
internal sealed class StoreOutage(IWorkStore work, WorkerOptions options)
{
    /// <summary>A step that failed while the store answers is tried so often before what it held is taken to be at fault.</summary>
    public const int MostTries = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Waits until the store answers.</summary>
    /// <returns>Whether it did not at first.</returns>
    /// <exception cref="OperationCanceledException">The worker is to stop, and the store is away.</exception>
    public async Task<bool> EndedAsync(CancellationToken stop)
    {
        var wasAway = false;
        while (true)
        {
            try
            {
                await work.RunAsync(0, default);
                return wasAway;
            }
            catch (StoreException fault)
            {
                if (!wasAway)
                {
                    options.Notice(fault.Message);
                }

                wasAway = true;
                await Task.Delay(Pause, options.Time, stop);
            }
        }
    }
}
