using Parallax.Cluster.Messaging;
using Parallax.Cluster.Tests.Messaging;
using Parallax.Core;
using Parallax.Core.Cluster;
using Xunit.Abstractions;

namespace Parallax.Cluster.Tests.Faults;

/// <summary>Articles that fail whoever handles them: each ends as a named dead letter, alone, and can be replayed.</summary>
[Collection(RabbitMqCollection.Name)]
public sealed class PoisonTests(RabbitMqFixture broker, FaultServers servers, ITestOutputHelper output)
    : IClassFixture<FaultServers>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AMessageThatSaysNothingIsBuried(bool isBrokered)
    {
        var calm = await servers.CalmAsync(broker, output);
        await using var scenario = await servers.ScenarioAsync(broker, output);
        // A number that is none: its text breaks the store's type.
        var poison = new Message(QueueNames.Stories(3), "{\"assign\":\"three\"}"u8.ToArray());
        await scenario.Store.Messages.AddAsync([poison], default);
        await using (
            await InnerWorker.StartAsync(
                scenario.Database,
                store => isBrokered ? scenario.Brokered() : scenario.Stored(store),
                "worker"
            )
        )
        {
            var letter = (await DeadAsync(scenario, 1)).ShouldHaveSingleItem();
            letter.Reason.ShouldBe("stories.3: says nothing that a worker understands");
            (await scenario.Store.Messages.ReplayAsync([letter.Id], default)).ShouldBe(1);
            // Replayed, it is named again; then people take it away.
            var again = (await DeadAsync(scenario, 1)).ShouldHaveSingleItem();
            await scenario.SeemsDoneAsync();
            (await scenario.Store.Messages.DropAsync([again.Id], default)).ShouldBe(1);
        }

        await scenario.FinishAsync(isBrokered: true);
        await scenario.CheckAsync(calm);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnArticleThatAShardCannotTakeIsBuriedAloneAndReplayed(bool isBrokered)
    {
        var calm = await servers.CalmAsync(broker, output);
        await using var scenario = await servers.ScenarioAsync(broker, output);
        Func<Storage.PostgreSql.PostgreSqlArticleStore, IMessageTransport> transport = store =>
            isBrokered ? scenario.Brokered() : scenario.Stored(store);
        await using (await InnerWorker.StartAsync(scenario.Database, transport, "reader", roles: WorkerRoles.Read))
        {
            await scenario.UntilReadAsync(1);
        }

        // Its record is torn: whoever takes it, alone or with others, trips over it.
        await scenario.ExecuteAsync(
            "UPDATE staged SET record = 'x' || record WHERE item = (SELECT min(item) + 7 FROM staged)"
        );
        await using (await InnerWorker.StartAsync(scenario.Database, transport, "shards", roles: WorkerRoles.Stories))
        {
            var letter = (await DeadAsync(scenario, 1)).ShouldHaveSingleItem();
            letter.Reason.ShouldStartWith(letter.Message.Queue + ": tried 5 times: StoreException:");
            await scenario.UntilStoredAsync((FaultScenario.Items.Count - 1.0) / FaultScenario.Items.Count);
            await scenario.ExecuteAsync("UPDATE staged SET record = substr(record, 2)");
            (await scenario.Store.Messages.ReplayAsync([letter.Id], default)).ShouldBe(1);
            await scenario.SeemsDoneAsync();
        }

        await scenario.FinishAsync(isBrokered: true);
        await scenario.CheckAsync(calm);
    }

    [SkippableFact]
    public async Task AnItemThatEndsItsWorkerIsBuriedAloneAndReplayed()
    {
        const int Limit = 4;
        var calm = await servers.CalmAsync(broker, output);
        await using var scenario = await servers.ScenarioAsync(broker, output);
        var died = 0;
        while ((await scenario.Store.Messages.DeadAsync(10, default)).Count == 0)
        {
            died.ShouldBeLessThan(3 * Limit);
            var deadly = new DeadlyReader(FaultScenario.Items[FaultScenario.Items.Count / 2].Name);
            var worker = await InnerWorker.StartAsync(
                scenario.Database,
                _ => scenario.Brokered(limit: Limit),
                $"mortal{died}",
                reader: deadly,
                // What stands still here is the rest of a process: it must not be what buries the item.
                mostAttempts: 100
            );
            await Task.WhenAny(deadly.Died, DeadAsync(scenario, 1));
            if (deadly.Died.IsCompleted)
            {
                died++;
                await worker.CutAsync();
                deadly.Release();
            }

            await worker.DisposeAsync();
        }

        output.WriteLine($"{died} workers died of it");
        var letter = (await DeadAsync(scenario, 1)).ShouldHaveSingleItem();
        letter.Reason.ShouldStartWith("read: delivered");
        (await scenario.Store.Messages.ReplayAsync(null, default)).ShouldBe(1);
        await using (await InnerWorker.StartAsync(scenario.Database, _ => scenario.Brokered(limit: Limit), "last"))
        {
            await scenario.SeemsDoneAsync();
        }

        await scenario.FinishAsync(isBrokered: true);
        await scenario.CheckAsync(calm);
    }

    private static async Task<IReadOnlyList<DeadLetter>> DeadAsync(FaultScenario scenario, int atLeast)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var dead = await scenario.Store.Messages.DeadAsync(100, default);
            if (dead.Count >= atLeast || limit.IsCancellationRequested)
            {
                return dead;
            }

            await Task.Delay(100, CancellationToken.None);
        }
    }

    /// <summary>Stands still on one item, as a worker does that its machine ends.</summary>
    private sealed class DeadlyReader(string name) : IItemReader
    {
        private readonly TaskCompletionSource died = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Died => died.Task;

        public ReadResult Read(SourceItem item, CancellationToken cancellation)
        {
            if (item.Name == name)
            {
                died.TrySetResult();
                release.Task.Wait(cancellation);
                // Its worker is no more: nothing of it may be stored.
                throw new OperationCanceledException("its worker ended");
            }

            return InnerWorker.Reader.Read(item, cancellation);
        }

        // From here on it stands still no more: the rest of a worker that was cut off has to end.
        public void Release() => release.TrySetResult();
    }
}
