using System.Net;
using System.Net.Sockets;

namespace Parallax.Sources.Fetching;

/// <summary>
/// Connects to public addresses only. The name is resolved once for a connection, and the connection goes to the very
/// address that was checked: a name that resolves to another address the next time (DNS rebinding) gains nothing by it.
/// </summary>
internal sealed class GuardedConnector(WebNetwork network, AllowedHosts allowed, TimeSpan longest, TimeProvider limits)
{
    private const int MostAddresses = 8;

    private static readonly HttpRequestOptionsKey<bool> Connected = new("Parallax.Connected");

    /// <summary>The connection for <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="RefusedAddressException">The host stands at no public address.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        // The handler connects up to three times more, at once, where a server hangs up without a word; whether and when to
        // ask again is not its business.
        if (!context.InitialRequestMessage.Options.TryAdd(Connected.Key, true))
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded);
        }

        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        using var limit = new CancellationTokenSource(longest, limits);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var addresses = IPAddress.TryParse(host, out var literal)
            ? [literal]
            : await network.ResolveAsync(host, both.Token).ConfigureAwait(false);
        var permitted = allowed.Has(host, port) ? addresses : Array.FindAll(addresses, PublicAddresses.Has);
        if (permitted.Length == 0)
        {
            throw addresses.Length == 0
                ? new HttpRequestException(HttpRequestError.NameResolutionError)
                : new RefusedAddressException(host, port, addresses[0]);
        }

        // IPv4 first: where IPv6 leads nowhere, its silence would use up the time.
        var ordered = permitted.OrderBy(a => a.AddressFamily != AddressFamily.InterNetwork).Take(MostAddresses);
        return await ConnectAsync(ordered.ToList(), port, both.Token).ConfigureAwait(false);
    }

    private async Task<Stream> ConnectAsync(List<IPAddress> addresses, int port, CancellationToken cancellation)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await network
                    .ConnectAsync(new IPEndPoint(addresses[i], port), cancellation)
                    .ConfigureAwait(false);
            }
            catch (Exception error) when (error is not OperationCanceledException && i + 1 < addresses.Count)
            {
                // The next address of the host may answer.
            }
        }
    }
}

/// <summary>A host stands at an address that is not of the public internet.</summary>
/// <param name="host">Its name.</param>
/// <param name="port">The port that was to be asked.</param>
/// <param name="address">Where it stands.</param>
internal sealed class RefusedAddressException(string host, int port, IPAddress address)
    : Exception($"{host} stands at {address}, which is no address of the public internet")
{
    /// <summary>What a line says of it.</summary>
    public string Line { get; } =
        FormattableString.Invariant(
            $"has a host at {address}, a private or reserved address, which is not asked; if it is yours, --allow-host {host}:{port}"
        );
}
