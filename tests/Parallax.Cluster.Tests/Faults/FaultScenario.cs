using System.Diagnostics;
using Npgsql;
using Parallax.Cluster.Messaging;
using Parallax.Cluster.Messaging.Rabbit;
using Parallax.Cluster.Messaging.Store;
using Parallax.Core;
using Parallax.Core.Cluster;
using Parallax.Servers;
using Parallax.Storage.PostgreSql;
using Xunit.Abstractions;

namespace Parallax.Cluster.Tests.Faults;

/// <summary>Articles that flow through a database and a broker, and what has to stand there in the end whatever happens.</summary>
internal sealed class FaultScenario : IAsyncDisposable
{
    /// <summary>Whether the long runs were asked for.</summary>
    public static readonly bool IsLong = Environment.GetEnvironmentVariable("PARALLAX_NIGHTLY") == "1";

    private static readonly TimeSpan Patience = IsLong ? TimeSpan.FromMinutes(20) : TimeSpan.FromMinutes(4);
    private readonly string vhost;
    private readonly ITestOutputHelper output;
    private readonly Stopwatch watch = Stopwatch.StartNew();

    private FaultScenario(
        PostgreSqlServer databases,
        string database,
        PostgreSqlArticleStore store,
        RabbitMqServer broker,
        string vhost,
        ITestOutputHelper output
    )
    {
        (Databases, Database, Store, Broker) = (databases, database, store, broker);
        (this.vhost, this.output) = (vhost, output);
        Way = new FaultProxy(broker.Port);
    }

    public PostgreSqlServer Databases { get; }

    public string Database { get; }

    public PostgreSqlArticleStore Store { get; }

    public RabbitMqServer Broker { get; }

    /// <summary>The way to the broker of workers that a test cuts off.</summary>
    public FaultProxy Way { get; }

    /// <summary>The broker's address, directly.</summary>
    public string BrokerUrl => Broker.Url(vhost);

    /// <summary>The broker's address, through the way that can be cut.</summary>
    public string BrokerUrlByWay => Broker.Url(vhost, Way.Port);

    /// <summary>Articles that flow.</summary>
    public static IReadOnlyList<SourceItem> Items { get; } = InventedNews.Of(IsLong ? 5_000 : 200, seed: 9);

    public static async Task<FaultScenario> NewAsync(
        PostgreSqlServer databases,
        RabbitMqServer broker,
        ITestOutputHelper output
    )
    {
        var database = await databases.CreateDatabaseAsync();
        var store = await PostgreSqlArticleStore.OpenAsync(database, TimeProvider.System, default);
        var scenario = new FaultScenario(databases, database, store, broker, await broker.NewVhostAsync(), output);
        await scenario.HandInAsync(Items);
        return scenario;
    }

    public async Task HandInAsync(IReadOnlyList<SourceItem> items)
    {
        await foreach (
            var happened in new HandingIn(Store.Work, TimeProvider.System).RunAsync(
                items.Select(ItemResult.Of).ToAsyncEnumerable(),
                default
            )
        )
        {
            happened.ShouldBeOfType<ItemHandedIn>().Number.ShouldNotBeNull();
        }
    }

    /// <summary>Messages through the database.</summary>
    public IMessageTransport Stored(PostgreSqlArticleStore store) =>
        new StoreTransport(
            store.Messages,
            new StoreTransportOptions { Time = TimeProvider.System, Hold = TimeSpan.FromSeconds(5) }
        );

    /// <summary>Messages through the broker.</summary>
    public IMessageTransport Brokered(int bound = 100_000, int limit = 20) =>
        new RabbitMqTransport(
            new RabbitMqOptions
            {
                Time = TimeProvider.System,
                Address = BrokerAddress.Parse(BrokerUrl),
                QueueBound = bound,
                DeliveryLimit = limit,
            }
        );

    /// <summary>Changes the database behind everyone's back.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Databases.ConnectionString(new Uri(Database).Segments[^1]));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Waits until a part of the items is read.</summary>
    public Task UntilReadAsync(double part) =>
        UntilAsync(counts => counts.HandedIn - counts.Reading >= part * Items.Count, "read");

    /// <summary>Waits until a part of the articles has its story.</summary>
    public Task UntilStoredAsync(double part) => UntilAsync(counts => counts.Stored >= part * Items.Count, "stored");

    /// <summary>Waits until nothing is to be seen that is to be done; some may be in the hands of workers still.</summary>
    public async Task SeemsDoneAsync()
    {
        await using var transport = Brokered();
        for (var calm = 0; calm < 4; )
        {
            await UntilAsync(counts => counts.Reading + counts.Waiting == 0, "done");
            calm = await WaitingAsync(transport) == 0 ? calm + 1 : 0;
            await Task.Delay(250);
        }
    }

    /// <summary>
    /// What workers had in their hands when they were stopped went back, which a broker does not show before: one more does it.
    /// </summary>
    public async Task FinishAsync(bool isBrokered)
    {
        await using var transport = Brokered();
        for (var more = 0; more < 5 && await WaitingAsync(transport) != 0; more++)
        {
            output.WriteLine("given back by those who stopped: " + await WaitingAsync(transport));
            await using (
                await InnerWorker.StartAsync(Database, store => isBrokered ? Brokered() : Stored(store), $"last{more}")
            )
            {
                await SeemsDoneAsync();
            }
        }
    }

    /// <summary>With no worker left nothing waits anywhere, each article is there once, and its stories are those of a calm run.</summary>
    /// <param name="calm">What a run without faults gave.</param>
    public async Task CheckAsync(Outcome calm)
    {
        await using (var transport = Brokered())
        {
            (await WaitingAsync(transport)).ShouldBe(0);
        }

        var counts = await Store.Work.CountAsync(default);
        (counts.Reading, counts.Waiting, counts.Failed).ShouldBe((0, 0, 0));
        (await Store.Messages.DeadAsync(10, default)).ShouldBeEmpty();
        var outcome = await Outcome.OfAsync(Store);
        outcome.Articles.Count.ShouldBe(Items.Count);
        outcome
            .Articles.Select(article => (article.Address, article.Text, article.Findings))
            .ShouldBe(calm.Articles.Select(article => (article.Address, article.Text, article.Findings)));
        var agreement = outcome.AgreementWith(calm);
        output.WriteLine($"{Items.Count} articles, stories agree {agreement:F2} %, {watch.Elapsed.TotalSeconds:F1} s");
        agreement.ShouldBeGreaterThanOrEqualTo(99);
    }

    public async ValueTask DisposeAsync()
    {
        await Way.DisposeAsync();
        await Store.DisposeAsync();
    }

    private async Task<long> WaitingAsync(IMessageTransport transport)
    {
        try
        {
            var stored = await Store.Messages.LengthsAsync(default);
            var brokered = await transport.LengthsAsync([.. QueueNames.Working, QueueNames.Dead], default);
            return stored.Concat(brokered).Sum(length => length.Waiting + length.Held);
        }
        catch (Exception fault) when (fault is StoreException or TransportException)
        {
            return -1;
        }
    }

    private async Task UntilAsync(Func<WorkCounts, bool> isSo, string what)
    {
        using var limit = new CancellationTokenSource(Patience);
        var last = "";
        while (true)
        {
            try
            {
                var counts = await Store.Work.CountAsync(default);
                last = counts.ToString();
                if (isSo(counts))
                {
                    return;
                }
            }
            catch (StoreException fault)
            {
                last = fault.Message;
            }

            if (limit.IsCancellationRequested)
            {
                throw new TimeoutException($"not {what} in time: {last}");
            }

            await Task.Delay(100);
        }
    }
}
