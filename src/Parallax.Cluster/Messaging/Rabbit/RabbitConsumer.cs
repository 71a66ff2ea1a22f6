using Polly;
using Polly.Retry;
using RabbitMQ.Client;

namespace Parallax.Cluster.Messaging.Rabbit;

/// <summary>Consumes a queue over one channel after the other: a lost one is replaced as soon as the broker is there again.</summary>
internal sealed class RabbitConsumer : IMessageConsumer
{
    private readonly RabbitConnection connection;
    private readonly RabbitTopology topology;
    private readonly RabbitMqOptions options;
    private readonly int prefetch;
    private readonly ResiliencePipeline untilThere;
    private readonly CancellationTokenSource end = new();
    private readonly SlowStart slow = new();
    private Task<RabbitInbox>? opening;
    private RabbitInbox? inbox;

    public RabbitConsumer(
        RabbitConnection connection,
        RabbitTopology topology,
        RabbitMqOptions options,
        string queue,
        int prefetch
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(prefetch);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefetch, ushort.MaxValue);
        (this.connection, this.topology, this.options, this.prefetch) = (connection, topology, options, prefetch);
        Queue = queue;
        untilThere = UntilThere(options);
    }

    /// <inheritdoc/>
    public string Queue { get; }

    // A queue with a single active consumer would go to another one while ours subscribes anew: it takes many at once.
    private bool StartsSlowly => prefetch > 1 && !QueueNames.IsOrdered(Queue);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Delivery>> ReceiveAsync(int most, TimeSpan wait, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        cancellation.ThrowIfCancellationRequested();
        if (inbox is { } here && Drain(here, most) is { Count: > 0 } there)
        {
            return there;
        }

        using var limit = new CancellationTokenSource(wait, options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token, end.Token);
        try
        {
            while (true)
            {
                var open = await InboxAsync(either.Token);
                if (await open.Arrived.WaitToReadAsync(either.Token) && Drain(open, most) is { Count: > 0 } arrived)
                {
                    return arrived;
                }
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return [];
        }
    }

    /// <inheritdoc/>
    public async Task<int> AckAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellation)
    {
        var wasSlow = !slow.IsOver;
        deliveries.ToList().ForEach(slow.Done);
        if (wasSlow && slow.IsOver && StartsSlowly && inbox is { IsOpen: true } open)
        {
            return await TakeManyAsync(open, deliveries, cancellation);
        }

        return await DoneAsync(deliveries, cancellation);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The broker knows no delay: the message stays with this consumer meanwhile, and goes back earlier where that ends.
    /// </remarks>
    public async Task<int> ReturnAsync(
        IReadOnlyList<Delivery> deliveries,
        TimeSpan delay,
        CancellationToken cancellation
    )
    {
        if (delay <= TimeSpan.Zero)
        {
            return await NackAsync(deliveries, cancellation);
        }

        _ = ReturnLaterAsync(deliveries, delay);
        return deliveries.Count(delivery => ((RabbitInbox)delivery.Origin).IsOpen);
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        try
        {
            var last = opening is null ? inbox : await opening;
            if (last is not null)
            {
                await RabbitChannels.CloseAsync(last.Channel);
            }
        }
        catch (OperationCanceledException)
        {
            // It was waiting for the broker.
        }
    }

    private static ResiliencePipeline UntilThere(RabbitMqOptions options) =>
        new ResiliencePipelineBuilder { TimeProvider = options.Time }
            .AddRetry(
                new RetryStrategyOptions
                {
                    MaxRetryAttempts = int.MaxValue,
                    BackoffType = DelayBackoffType.Exponential,
                    Delay = options.ShortestPause,
                    MaxDelay = options.LongestPause,
                    // Workers that lost a broker together do not come back together.
                    UseJitter = true,
                    ShouldHandle = arguments =>
                        ValueTask.FromResult(
                            arguments.Outcome.Exception is { } fault
                                && RabbitFaults.IsFault(fault, arguments.Context.CancellationToken)
                        ),
                }
            )
            .Build();

    private static List<Delivery> Drain(RabbitInbox open, int most)
    {
        var drained = new List<Delivery>();
        // What a lost channel delivered comes again over the next: it is not begun here.
        while (drained.Count < most && open.IsOpen && open.Arrived.TryRead(out var delivery))
        {
            drained.Add(delivery);
        }

        return drained;
    }

    /// <summary>The open inbox. Opening one goes on when the caller waits no longer: it may take longer than any wait.</summary>
    private async Task<RabbitInbox> InboxAsync(CancellationToken cancellation)
    {
        if (inbox is { IsOpen: true } open)
        {
            return open;
        }

        opening ??= OpenAsync(inbox);
        inbox = await opening.WaitAsync(cancellation);
        opening = null;
        return inbox;
    }

    private async Task<RabbitInbox> OpenAsync(RabbitInbox? lost)
    {
        if (lost is not null)
        {
            await RabbitChannels.CloseAsync(lost.Channel);
        }

        return await untilThere.ExecuteAsync(async token => await OpenOnceAsync(token), end.Token);
    }

    private async Task<RabbitInbox> OpenOnceAsync(CancellationToken cancellation)
    {
        var channel = await connection.OpenAsync(channel: null, cancellation);
        try
        {
            await topology.DeclareAsync(channel, Queue, cancellation);
            var opened = new RabbitInbox(channel, Queue);
            await ConsumeAsync(opened, StartsSlowly && !slow.IsOver ? 1 : prefetch, cancellation);
            return opened;
        }
        catch (Exception fault)
        {
            await RabbitChannels.CloseAsync(channel);
            if (RabbitFaults.IsFault(fault, cancellation))
            {
                throw connection.Failed(fault);
            }

            throw;
        }
    }

    private async Task ConsumeAsync(RabbitInbox opened, int ahead, CancellationToken cancellation)
    {
        await opened.Channel.BasicQosAsync(prefetchSize: 0, (ushort)ahead, global: false, cancellation);
        opened.Tag = await opened.Channel.BasicConsumeAsync(
            RabbitTopology.OnBroker(Queue),
            autoAck: false,
            opened,
            cancellation
        );
    }

    /// <summary>Subscribes anew, since what a consumer takes ahead is set when it subscribes, and settles in between.</summary>
    private async Task<int> TakeManyAsync(
        RabbitInbox open,
        IReadOnlyList<Delivery> deliveries,
        CancellationToken cancellation
    )
    {
        try
        {
            // Before it is settled: one that is on its way while the subscription ends goes back to the queue, and counts.
            await open.Channel.BasicCancelAsync(open.Tag, noWait: false, cancellation);
            var told = await DoneAsync(deliveries, cancellation);
            await ConsumeAsync(open, prefetch, cancellation);
            return told;
        }
        catch (Exception fault) when (RabbitFaults.IsFault(fault, cancellation))
        {
            connection.Failed(fault);
            open.End();
            return 0;
        }
    }

    private Task<int> DoneAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellation) =>
        SettleAsync(
            deliveries,
            (channel, tag) => channel.BasicAckAsync(tag, multiple: false, cancellation),
            cancellation
        );

    private async Task ReturnLaterAsync(IReadOnlyList<Delivery> deliveries, TimeSpan delay)
    {
        try
        {
            await Task.Delay(delay, options.Time, end.Token);
            await NackAsync(deliveries, end.Token);
        }
        catch (OperationCanceledException)
        {
            // The channel closes, which returns them.
        }
    }

    private Task<int> NackAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellation) =>
        SettleAsync(
            // Each goes back to the front: the last first keeps their order.
            [.. deliveries.Reverse()],
            (channel, tag) => channel.BasicNackAsync(tag, multiple: false, requeue: true, cancellation),
            cancellation
        );

    private async Task<int> SettleAsync(
        IReadOnlyList<Delivery> deliveries,
        Func<IChannel, ulong, ValueTask> settle,
        CancellationToken cancellation
    )
    {
        var settled = 0;
        foreach (var delivery in deliveries)
        {
            var origin = (RabbitInbox)delivery.Origin;
            if (!origin.IsOpen)
            {
                continue;
            }

            try
            {
                await settle(origin.Channel, delivery.Tag);
                settled++;
            }
            catch (Exception fault) when (RabbitFaults.IsFault(fault, cancellation))
            {
                connection.Failed(fault);
            }
        }

        return settled;
    }
}
