using Parallax.Cluster.Messaging;
using Parallax.Core;
using Parallax.Sources;
using Parallax.Sources.Files;
using Parallax.Storage.PostgreSql;

namespace Parallax.Cluster.Tests.Faults;

/// <summary>A worker in the test's own process, where a test needs another reader, clock or transport than people have.</summary>
internal sealed class InnerWorker : IAsyncDisposable
{
    private readonly PostgreSqlArticleStore store;
    private readonly IMessageTransport transport;
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    private InnerWorker(PostgreSqlArticleStore store, IMessageTransport transport, Worker worker)
    {
        (this.store, this.transport) = (store, transport);
        running = Task.Run(() => worker.RunAsync(stop.Token));
    }

    public static IItemReader Reader { get; } = new ItemReader(new InputLimits());

    public static async Task<InnerWorker> StartAsync(
        string database,
        Func<PostgreSqlArticleStore, IMessageTransport> transport,
        string name,
        TimeProvider? time = null,
        IItemReader? reader = null,
        WorkerRoles roles = WorkerRoles.Read | WorkerRoles.Stories,
        int mostAttempts = 5
    )
    {
        ThreadPool.SetMinThreads(160, 160);
        var clock = time ?? TimeProvider.System;
        var opened = await PostgreSqlArticleStore.OpenAsync(database, clock, default);
        var through = transport(opened);
        var services = new WorkerServices
        {
            Store = opened,
            Work = opened.Work,
            Transport = through,
            Reader = reader ?? Reader,
            Fetch = _ => throw new NotSupportedException(),
        };
        var options = new WorkerOptions
        {
            Name = name,
            Host = "test",
            Roles = roles,
            Time = clock,
            Term = TimeSpan.FromSeconds(3),
            Linger = TimeSpan.FromMilliseconds(100),
            Readers = 2,
            MostAttempts = mostAttempts,
        };
        return new(opened, through, new Worker(services, options));
    }

    /// <summary>Ends it as a lost machine would, as far as its broker sees: nothing is returned by it.</summary>
    public async Task CutAsync() => await transport.DisposeAsync();

    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(60));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await transport.DisposeAsync();
        await store.DisposeAsync();
        stop.Dispose();
    }
}
