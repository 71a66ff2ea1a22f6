using System.Globalization;
using System.Text;
using Parallax.Cluster.Messaging;
using Parallax.Core.Cluster;

namespace Parallax.Cluster.Tests.Messaging;

/// <summary>Queues of a test's own, and the workers that use them.</summary>
public abstract class TransportSpace : IAsyncDisposable
{
    /// <summary>The transport of one more worker.</summary>
    public abstract IMessageTransport Open(int bound = 10_000, int limit = 20);

    /// <summary>Ends a worker as a lost machine would: nothing is returned by it.</summary>
    public abstract Task KillAsync(IMessageTransport transport);

    /// <summary>Messages that were given up, once there are so many.</summary>
    public abstract Task<IReadOnlyList<DeadLetter>> DeadAsync(int atLeast);

    public abstract ValueTask DisposeAsync();

    /// <summary>A message with a number.</summary>
    public static Message Numbered(string queue, int number) =>
        new(queue, Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The number of a message.</summary>
    public static int Number(Message message) =>
        int.Parse(Encoding.UTF8.GetString(message.Body.Span), CultureInfo.InvariantCulture);
}
