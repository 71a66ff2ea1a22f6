using RabbitMQ.Client;

namespace Parallax.Cluster.Messaging.Rabbit;

/// <summary>A connection that is made when it is needed, and again when it was lost.</summary>
/// <remarks>
/// The client's own recovery is off: it hides the loss, and what was delivered before could then be acknowledged under the
/// number of another message.
/// </remarks>
internal sealed class RabbitConnection(RabbitMqOptions options, string use) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private IConnection? current;
    private bool isClosed;

    /// <summary>What the last try ended with; null after one that went well.</summary>
    public string? Fault { get; private set; }

    /// <summary>A new channel.</summary>
    /// <exception cref="TransportException">There is no connection.</exception>
    public async Task<IChannel> OpenAsync(CreateChannelOptions? channel, CancellationToken cancellation)
    {
        try
        {
            var connection = await ConnectedAsync(cancellation);
            var opened = await connection.CreateChannelAsync(channel, cancellation);
            Fault = null;
            return opened;
        }
        catch (Exception fault) when (RabbitFaults.IsFault(fault, cancellation))
        {
            throw Failed(fault);
        }
    }

    /// <summary>Keeps what went wrong, and makes it the transport's.</summary>
    public TransportException Failed(Exception fault)
    {
        if (fault is TransportException known)
        {
            return known;
        }

        Fault = RabbitFaults.Line(options.Address, fault);
        return new(Fault, fault);
    }

    public async ValueTask DisposeAsync()
    {
        await gate.WaitAsync();
        isClosed = true;
        await DropAsync();
        // Not disposed of: who waits at a gate that is gone waits for ever, and consumers may still try to come back.
        gate.Release();
    }

    private async Task<IConnection> ConnectedAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (current is { IsOpen: true } open)
            {
                return open;
            }

            if (isClosed)
            {
                throw new TransportException($"broker {options.Address}: the connection was closed by this worker");
            }

            await DropAsync();
            return current = await Factory().CreateConnectionAsync(cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    private ConnectionFactory Factory() =>
        new()
        {
            Uri = options.Address.Uri,
            ClientProvidedName = $"{options.Client} {use}",
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            RequestedHeartbeat = options.Heartbeat,
            RequestedConnectionTimeout = options.Patience,
            HandshakeContinuationTimeout = options.Patience,
            ContinuationTimeout = options.Patience,
            SocketReadTimeout = options.Patience,
            SocketWriteTimeout = options.Patience,
        };

    private async Task DropAsync()
    {
        if (current is null)
        {
            return;
        }

        try
        {
            await current.CloseAsync(TimeSpan.FromSeconds(1));
        }
        catch (Exception fault) when (RabbitFaults.IsFault(fault, CancellationToken.None))
        {
            // It was lost: there is nothing to close.
        }

        await current.DisposeAsync();
        current = null;
    }
}
