using Parallax.Cluster.Fetching;
using Parallax.Cluster.Messaging;
using Parallax.Cluster.Messaging.Store;
using Parallax.Cluster.Reading;
using Parallax.Cluster.Stories;
using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cluster;

/// <summary>What a worker works with.</summary>
public sealed record WorkerServices
{
    /// <summary>The articles.</summary>
    public required IArticleStore Store { get; init; }

    /// <summary>What workers share beside them.</summary>
    public required IWorkStore Work { get; init; }

    /// <summary>How messages get from worker to worker.</summary>
    public required IMessageTransport Transport { get; init; }

    /// <summary>Reads items into articles.</summary>
    public required IItemReader Reader { get; init; }

    /// <summary>Opens an address.</summary>
    public required Func<string, IAsyncEnumerable<ItemResult>> Fetch { get; init; }
}

/// <summary>
/// One of many: does its roles until it is told to stop, then finishes what it has begun, gives its shards back and leaves. Killed
/// at any moment it loses nothing: what it had is done by others.
/// </summary>
public sealed class Worker(WorkerServices services, WorkerOptions options)
{
    /// <summary>What it did since it started.</summary>
    public WorkerCounters Counters { get; } = new();

    /// <summary>What keeps it from working at present, in one line; null where nothing does.</summary>
    public string? Fault => services.Transport.Fault ?? storeFault;

    private string? storeFault;

    /// <summary>Works until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        // Messages are carried as long as anything is still being finished.
        using var carrying = new CancellationTokenSource();
        var carried = Carriers(carrying.Token);
        var working = Task.WhenAll([.. Roles(stop), ReportAsync(stop)]);
        try
        {
            await working;
        }
        finally
        {
            await carrying.CancelAsync();
            await Task.WhenAll(carried);
            await LeaveAsync();
        }
    }

    private IEnumerable<Task> Roles(CancellationToken stop)
    {
        var (work, transport) = (services.Work, services.Transport);
        var givenUp = new GivenUp(work.Messages, options, Counters);
        if (options.Roles.HasFlag(WorkerRoles.Fetch))
        {
            yield return new FetchRole(work, transport, services.Fetch, givenUp, options).RunAsync(stop);
        }

        if (options.Roles.HasFlag(WorkerRoles.Read))
        {
            var readings = new RunReadings(services.Store, work, services.Reader);
            yield return new ReadRole(work, transport, readings, givenUp, options, Counters).RunAsync(stop);
        }

        if (options.Roles.HasFlag(WorkerRoles.Stories))
        {
            yield return new ShardRole(services.Store, work, transport, givenUp, options, Counters).RunAsync(stop);
        }
    }

    private List<Task> Carriers(CancellationToken stop)
    {
        var messages = services.Work.Messages;
        // Without a broker the store's messages are where they are to be.
        return services.Transport is StoreTransport
            ? []
            :
            [
                new OutboxRelay(messages, services.Transport, new OutboxRelayOptions { Time = options.Time }).RunAsync(
                    stop
                ),
                new DeadLetters(messages, services.Transport, options.Time).RunAsync(stop),
            ];
    }

    private async Task ReportAsync(CancellationToken stop)
    {
        var roles = options.Roles.ToString().ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await services.Work.ReportAsync(
                    new WorkerReport(options.Name, options.Host, roles, Counters.Read, Counters.Decided),
                    CancellationToken.None
                );
                storeFault = null;
            }
            catch (StoreException fault)
            {
                storeFault = fault.Message;
            }

            await Task.Delay(options.Term / 4, options.Time, stop)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LeaveAsync()
    {
        try
        {
            await services.Work.LeaveAsync(options.Name, CancellationToken.None);
        }
        catch (StoreException fault)
        {
            // It is forgotten in time.
            options.Notice(fault.Message);
        }
    }
}
