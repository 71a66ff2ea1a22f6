using Parallax.Cluster.Messaging;
using Parallax.Cluster.Messaging.Store;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Tests.Messaging;

/// <summary>The transport over a store, on one in memory.</summary>
public sealed class StoreTransportTests : MessageTransportConformance
{
    protected override Task<TransportSpace> SpaceAsync() =>
        Task.FromResult<TransportSpace>(new StoreSpace(new MemoryMessageStore(TimeProvider.System)));

    [Fact]
    public async Task AHoldIsProlongedWhileItsConsumerIsThere()
    {
        await using var space = new StoreSpace(new MemoryMessageStore(TimeProvider.System));
        await using var transport = space.Open();
        await transport.PublishAsync([TransportSpace.Numbered("read", 1)], default);
        await using var owner = transport.Consume("read", 1);
        (await owner.ReceiveAsync(1, TimeSpan.FromSeconds(10), default)).ShouldHaveSingleItem();

        // Three times as long as a hold.
        await using var other = transport.Consume("read", 1);
        (await other.ReceiveAsync(1, StoreSpace.Hold * 3, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task AStoreOutOfReachIsToldAndNotThrown()
    {
        var store = new MortalStore(new MemoryMessageStore(TimeProvider.System));
        await using var transport = new StoreTransport(store, new() { Time = TimeProvider.System });
        await using var consumer = transport.Consume("read", 1);
        await transport.PublishAsync([TransportSpace.Numbered("read", 1)], default);
        var taken = await consumer.ReceiveAsync(1, TimeSpan.FromSeconds(10), default);
        store.IsDead = true;

        (await consumer.AckAsync(taken, default)).ShouldBe(0);
        (await consumer.ReceiveAsync(1, TimeSpan.Zero, default)).ShouldBeEmpty();
        (await transport.PublishAsync([TransportSpace.Numbered("read", 1)], default)).ShouldBe([
            PublishOutcome.Unknown,
        ]);
        transport.Fault.ShouldBe("the database is out of reach");
        await Should.ThrowAsync<TransportException>(() => transport.CheckAsync(default));

        store.IsDead = false;
        await transport.CheckAsync(default);
        transport.Fault.ShouldBeNull();
    }
}

/// <summary>Queues in a store.</summary>
internal sealed class StoreSpace(IMessageStore store, IAsyncDisposable? owned = null) : TransportSpace
{
    private readonly Dictionary<IMessageTransport, MortalStore> lives = [];

    /// <summary>How long a dead worker's messages are held.</summary>
    public static TimeSpan Hold { get; } = TimeSpan.FromSeconds(1.5);

    public override IMessageTransport Open(int bound = 10_000, int limit = 20)
    {
        var life = new MortalStore(store);
        var options = new StoreTransportOptions
        {
            Time = TimeProvider.System,
            QueueBound = bound,
            DeliveryLimit = limit,
            Hold = Hold,
        };
        var transport = new StoreTransport(life, options);
        lives[transport] = life;
        return transport;
    }

    public override async Task KillAsync(IMessageTransport transport)
    {
        lives[transport].IsDead = true;
        await transport.DisposeAsync();
    }

    public override Task<IReadOnlyList<DeadLetter>> DeadAsync(int atLeast) => store.DeadAsync(100, default);

    public override ValueTask DisposeAsync() => owned?.DisposeAsync() ?? ValueTask.CompletedTask;
}
