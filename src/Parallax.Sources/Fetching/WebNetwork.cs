using System.Net;
using System.Net.Sockets;

namespace Parallax.Sources.Fetching;

/// <summary>The network beneath: names to addresses, addresses to connections.</summary>
internal class WebNetwork
{
    /// <summary>The addresses of a host name.</summary>
    public virtual Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) =>
        Dns.GetHostAddressesAsync(host, cancellation);

    /// <summary>A connection to exactly this address.</summary>
    public virtual async Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
