using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Parallax.Sources.Tests.Fetching;

/// <summary>A request as it came.</summary>
internal sealed record Asked(string Path, IReadOnlyDictionary<string, string> Headers)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name.ToLowerInvariant());
}

/// <summary>
/// A server on loopback that sends whatever bytes a test says, in whatever way: no HTTP library stands between, so it can
/// break every rule.
/// </summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentDictionary<string, Func<Asked, Stream, CancellationToken, Task>> pages = new();
    private readonly ConcurrentQueue<Asked> asked = new();
    private readonly Task serving;

    public HostileServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Host => $"127.0.0.1:{Port}";

    /// <summary>What was asked for, in order.</summary>
    public IReadOnlyList<Asked> Requests => [.. asked];

    /// <summary>Paths asked for, those of robots.txt left out.</summary>
    public IEnumerable<string> Paths => asked.Select(a => a.Path).Where(p => p != "/robots.txt");

    public string Address(string path) => $"http://{Host}{path}";

    /// <summary>Answers the path with bytes of the test's own making.</summary>
    public HostileServer On(string path, Func<Asked, Stream, CancellationToken, Task> answer)
    {
        pages[path] = answer;
        return this;
    }

    /// <summary>Answers the path with a body.</summary>
    public HostileServer Sends(string path, string body, string type = "text/html; charset=utf-8") =>
        Sends(path, Encoding.UTF8.GetBytes(body), $"Content-Type: {type}");

    public HostileServer Sends(string path, byte[] body, params string[] headers) =>
        On(
            path,
            async (_, stream, cancellation) =>
            {
                await Head(stream, "200 OK", [.. headers, $"Content-Length: {body.Length}"], cancellation);
                await stream.WriteAsync(body, cancellation);
            }
        );

    /// <summary>Answers the path with a status and headers alone.</summary>
    public HostileServer Says(string path, string status, params string[] headers) =>
        On(path, (_, stream, cancellation) => Head(stream, status, [.. headers, "Content-Length: 0"], cancellation));

    public static async Task Head(Stream stream, string status, string[] headers, CancellationToken cancellation)
    {
        var head = $"HTTP/1.1 {status}\r\n{string.Concat(headers.Select(h => h + "\r\n"))}Connection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(head), cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        // Stopped while it is between two clients, the listener would complain that it is not listening: the loop ends first.
        await ending.CancelAsync();
        await serving;
        listener.Stop();
        ending.Dispose();
    }

    private async Task ServeAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                open.Add(AnswerAsync(await listener.AcceptTcpClientAsync(ending.Token)));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                if (await RequestAsync(stream) is { } request)
                {
                    asked.Enqueue(request);
                    var answer = pages.GetValueOrDefault(request.Path) ?? NotFound;
                    await answer(request, stream, ending.Token);
                    // A close with something unread would reset the connection before the answer is read.
                    client.Client.Shutdown(SocketShutdown.Send);
                    await stream.CopyToAsync(Stream.Null, ending.Token);
                }
            }
            catch (Exception error)
                when (error is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The client had enough, as it should.
            }
        }
    }

    private static Task NotFound(Asked request, Stream stream, CancellationToken cancellation) =>
        Head(stream, "404 Not Found", ["Content-Length: 0"], cancellation);

    private async Task<Asked?> RequestAsync(NetworkStream stream)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, ending.Token) > 0)
        {
            if (one[0] != '\n')
            {
                line.Append((char)one[0]);
                continue;
            }

            var text = line.ToString().TrimEnd('\r');
            line.Clear();
            if (text.Length > 0)
            {
                lines.Add(text);
                continue;
            }

            var headers = lines
                .Skip(1)
                .Select(l => l.Split(": ", 2))
                .ToDictionary(p => p[0].ToLowerInvariant(), p => p[1], StringComparer.Ordinal);
            return new Asked(lines[0].Split(' ')[1], headers);
        }

        return null;
    }
}
