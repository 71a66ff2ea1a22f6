using Parallax.Cluster.Messaging;
using Parallax.Cluster.Messaging.Store;

namespace Parallax.Cluster.Tests.Messaging;

public sealed class OutboxRelayTests
{
    private static readonly OutboxRelayOptions Options = new() { Time = TimeProvider.System, Batch = 10 };

    private readonly MemoryMessageStore outbox = new(TimeProvider.System);
    private readonly MemoryMessageStore target = new(TimeProvider.System);

    [Fact]
    public async Task WhatIsConfirmedLeavesTheStore()
    {
        await AddAsync("read", 25);
        await using var transport = Transport(target);
        var relay = new OutboxRelay(outbox, transport, Options);

        (await relay.CarryAsync(default)).ShouldBe(10);
        (await relay.CarryAsync(default)).ShouldBe(10);
        (await relay.CarryAsync(default)).ShouldBe(5);
        (await relay.CarryAsync(default)).ShouldBe(0);

        (await outbox.LengthsAsync(default)).ShouldBeEmpty();
        (await target.LengthsAsync(default)).ShouldHaveSingleItem().Waiting.ShouldBe(25);
        relay.Carried.ShouldBe(25);
    }

    [Fact]
    public async Task AFullQueueDoesNotKeepOthersBack()
    {
        await AddAsync("read", 10);
        await AddAsync("merge", 3);
        await using var transport = Transport(target, bound: 4);
        var relay = new OutboxRelay(outbox, transport, Options);

        (await relay.CarryAsync(default)).ShouldBe(4);
        (await relay.CarryAsync(default)).ShouldBe(3);

        (await outbox.LengthsAsync(default))
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                left => left.Queue.ShouldBe("read"),
                left => (left.Waiting + left.Held).ShouldBe(6)
            );
    }

    [Fact]
    public async Task WhatIsNotKnownToBeThereStays()
    {
        await AddAsync("read", 5);
        await using var transport = Transport(new MortalStore(target) { IsDead = true });
        var relay = new OutboxRelay(outbox, transport, Options);

        (await relay.CarryAsync(default)).ShouldBe(0);

        var left = (await outbox.LengthsAsync(default)).ShouldHaveSingleItem();
        (left.Waiting + left.Held).ShouldBe(5);
    }

    [Fact]
    public async Task SeveralAtOnceCarryEachMessageOnce()
    {
        await AddAsync("read", 500);
        await using var transport = Transport(target);
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var relays = Enumerable.Range(0, 4).Select(_ => new OutboxRelay(outbox, transport, Options)).ToList();
        var running = relays.ConvertAll(relay => Task.Run(() => relay.RunAsync(end.Token)));
        while (relays.Sum(relay => relay.Carried) < 500 && !end.IsCancellationRequested)
        {
            await Task.Delay(10);
        }

        await end.CancelAsync();
        await Task.WhenAll(running);
        var there = await target.TakeAsync("read", 1_000, TimeSpan.FromHours(1), default);
        there.Select(held => TransportSpace.Number(held.Message)).Order().ShouldBe(Enumerable.Range(0, 500));
    }

    private static StoreTransport Transport(Core.Cluster.IMessageStore store, int bound = 1_000) =>
        new(store, new() { Time = TimeProvider.System, QueueBound = bound });

    private Task AddAsync(string queue, int count) =>
        outbox.AddAsync([.. Enumerable.Range(0, count).Select(n => TransportSpace.Numbered(queue, n))], default);
}
