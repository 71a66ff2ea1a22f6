using Parallax.Cluster.Tests.Messaging;
using Parallax.Servers;

namespace Parallax.Cluster.Tests.Faults;

/// <summary>A database server that these tests may restart, beside the one that others use, and what a run without faults gave.</summary>
public sealed class FaultServers : IAsyncLifetime
{
    private PostgreSqlServer? database;
    private Outcome? calm;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }

    /// <summary>A fresh database and fresh queues, with articles handed in.</summary>
    internal async Task<FaultScenario> ScenarioAsync(
        RabbitMqFixture broker,
        Xunit.Abstractions.ITestOutputHelper output
    )
    {
        PostgreSqlServer.SkipUnlessInstalled();
        var server = await broker.ServerAsync();
        database ??= await PostgreSqlServer.StartNewAsync();
        return await FaultScenario.NewAsync(database, server, output);
    }

    /// <summary>What one worker alone gives, without a broker and without faults.</summary>
    internal async Task<Outcome> CalmAsync(RabbitMqFixture broker, Xunit.Abstractions.ITestOutputHelper output)
    {
        if (calm is null)
        {
            await using var scenario = await ScenarioAsync(broker, output);
            await using (await InnerWorker.StartAsync(scenario.Database, scenario.Stored, "calm"))
            {
                await scenario.SeemsDoneAsync();
            }

            calm = await Outcome.OfAsync(scenario.Store);
        }

        return calm;
    }
}
