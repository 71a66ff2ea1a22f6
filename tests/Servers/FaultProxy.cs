using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Parallax.Servers;

/// <summary>
/// A way to a server on loopback that can be cut (connections break, new ones too), stalled (nothing arrives, nobody is told),
/// and opened again: what a network does to a worker.
/// </summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private const int Chunk = 16 * 1024;

    private readonly int target;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentDictionary<Socket, bool> open = new();
    private readonly Task accepting;
    private volatile TaskCompletionSource passing = Opened();
    private volatile bool cut;

    /// <summary>Opens a way to a port of loopback.</summary>
    public FaultProxy(int target)
    {
        this.target = target;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>The port that stands for the server's.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Connections that were made, all in all.</summary>
    public int Connections { get; private set; }

    /// <summary>Breaks all connections, and each new one, until resumed.</summary>
    public void Cut()
    {
        cut = true;
        foreach (var socket in open.Keys)
        {
            Reset(socket);
        }

        open.Clear();
    }

    /// <summary>Lets nothing through until resumed; connections stay, and new ones are taken but never answered.</summary>
    public void Stall() => passing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets all through again; what was held back arrives.</summary>
    public void Resume()
    {
        cut = false;
        passing.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        Cut();
        passing.TrySetResult();
        await accepting;
        end.Dispose();
    }

    private static void Reset(Socket socket)
    {
        try
        {
            // With a reset: the peer learns of it at once.
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // It ended on its own meanwhile.
        }

        socket.Dispose();
    }

    private static TaskCompletionSource Opened()
    {
        var opened = new TaskCompletionSource();
        opened.SetResult();
        return opened;
    }

    private async Task AcceptAsync()
    {
        var pumps = new List<Task>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptSocketAsync(end.Token);
                Connections++;
                pumps.Add(PassAsync(client));
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(pumps);
        }
    }

    private async Task PassAsync(Socket client)
    {
        using var near = client;
        using var far = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            open[near] = open[far] = true;
            if (cut)
            {
                return;
            }

            await far.ConnectAsync(IPAddress.Loopback, target, end.Token);
            near.NoDelay = far.NoDelay = true;
            await Task.WhenAny(PumpAsync(near, far), PumpAsync(far, near));
        }
        catch (Exception fault) when (fault is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The connection is gone, which is what was asked for or what the server did.
        }
        finally
        {
            open.TryRemove(near, out _);
            open.TryRemove(far, out _);
        }
    }

    private async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[Chunk];
        try
        {
            while (await from.ReceiveAsync(buffer, SocketFlags.None, end.Token) is var read and > 0)
            {
                await passing.Task.WaitAsync(end.Token);
                await to.SendAsync(buffer.AsMemory(0, read), SocketFlags.None, end.Token);
            }
        }
        catch (Exception fault) when (fault is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // As above: the other direction ends with it.
        }
    }
}
