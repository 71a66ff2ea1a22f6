using System.Collections.Concurrent;
using Parallax.Cluster.Messaging;
using Parallax.Core.Cluster;
using static Parallax.Cluster.Tests.Messaging.TransportSpace;

namespace Parallax.Cluster.Tests.Messaging;

/// <summary>What roles rely on, whichever transport they run on.</summary>
public abstract class MessageTransportConformance
{
    // A bound against hanging, not a speed: what is waited for comes, or the test fails.
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);

    protected abstract Task<TransportSpace> SpaceAsync();

    [SkippableFact]
    public async Task WhatIsPublishedComesInItsOrder()
    {
        await using var space = await SpaceAsync();
        await using var transport = space.Open();
        await PublishAsync(transport, "read", 100);

        await using var consumer = transport.Consume("read", 16);
        var received = await TakeAllAsync(consumer, 100);

        received.Select(delivery => Number(delivery.Message)).ShouldBe(Enumerable.Range(0, 100));
        received.ShouldAllBe(delivery => delivery.Attempts == 1 && delivery.Message.Queue == "read");
        transport.Fault.ShouldBeNull();
    }

    [SkippableFact]
    public async Task AnEmptyQueueGivesNothingAndAGivenUpWaitEscapes()
    {
        await using var space = await SpaceAsync();
        await using var transport = space.Open();
        await transport.CheckAsync(default);
        await using var consumer = transport.Consume("read", 4);

        (await consumer.ReceiveAsync(4, Short, default)).ShouldBeEmpty();
        using var soon = new CancellationTokenSource(Short);
        await Should.ThrowAsync<OperationCanceledException>(() => consumer.ReceiveAsync(4, Long, soon.Token));
    }

    [SkippableFact]
    public async Task QueuesAreApart()
    {
        await using var space = await SpaceAsync();
        await using var transport = space.Open();
        (await transport.PublishAsync([Numbered("stories.3", 3), Numbered("stories.4", 4)], default)).ShouldAllBe(
            outcome => outcome == PublishOutcome.Confirmed
        );

        await using var third = transport.Consume("stories.3", 4);
        await using var fourth = transport.Consume("stories.4", 4);

        Number((await third.ReceiveAsync(4, Long, default)).ShouldHaveSingleItem().Message).ShouldBe(3);
        Number((await fourth.ReceiveAsync(4, Long, default)).ShouldHaveSingleItem().Message).ShouldBe(4);
    }

    [SkippableFact]
    public async Task WhatADeadConsumerHadComesAgain()
    {
        await using var space = await SpaceAsync();
        var first = space.Open();
        await PublishAsync(first, "stories.7", 1);
        var dying = first.Consume("stories.7", 4);
        (await dying.ReceiveAsync(1, Long, default)).ShouldHaveSingleItem().Attempts.ShouldBe(1);
        await space.KillAsync(first);

        await using var second = space.Open();
        await using var consumer = second.Consume("stories.7", 4);
        var again = (await consumer.ReceiveAsync(1, Long, default)).ShouldHaveSingleItem();

        again.Attempts.ShouldBe(2);
        (await consumer.AckAsync([again], default)).ShouldBe(1);
        await dying.DisposeAsync();
    }

    [SkippableFact]
    public async Task WhatIsReturnedComesAgainAndIsCounted()
    {
        await using var space = await SpaceAsync();
        await using var transport = space.Open();
        await PublishAsync(transport, "read", 1);
        await using var consumer = transport.Consume("read", 4);

        var attempts = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            var delivery = (await consumer.ReceiveAsync(1, Long, default)).ShouldHaveSingleItem();
            attempts.Add(delivery.Attempts);
            (await consumer.ReturnAsync([delivery], TimeSpan.Zero, default)).ShouldBe(1);
        }

        attempts.ShouldBe([1, 2, 3]);
    }

    [SkippableFact]
    public async Task AReturnWithADelayLetsOthersGoFirst()
    {
        await using var space = await SpaceAsync();
        await using var transport = space.Open();
        await PublishAsync(transport, "stories.1", 2);
        await using var consumer = transport.Consume("stories.1", 4);

        var first = (await consumer.ReceiveAsync(1, Long, default)).ShouldHaveSingleItem();
        await consumer.ReturnAsync([first], TimeSpan.FromHours(1), default);
        var second = (await consumer.ReceiveAsync(1, Long, default)).ShouldHaveSingleItem();

        Number(second.Message).ShouldBe(1);
        (await consumer.ReceiveAsync(1, Short, default)).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task DisposingGivesBackWhatWasNotSettled()
    {
        await using var space = await SpaceAsync();
        await using var transport = space.Open();
        await PublishAsync(transport, "read", 1);
        await using (var leaving = transport.Consume("read", 4))
        {
            (await leaving.ReceiveAsync(1, Long, default)).ShouldHaveSingleItem();
        }

        await using var consumer = transport.Consume("read", 4);
        (await consumer.ReceiveAsync(1, Long, default)).ShouldHaveSingleItem().Attempts.ShouldBe(2);
    }

    [SkippableFact]
    public async Task AFullQueueRefusesAndNothingIsLost()
    {
        await using var space = await SpaceAsync();
        await using var transport = space.Open(bound: 50);
        var confirmed = new List<int>();
        var refused = 0;
        for (var batch = 0; batch < 20; batch++)
        {
            var numbers = Enumerable.Range(batch * 20, 20).ToList();
            var outcomes = await transport.PublishAsync([.. numbers.Select(n => Numbered("read", n))], default);
            confirmed.AddRange(numbers.Where((_, i) => outcomes[i] == PublishOutcome.Confirmed));
            refused += outcomes.Count(outcome => outcome == PublishOutcome.Refused);
        }

        // A quorum queue tells its publishers late that it is full: some more get in.
        refused.ShouldBeGreaterThan(200);
        (confirmed.Count + refused).ShouldBe(400);
        await using var consumer = transport.Consume("read", 64);
        (await TakeAllAsync(consumer, confirmed.Count)).Select(each => Number(each.Message)).ShouldBe(confirmed);
        (await consumer.ReceiveAsync(1, Short, default)).ShouldBeEmpty();
        (await transport.PublishAsync([Numbered("read", 1)], default)).ShouldBe([PublishOutcome.Confirmed]);
    }

    [SkippableFact]
    public async Task NoMoreIsTakenAheadThanAsked()
    {
        await using var space = await SpaceAsync();
        await using var transport = space.Open();
        await PublishAsync(transport, "read", 20);
        await using var consumer = transport.Consume("read", 5);
        await TakeAllAsync(consumer, 1);

        var ahead = new List<Delivery>();
        while (ahead.Count < 5)
        {
            ahead.AddRange(await consumer.ReceiveAsync(20, Long, default));
        }

        ahead.Count.ShouldBe(5);
        (await consumer.ReceiveAsync(20, Short, default)).ShouldBeEmpty();
        await consumer.AckAsync([ahead[0]], default);
        (await consumer.ReceiveAsync(20, Long, default)).ShouldHaveSingleItem();
    }

    [SkippableFact]
    public async Task TwoConsumersShare()
    {
        await using var space = await SpaceAsync();
        await using var one = space.Open();
        await using var other = space.Open();
        await PublishAsync(one, "read", 40);
        await using var first = one.Consume("read", 1);
        await using var second = other.Consume("read", 1);

        var seen = new ConcurrentBag<int>();
        for (var i = 0; i < 20; i++)
        {
            foreach (var consumer in new[] { first, second })
            {
                var delivery = (await consumer.ReceiveAsync(1, Long, default)).ShouldHaveSingleItem();
                seen.Add(Number(delivery.Message));
                await consumer.AckAsync([delivery], default);
            }
        }

        seen.Order().ShouldBe(Enumerable.Range(0, 40));
    }

    [SkippableFact]
    public async Task LengthsAreTold()
    {
        await using var space = await SpaceAsync();
        await using var transport = space.Open();
        await PublishAsync(transport, "merge", 7);

        var lengths = await transport.LengthsAsync(["read", "merge", "fetch"], default);

        lengths.Select(length => (length.Queue, length.Waiting)).ShouldBe([("read", 0), ("merge", 7), ("fetch", 0)]);
    }

    [SkippableFact]
    public async Task EachOfTwoThousandHasOneEffectThoughAConsumerIsKilled()
    {
        const int count = 2_000;
        await using var space = await SpaceAsync();
        await using var transport = space.Open();
        var doomed = space.Open();
        await PublishAsync(transport, "read", count);
        var effects = new ConcurrentDictionary<int, int>();

        // It is killed with a batch whose effect is there, and which it never acknowledged.
        var dying = doomed.Consume("read", 64);
        for (var done = 0; done < count / 4; )
        {
            var batch = await dying.ReceiveAsync(32, Long, default);
            Apply(batch, effects);
            done += batch.Count;
            if (done < count / 4)
            {
                await dying.AckAsync(batch, default);
            }
        }

        await space.KillAsync(doomed);
        await using var consumer = transport.Consume("read", 64);
        while (
            effects.Count < count || (await transport.LengthsAsync(["read"], default))[0] is not { Waiting: 0, Held: 0 }
        )
        {
            var batch = await consumer.ReceiveAsync(32, TimeSpan.FromSeconds(5), default);
            Apply(batch, effects);
            await consumer.AckAsync(batch, default);
        }

        effects.Keys.Order().ShouldBe(Enumerable.Range(0, count));
        effects.Values.Max().ShouldBeInRange(2, 3);
        await dying.DisposeAsync();
    }

    [SkippableFact]
    public async Task WhatKillsItsWorkersIsGivenUpAloneAndNamed()
    {
        const int poison = 9;
        const int limit = 3;
        await using var space = await SpaceAsync();
        var effects = new ConcurrentDictionary<int, int>();
        var transport = space.Open(limit: limit);
        var deaths = 0;
        await PublishAsync(transport, "read", 30);
        while (effects.Count < 29)
        {
            deaths.ShouldBeLessThan(limit + 5);
            var consumer = transport.Consume("read", 16);
            while (await consumer.ReceiveAsync(16, TimeSpan.FromSeconds(5), default) is { Count: > 0 } batch)
            {
                if (batch.Any(delivery => Number(delivery.Message) == poison))
                {
                    deaths++;
                    await space.KillAsync(transport);
                    transport = space.Open(limit: limit);
                    break;
                }

                Apply(batch, effects);
                await consumer.AckAsync(batch, default);
            }

            await consumer.DisposeAsync();
        }

        await transport.DisposeAsync();
        var dead = (await space.DeadAsync(1)).ShouldHaveSingleItem();
        Number(dead.Message).ShouldBe(poison);
        dead.Message.Queue.ShouldBe("read");
        dead.Reason.ShouldContain("never settled");
        effects.Values.ShouldAllBe(times => times == 1);
    }

    private static void Apply(IReadOnlyList<Delivery> batch, ConcurrentDictionary<int, int> effects)
    {
        foreach (var delivery in batch)
        {
            effects.AddOrUpdate(Number(delivery.Message), 1, (_, times) => times + 1);
        }
    }

    private static async Task PublishAsync(IMessageTransport transport, string queue, int count)
    {
        var messages = Enumerable.Range(0, count).Select(number => Numbered(queue, number)).ToList();
        (await transport.PublishAsync(messages, default)).ShouldAllBe(outcome => outcome == PublishOutcome.Confirmed);
    }

    private static async Task<List<Delivery>> TakeAllAsync(IMessageConsumer consumer, int count)
    {
        var all = new List<Delivery>();
        while (all.Count < count)
        {
            var batch = await consumer.ReceiveAsync(Math.Min(16, count - all.Count), Long, default);
            batch.ShouldNotBeEmpty();
            (await consumer.AckAsync(batch, default)).ShouldBe(batch.Count);
            all.AddRange(batch);
        }

        return all;
    }
}
