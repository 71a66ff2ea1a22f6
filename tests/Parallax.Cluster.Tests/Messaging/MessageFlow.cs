using System.Collections.Concurrent;
using Parallax.Cluster.Messaging;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Tests.Messaging;

/// <summary>
/// Messages on their way: from a store by two relays through a transport to two consumers, whose effect is that of doing it
/// once however often it is done.
/// </summary>
internal sealed class MessageFlow : IAsyncDisposable
{
    private const string Queue = QueueNames.Read;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly MemoryMessageStore outbox = new(TimeProvider.System);
    private readonly ConcurrentDictionary<int, bool> effects = new();
    private readonly CancellationTokenSource end = new(Limit);
    private readonly IMessageTransport[] transports;
    private readonly Task work;
    private readonly int count;
    private readonly TimeSpan pause;
    private int deliveries;

    private MessageFlow(TransportSpace space, int count, int bound, TimeSpan pause)
    {
        this.count = count;
        this.pause = pause;
        transports = [space.Open(bound), space.Open(bound)];
        work = Task.WhenAll(
            transports.SelectMany(transport => new[] { RelayAsync(transport), ConsumeAsync(transport) })
        );
    }

    /// <summary>Times that something was delivered and had its effect already.</summary>
    public int Repeated => deliveries - effects.Count;

    /// <summary>Messages of the outbox that were refused at least once.</summary>
    public bool WasRefused { get; private set; }

    /// <summary>Hands messages in, and lets them flow.</summary>
    public static async Task<MessageFlow> StartAsync(TransportSpace space, int count, int bound, TimeSpan pause)
    {
        var flow = new MessageFlow(space, count, bound, pause);
        await flow.outbox.AddAsync(
            [.. Enumerable.Range(0, count).Select(number => TransportSpace.Numbered(Queue, number))],
            default
        );
        return flow;
    }

    /// <summary>Waits until a part of the messages had their effect.</summary>
    public async Task ReachAsync(double part)
    {
        while (effects.Count < count * part)
        {
            await Task.Delay(Look, end.Token);
        }
    }

    /// <summary>Waits until nothing flows any more, and tells which messages had their effect.</summary>
    public async Task<IReadOnlyList<int>> FinishAsync()
    {
        await ReachAsync(1);
        while (await LeftAsync() > 0)
        {
            await Task.Delay(Look, end.Token);
        }

        return [.. effects.Keys.Order()];
    }

    /// <summary>Messages that a broker gave up.</summary>
    public async Task<long> DeadAsync() => (await transports[0].LengthsAsync([QueueNames.Dead], end.Token))[0].Waiting;

    /// <summary>Where everything is, for a flow that came to a stop.</summary>
    public async Task<string> WhereAsync() =>
        $"{effects.Count} of {count} had their effect, {(await outbox.LengthsAsync(default)).Sum(q => q.Waiting + q.Held)} "
        + $"are in the outbox; faults: {string.Join("; ", transports.Select(transport => transport.Fault ?? "none"))}";

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await work;
        foreach (var transport in transports)
        {
            await transport.DisposeAsync();
        }

        end.Dispose();
    }

    private async Task<long> LeftAsync()
    {
        try
        {
            return (await outbox.LengthsAsync(end.Token)).Sum(queue => queue.Waiting + queue.Held)
                + (await transports[0].LengthsAsync([Queue], end.Token))[0].Waiting;
        }
        catch (TransportException)
        {
            return 1;
        }
    }

    private async Task RelayAsync(IMessageTransport transport)
    {
        var options = new OutboxRelayOptions
        {
            Time = TimeProvider.System,
            RefusedDelay = Look,
            LongestRefusedDelay = TimeSpan.FromSeconds(1),
        };
        await new OutboxRelay(outbox, new Watched(transport, () => WasRefused = true), options).RunAsync(end.Token);
    }

    private async Task ConsumeAsync(IMessageTransport transport)
    {
        await using var consumer = transport.Consume(Queue, 64);
        try
        {
            while (true)
            {
                var batch = await consumer.ReceiveAsync(32, TimeSpan.FromSeconds(1), end.Token);
                foreach (var delivery in batch)
                {
                    Interlocked.Increment(ref deliveries);
                    effects.TryAdd(TransportSpace.Number(delivery.Message), true);
                }

                await Task.Delay(pause, end.Token);
                await consumer.AckAsync(batch, end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The flow ends.
        }
    }

    /// <summary>A transport that tells when something was refused.</summary>
    private sealed class Watched(IMessageTransport inner, Action refused) : IMessageTransport
    {
        public string? Fault => inner.Fault;

        public Task CheckAsync(CancellationToken cancellation) => inner.CheckAsync(cancellation);

        public async Task<IReadOnlyList<PublishOutcome>> PublishAsync(
            IReadOnlyList<Message> messages,
            CancellationToken cancellation
        )
        {
            var outcomes = await inner.PublishAsync(messages, cancellation);
            if (outcomes.Contains(PublishOutcome.Refused))
            {
                refused();
            }

            return outcomes;
        }

        public IMessageConsumer Consume(string queue, int prefetch) => inner.Consume(queue, prefetch);

        public Task<IReadOnlyList<QueueLength>> LengthsAsync(
            IReadOnlyList<string> queues,
            CancellationToken cancellation
        ) => inner.LengthsAsync(queues, cancellation);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
