using Parallax.Cluster.Tests.Messaging;
using Xunit.Abstractions;

namespace Parallax.Cluster.Tests.Faults;

/// <summary>What breaks while articles flow through two workers, and that each article is there once in the end, in its story.</summary>
[Collection(RabbitMqCollection.Name)]
public sealed class FaultTests(RabbitMqFixture broker, FaultServers servers, ITestOutputHelper output)
    : IClassFixture<FaultServers>
{
    private static readonly int Rounds = FaultScenario.IsLong ? 20 : 1;
    private static readonly TimeSpan Cut = TimeSpan.FromSeconds(FaultScenario.IsLong ? 30 : 5);

    [SkippableFact]
    public Task NothingBreaks() => EachRoundAsync(_ => Task.CompletedTask);

    [SkippableFact]
    public Task AWorkerIsKilled() =>
        EachRoundAsync(async flow =>
        {
            await flow.Scenario.UntilReadAsync(0.4);
            flow.First.Kill();
            await flow.Scenario.UntilStoredAsync(0.6);
            await flow.StartFirstAgainAsync();
        });

    [SkippableFact]
    public Task AWorkerIsKilledWithoutABroker() =>
        EachRoundAsync(
            async flow =>
            {
                await flow.Scenario.UntilReadAsync(0.4);
                flow.First.Kill();
                await flow.StartFirstAgainAsync();
            },
            isBrokered: false
        );

    [SkippableFact]
    public Task TheBrokerIsRestarted() =>
        EachRoundAsync(async flow =>
        {
            await flow.Scenario.UntilReadAsync(0.4);
            await flow.Scenario.Broker.RestartAsync();
        });

    [SkippableFact]
    public Task TheDatabaseIsRestarted() =>
        EachRoundAsync(async flow =>
        {
            await flow.Scenario.UntilReadAsync(0.3);
            await flow.Scenario.Databases.RestartAsync();
            await flow.Scenario.UntilStoredAsync(0.5);
            await flow.Scenario.Databases.KillAsync();
            await Task.Delay(TimeSpan.FromSeconds(4));
            await flow.Scenario.Databases.StartAsync();
        });

    [SkippableFact]
    public Task AWorkerIsCutFromTheBroker() =>
        EachRoundAsync(async flow =>
        {
            await flow.Scenario.UntilReadAsync(0.3);
            flow.Scenario.Way.Cut();
            await Task.Delay(Cut);
            flow.Scenario.Way.Resume();
        });

    [SkippableFact]
    public Task AWorkerStandsStillAndGoesOn() =>
        EachRoundAsync(async flow =>
        {
            await flow.Scenario.UntilReadAsync(0.4);
            flow.First.Signal("STOP");
            // Longer than its shards stay with it.
            await Task.Delay(TimeSpan.FromSeconds(9));
            flow.First.Signal("CONT");
        });

    private async Task EachRoundAsync(Func<Flow, Task> fault, bool isBrokered = true)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var calm = await servers.CalmAsync(broker, output);
            await using var scenario = await servers.ScenarioAsync(broker, output);
            await using var flow = new Flow(scenario, isBrokered);
            try
            {
                await fault(flow);
                await scenario.SeemsDoneAsync();
                (await flow.StopAsync()).ShouldBe([0, 0]);
                await scenario.FinishAsync(isBrokered);
                await scenario.CheckAsync(calm);
            }
            catch
            {
                output.WriteLine(flow.Said);
                throw;
            }
        }
    }

    /// <summary>Two workers; the first reaches the broker by the way that can be cut.</summary>
    private sealed class Flow(FaultScenario scenario, bool isBrokered) : IAsyncDisposable
    {
        private readonly WorkerProcess second = WorkerProcess.Start(
            scenario.Database,
            isBrokered ? scenario.BrokerUrl : null
        );

        public FaultScenario Scenario => scenario;

        public WorkerProcess First { get; private set; } = NewFirst(scenario, isBrokered);

        public string Said => $"first:\n{First.Said}\nsecond:\n{second.Said}";

        public async Task StartFirstAgainAsync()
        {
            await First.DisposeAsync();
            First = NewFirst(scenario, isBrokered);
        }

        public async Task<int?[]> StopAsync() => await Task.WhenAll(First.StopAsync(), second.StopAsync());

        public async ValueTask DisposeAsync()
        {
            await First.DisposeAsync();
            await second.DisposeAsync();
        }

        private static WorkerProcess NewFirst(FaultScenario scenario, bool isBrokered) =>
            WorkerProcess.Start(scenario.Database, isBrokered ? scenario.BrokerUrlByWay : null);
    }
}
