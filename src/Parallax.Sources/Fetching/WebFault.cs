using System.Net.Sockets;
using System.Security.Authentication;

namespace Parallax.Sources.Fetching;

/// <summary>Says what a broken exchange was, and whether it may go better the next time.</summary>
internal static class WebFault
{
    /// <summary>The fault in words for a reader.</summary>
    public static WebAnswer Of(Exception error)
    {
        HttpRequestError? kind = null;
        for (var inner = error; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case RefusedAddressException refused:
                    return WebAnswer.Failed(refused.Line);
                case SocketException socket:
                    return Of(socket);
                case AuthenticationException:
                    return WebAnswer.Failed(
                        "has no certificate that can be trusted, or none that fits its name; look at it in a browser"
                    );
                case OperationCanceledException or TimeoutException:
                    return WebAnswer.Failed("could not be connected to in time; try again later", mayPass: true);
                default:
                    break;
            }

            kind = Kind(inner) ?? kind;
        }

        return Of(kind);
    }

    // The innermost that says something: what the connecting threw is wrapped in "the connection failed".
    private static HttpRequestError? Kind(Exception error) =>
        ((error as HttpRequestException)?.HttpRequestError ?? (error as HttpIOException)?.HttpRequestError)
            is { } kind
                and not (HttpRequestError.Unknown or HttpRequestError.ConnectionError)
            ? kind
            : null;

    private static WebAnswer Of(HttpRequestError? error) =>
        error switch
        {
            HttpRequestError.NameResolutionError => Unknown(),
            HttpRequestError.ConfigurationLimitExceeded => WebAnswer.Failed(
                "sends more headers than any page needs; nothing to do"
            ),
            HttpRequestError.InvalidResponse => WebAnswer.Failed("answers in no HTTP; look at it in a browser"),
            HttpRequestError.SecureConnectionError => WebAnswer.Failed(
                "cannot be connected to securely; look at it in a browser"
            ),
            HttpRequestError.ResponseEnded => WebAnswer.Failed(
                "ended before the whole page was sent; try again later",
                mayPass: true
            ),
            _ => WebAnswer.Failed("broke off; try again later", mayPass: true),
        };

    private static WebAnswer Of(SocketException error) =>
        error.SocketErrorCode switch
        {
            SocketError.HostNotFound or SocketError.NoData => Unknown(),
            SocketError.TryAgain => WebAnswer.Failed(
                "has a host whose name could not be looked up; check the network",
                mayPass: true
            ),
            SocketError.ConnectionRefused => WebAnswer.Failed(
                "refuses connections; check the address or try again later",
                mayPass: true
            ),
            SocketError.ConnectionReset or SocketError.ConnectionAborted => WebAnswer.Failed(
                "broke off the connection; try again later",
                mayPass: true
            ),
            _ => WebAnswer.Failed("cannot be reached; check the address and the network", mayPass: true),
        };

    private static WebAnswer Unknown() => WebAnswer.Failed("has a host that nobody knows; check the address");
}
