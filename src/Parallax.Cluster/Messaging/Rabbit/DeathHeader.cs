using System.Collections;
using System.Text;

namespace Parallax.Cluster.Messaging.Rabbit;

/// <summary>What a broker writes on a message that it gives up.</summary>
internal static class DeathHeader
{
    private const string Name = "x-death";
    private const string DeliveryCount = "x-delivery-count";

    /// <summary>The last death; null where there was none.</summary>
    public static Death? Read(IDictionary<string, object?>? headers)
    {
        // The broker puts the last death first. Headers come from outside: what has another shape is none.
        if (
            headers is null
            || !headers.TryGetValue(Name, out var value)
            || value is not IList { Count: > 0 } deaths
            || deaths[0] is not IDictionary<string, object?> last
        )
        {
            return null;
        }

        var queue = RabbitTopology.Ours(Text(last, "queue") ?? "");
        return new(queue, Text(last, "reason") ?? "unknown", Number(headers, DeliveryCount));
    }

    /// <summary>A number of a header; null where there is none.</summary>
    public static long? Number(IDictionary<string, object?>? headers, string name) =>
        headers is not null && headers.TryGetValue(name, out var value)
            ? value switch
            {
                long number => number,
                int number => number,
                short number => number,
                byte number => number,
                _ => null,
            }
            : null;

    private static string? Text(IDictionary<string, object?> table, string name) =>
        table.TryGetValue(name, out var value)
            ? value switch
            {
                byte[] bytes => Encoding.UTF8.GetString(bytes),
                string text => text,
                _ => null,
            }
            : null;
}
