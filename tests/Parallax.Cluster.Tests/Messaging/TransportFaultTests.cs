using System.Diagnostics;
using Parallax.Servers;
using Xunit.Abstractions;

namespace Parallax.Cluster.Tests.Messaging;

/// <summary>What breaks while messages flow, and that each still has its effect once.</summary>
[Collection(RabbitMqCollection.Name)]
public sealed class TransportFaultTests(RabbitMqFixture broker, ITestOutputHelper output)
{
    private const int Count = 5_000;
    private static readonly int Rounds = Environment.GetEnvironmentVariable("PARALLAX_NIGHTLY") == "1" ? 20 : 3;

    [SkippableFact]
    public Task TheBrokerIsRestarted() => EachRoundAsync(async (server, _) => await server.RestartAsync());

    [SkippableFact]
    public Task TheBrokerIsKilled() =>
        EachRoundAsync(
            async (server, _) =>
            {
                await server.KillAsync();
                await server.StartAgainAsync();
            },
            newQueuesMayBeLost: true
        );

    [SkippableFact]
    public Task WorkersAreCutOff() =>
        EachRoundAsync(
            async (_, proxy) =>
            {
                proxy.Cut();
                await Task.Delay(TimeSpan.FromSeconds(2));
                proxy.Resume();
            }
        );

    [SkippableFact]
    public Task TheNetworkStandsStillForLongerThanAHeartbeat() =>
        EachRoundAsync(
            async (_, proxy) =>
            {
                proxy.Stall();
                await Task.Delay(TimeSpan.FromSeconds(6));
                proxy.Resume();
            }
        );

    [SkippableFact]
    public async Task AQueueIsFull()
    {
        var server = await broker.ServerAsync();
        for (var round = 0; round < Rounds; round++)
        {
            await using var space = await RabbitSpace.NewAsync(server);
            // Consumers slower than relays, and room for a fiftieth of what comes.
            await using var flow = await MessageFlow.StartAsync(
                space,
                Count,
                Count / 50,
                TimeSpan.FromMilliseconds(10)
            );

            (await flow.FinishAsync()).ShouldBe(Enumerable.Range(0, Count));
            flow.WasRefused.ShouldBeTrue();
            flow.Repeated.ShouldBe(0);
            (await flow.DeadAsync()).ShouldBe(0);
        }
    }

    private async Task EachRoundAsync(Func<RabbitMqServer, FaultProxy, Task> fault, bool newQueuesMayBeLost = false)
    {
        var server = await broker.ServerAsync();
        for (var round = 0; round < Rounds; round++)
        {
            await using var proxy = new FaultProxy(server.Port);
            await using var space = await RabbitSpace.NewAsync(server, proxy.Port);
            if (newQueuesMayBeLost)
            {
                await StandAsync(space);
            }

            await using var flow = await MessageFlow.StartAsync(space, Count, 10_000, TimeSpan.Zero);
            // Somewhere else in the flow each round.
            await flow.ReachAsync((round % 10 + 1) / 12.0);
            var watch = Stopwatch.StartNew();
            await fault(server, proxy);
            var broken = watch.Elapsed;

            (await FinishAsync(flow, server)).ShouldBe(Enumerable.Range(0, Count));
            (await flow.DeadAsync()).ShouldBe(0);
            output.WriteLine(
                $"round {round + 1}: broken for {broken.TotalSeconds:F1} s, done after {watch.Elapsed.TotalSeconds:F1} s, "
                    + $"{flow.Repeated} of {Count} delivered again"
            );
        }
    }

    private async Task<IReadOnlyList<int>> FinishAsync(MessageFlow flow, RabbitMqServer server)
    {
        try
        {
            return await flow.FinishAsync();
        }
        catch (OperationCanceledException)
        {
            output.WriteLine(await flow.WhereAsync());
            output.WriteLine(server.Log);
            throw;
        }
    }

    // A broker keeps a new queue in memory for some seconds: one that is killed so soon after has lost it.
    private static async Task StandAsync(RabbitSpace space)
    {
        await using var transport = space.Open();
        await transport.CheckAsync(default);
        await Task.Delay(TimeSpan.FromSeconds(5));
    }
}
