using System.Net.Sockets;
using RabbitMQ.Client.Exceptions;

namespace Parallax.Cluster.Messaging.Rabbit;

/// <summary>What a connection to a broker fails with, and its line.</summary>
internal static class RabbitFaults
{
    private const int PreconditionFailed = 406;

    /// <summary>Whether the broker or the way to it is at fault, and not the caller who gave up.</summary>
    public static bool IsFault(Exception fault, CancellationToken cancellation) =>
        fault switch
        {
            // The client cancels what waits for an answer when its connection goes.
            OperationCanceledException => !cancellation.IsCancellationRequested,
            RabbitMQClientException or IOException or SocketException or TimeoutException => true,
            ObjectDisposedException or TransportException => true,
            _ => false,
        };

    /// <summary>The fault in one line. What the client says of addresses is left out: it may carry credentials.</summary>
    public static string Line(BrokerAddress address, Exception fault) =>
        $"broker {address}: "
        + Innermost(fault) switch
        {
            AuthenticationFailureException => "user or password refused",
            PossibleAuthenticationFailureException => "user, password or vhost refused",
            OperationInterruptedException { ShutdownReason.ReplyCode: PreconditionFailed } =>
                "a queue stands there with other bounds; delete it when it is empty, or set the same",
            OperationInterruptedException { ShutdownReason: { } reason } => $"closed with code {reason.ReplyCode}",
            SocketException socket => socket.SocketErrorCode.ToString(),
            OperationCanceledException or TimeoutException => "no answer",
            TransportException told => told.Message,
            { } other => other.GetType().Name,
        };

    private static Exception Innermost(Exception fault)
    {
        var inner = fault;
        while (
            inner is BrokerUnreachableException or AggregateException or IOException && inner.InnerException is not null
        )
        {
            inner = inner.InnerException;
        }

        return inner;
    }
}
