using Parallax.Cluster.Messaging;
using Parallax.Cluster.Messaging.Rabbit;
using Parallax.Core.Cluster;
using Parallax.Servers;

namespace Parallax.Cluster.Tests.Messaging;

/// <summary>The transport over a broker, on a real one.</summary>
[Collection(RabbitMqCollection.Name)]
public sealed class RabbitMqTransportTests(RabbitMqFixture broker) : MessageTransportConformance
{
    protected override async Task<TransportSpace> SpaceAsync() =>
        await RabbitSpace.NewAsync(await broker.ServerAsync());

    [SkippableFact]
    public async Task WhatWasDeliveredOverALostConnectionCannotBeSettledAndComesAgain()
    {
        var server = await broker.ServerAsync();
        await using var proxy = new FaultProxy(server.Port);
        await using var space = await RabbitSpace.NewAsync(server, proxy.Port);
        await using var transport = space.Open();
        await transport.PublishAsync([TransportSpace.Numbered("read", 5)], default);
        await using var consumer = transport.Consume("read", 4);
        var lost = await consumer.ReceiveAsync(1, TimeSpan.FromSeconds(60), default);
        lost.Count.ShouldBe(1);

        var before = proxy.Connections;
        proxy.Cut();
        var outcomes = await transport.PublishAsync([TransportSpace.Numbered("read", 6)], default);
        outcomes.ShouldBe([PublishOutcome.Unknown]);
        transport.Fault.ShouldNotBeNull().ShouldNotContain("guest");
        // Publishing tried once to connect anew; when there is one more, the consumer has seen it too.
        await UntilConnectionsAsync(proxy, before + 2, consumer);
        (await consumer.AckAsync(lost, default)).ShouldBe(0);
        (await consumer.ReturnAsync(lost, TimeSpan.Zero, default)).ShouldBe(0);
        proxy.Resume();

        var again = await consumer.ReceiveAsync(1, TimeSpan.FromSeconds(60), default);
        again.ShouldHaveSingleItem().Attempts.ShouldBe(2);
        (await consumer.AckAsync(again, default)).ShouldBe(1);
    }

    [SkippableFact]
    public async Task ASilentConnectionIsGivenUpByItsHeartbeat()
    {
        var server = await broker.ServerAsync();
        await using var proxy = new FaultProxy(server.Port);
        await using var space = await RabbitSpace.NewAsync(server, proxy.Port);
        await using var transport = space.Open();
        await using var direct = space.OpenAt(server.Port);
        await transport.PublishAsync([TransportSpace.Numbered("stories.2", 1)], default);
        await using var cutOff = transport.Consume("stories.2", 4);
        var held = await cutOff.ReceiveAsync(1, TimeSpan.FromSeconds(60), default);
        var before = proxy.Connections;
        proxy.Stall();

        // The other one is there, and becomes the single active consumer once the broker misses the first.
        await using var other = direct.Consume("stories.2", 4);
        (await other.ReceiveAsync(1, TimeSpan.FromSeconds(60), default)).ShouldHaveSingleItem().Attempts.ShouldBe(2);
        await UntilConnectionsAsync(proxy, before + 1, cutOff);
        (await cutOff.AckAsync(held, default)).ShouldBe(0);
    }

    [SkippableFact]
    public async Task AnOrderedQueueHasOneConsumerAtATime()
    {
        await using var space = await SpaceAsync();
        await using var one = space.Open();
        await using var other = space.Open();
        await one.PublishAsync(
            [.. Enumerable.Range(0, 9).Select(n => TransportSpace.Numbered("stories.5", n))],
            default
        );
        await using var first = one.Consume("stories.5", 1);
        var head = await first.ReceiveAsync(1, TimeSpan.FromSeconds(60), default);
        await using var second = other.Consume("stories.5", 8);

        (await second.ReceiveAsync(8, TimeSpan.FromMilliseconds(500), default)).ShouldBeEmpty();
        await first.DisposeAsync();

        var taken = await second.ReceiveAsync(1, TimeSpan.FromSeconds(60), default);
        TransportSpace.Number(taken[0].Message).ShouldBe(TransportSpace.Number(head[0].Message));
    }

    [SkippableFact]
    public async Task ARefusedPasswordIsToldWithoutIt()
    {
        var server = await broker.ServerAsync();
        await using var transport = new RabbitMqTransport(
            new()
            {
                Time = TimeProvider.System,
                Address = BrokerAddress.Parse($"amqp://guest:hunter2@127.0.0.1:{server.Port}/"),
            }
        );

        var fault = await Should.ThrowAsync<TransportException>(() => transport.CheckAsync(default));

        fault.Message.ShouldContain("refused");
        fault.ToString().ShouldNotContain("hunter2");
    }

    [SkippableFact]
    public async Task OtherBoundsThanTheQueuesOwnAreTold()
    {
        await using var space = await SpaceAsync();
        await using var first = space.Open(bound: 10);
        await first.CheckAsync(default);
        await using var second = space.Open(bound: 11);

        (await Should.ThrowAsync<TransportException>(() => second.CheckAsync(default))).Message.ShouldContain(
            "other bounds"
        );
    }

    [SkippableFact]
    public async Task AMessageWhoseQueueWasDeletedIsNotLostSilently()
    {
        var server = await broker.ServerAsync();
        await using var space = await RabbitSpace.NewAsync(server);
        await using var transport = space.Open();
        await transport.PublishAsync([TransportSpace.Numbered("fetch", 1)], default);
        await space.DeleteAsync("fetch");

        (await transport.PublishAsync([TransportSpace.Numbered("fetch", 2)], default)).ShouldBe([
            PublishOutcome.NoQueue,
        ]);
        (await transport.PublishAsync([TransportSpace.Numbered("fetch", 2)], default)).ShouldBe([
            PublishOutcome.Confirmed,
        ]);
    }

    private static async Task UntilConnectionsAsync(FaultProxy proxy, int many, IMessageConsumer consumer)
    {
        for (var i = 0; i < 600 && proxy.Connections < many; i++)
        {
            (await consumer.ReceiveAsync(1, TimeSpan.FromMilliseconds(100), default)).ShouldBeEmpty();
        }

        proxy.Connections.ShouldBeGreaterThanOrEqualTo(many);
    }
}
