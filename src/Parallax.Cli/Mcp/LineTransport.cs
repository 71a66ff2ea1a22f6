using System.Text.Json;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Parallax.Cli.Mcp;

/// <summary>
/// The protocol over two streams, one message a line. Unlike the package's own transport it bounds a line, answers one
/// that is no message, and answers what was asked before the input ended: <c>printf ... | parallax mcp</c> works.
/// </summary>
internal sealed class LineTransport : TransportBase
{
    /// <summary>What calls in work at the end of the input get to be answered.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly System.Text.Json.Serialization.Metadata.JsonTypeInfo<JsonRpcMessage> MessageType =
        (System.Text.Json.Serialization.Metadata.JsonTypeInfo<JsonRpcMessage>)
            McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));

    private readonly LineReader lines;
    private readonly Stream output;
    private readonly TimeProvider time;
    private readonly OpenRequests open = new();
    private readonly SemaphoreSlim writing = new(1);
    private readonly CancellationTokenSource stop = new();
    private readonly Task reading;

    public LineTransport(Stream input, Stream output, TimeProvider time, ILoggerFactory? logs)
        : base("stdio", logs)
    {
        lines = new LineReader(input);
        this.output = output;
        this.time = time;
        SetConnected();
        reading = Task.Run(() => ReadAsync(stop.Token));
    }

    public override async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(message, MessageType);
        byte[] line = [.. json, (byte)'\n'];
        await WriteAsync(line, cancellationToken).ConfigureAwait(false);
        if (message is JsonRpcResponse or JsonRpcError)
        {
            open.Close(((JsonRpcMessageWithId)message).Id);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        SetDisconnected();
        stop.Dispose();
        writing.Dispose();
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        try
        {
            while (await lines.NextAsync(cancellation).ConfigureAwait(false) is { } line)
            {
                await TakeAsync(line, cancellation).ConfigureAwait(false);
            }

            using var patience = new CancellationTokenSource(Patience, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
            await open.AllAnswered.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (OperationCanceledException)
        {
            // The session is at its end.
        }
        catch (IOException)
        {
            // The client is gone; nobody is left to be told.
        }
        finally
        {
            SetDisconnected();
        }
    }

    private async Task TakeAsync(ReadLine line, CancellationToken cancellation)
    {
        if (line.IsBlank)
        {
            return;
        }

        var message = line.IsCut ? null : Parsed(line.Bytes);
        switch (message)
        {
            case null:
                await RefuseAsync(line, cancellation).ConfigureAwait(false);
                return;
            case JsonRpcRequest request:
                open.Open(request.Id);
                break;
            case JsonRpcNotification { Method: NotificationMethods.CancelledNotification } notification:
                // A call that is cancelled is not answered.
                open.Cancel(notification);
                break;
        }

        await WriteMessageAsync(message, cancellation).ConfigureAwait(false);
    }

    private static JsonRpcMessage? Parsed(ReadOnlyMemory<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line.Span, MessageType);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // JSON-RPC 2.0, section 5: an answer to what could not be read has no id, unless the id could be read.
    private async Task RefuseAsync(ReadLine line, CancellationToken cancellation)
    {
        var (code, what) = line.IsCut
            ? (
                McpErrorCode.InvalidRequest,
                $"the line is longer than {LineReader.MostBytes / 1_000_000} MB; send less at once"
            )
            : (McpErrorCode.ParseError, "the line is no JSON-RPC message");
        var id = MessageId.Of(line.Bytes.Span);
        await WriteAsync(
                System.Text.Encoding.UTF8.GetBytes(
                    $$$"""{"jsonrpc":"2.0","id":{{{id}}},"error":{"code":{{{(int)code}}},"message":"{{{what}}}"}}"""
                        + "\n"
                ),
                cancellation
            )
            .ConfigureAwait(false);
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> line, CancellationToken cancellation)
    {
        await writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // A line is written whole or not at all: half of one would spoil all that follow.
            await output.WriteAsync(line, CancellationToken.None).ConfigureAwait(false);
            await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            writing.Release();
        }
    }
}
