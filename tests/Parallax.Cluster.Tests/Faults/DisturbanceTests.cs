using Parallax.Cluster.Messaging;
using Parallax.Cluster.Tests.Messaging;
using Xunit.Abstractions;

namespace Parallax.Cluster.Tests.Faults;

/// <summary>Messages that come twice, out of order, or find a full queue, and a worker whose clock is a day ahead.</summary>
[Collection(RabbitMqCollection.Name)]
public sealed class DisturbanceTests(RabbitMqFixture broker, FaultServers servers, ITestOutputHelper output)
    : IClassFixture<FaultServers>
{
    private static readonly int Rounds = FaultScenario.IsLong ? 20 : 1;

    [SkippableFact]
    public Task EveryMessageComesTwiceAndOutOfOrder() =>
        EachRoundAsync((scenario, round) => new DisturbingTransport(scenario.Brokered(), 2, round));

    [SkippableFact]
    public Task QueuesAreFull() => EachRoundAsync((scenario, _) => scenario.Brokered(bound: 8));

    [SkippableFact]
    public Task OneWorkersClockIsADayAhead() =>
        EachRoundAsync((scenario, _) => scenario.Brokered(), new Ahead(TimeSpan.FromDays(1)));

    private async Task EachRoundAsync(Func<FaultScenario, int, IMessageTransport> transport, TimeProvider? clock = null)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var calm = await servers.CalmAsync(broker, output);
            await using var scenario = await servers.ScenarioAsync(broker, output);
            var at = round;
            await using (await InnerWorker.StartAsync(scenario.Database, _ => transport(scenario, at), "first", clock))
            await using (await InnerWorker.StartAsync(scenario.Database, _ => transport(scenario, at + 100), "second"))
            {
                await scenario.SeemsDoneAsync();
            }

            await scenario.FinishAsync(isBrokered: true);
            await scenario.CheckAsync(calm);
        }
    }

    private sealed class Ahead(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
