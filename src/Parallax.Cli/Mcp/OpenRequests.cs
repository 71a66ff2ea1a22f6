using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace Parallax.Cli.Mcp;

/// <summary>Requests that are not answered yet.</summary>
internal sealed class OpenRequests
{
    private readonly Lock guard = new();
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private TaskCompletionSource? emptied;

    /// <summary>Done when no request is open.</summary>
    public Task AllAnswered
    {
        get
        {
            lock (guard)
            {
                if (ids.Count == 0)
                {
                    return Task.CompletedTask;
                }

                emptied ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                return emptied.Task;
            }
        }
    }

    public void Open(RequestId id)
    {
        lock (guard)
        {
            ids.Add(Key(id.Id));
        }
    }

    public void Close(RequestId id) => Close(Key(id.Id));

    /// <summary>The request that a client cancels.</summary>
    public void Cancel(JsonRpcNotification notification)
    {
        if (
            notification.Params is JsonObject parameters
            && parameters.TryGetPropertyValue("requestId", out var id)
            && id is JsonValue value
        )
        {
            Close(
                value.GetValueKind() switch
                {
                    JsonValueKind.String => Key(value.GetValue<string>()),
                    JsonValueKind.Number when value.TryGetValue<long>(out var number) => Key(number),
                    _ => string.Empty,
                }
            );
        }
    }

    private void Close(string key)
    {
        lock (guard)
        {
            ids.Remove(key);
            if (ids.Count == 0)
            {
                emptied?.TrySetResult();
            }
        }
    }

    // 1 and "1" are two ids.
    private static string Key(object? id) =>
        id is long number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : $"\"{id}\"";
}
