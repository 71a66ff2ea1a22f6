using System.Net;
using System.Net.Sockets;

namespace Parallax.Sources.Fetching;

/// <summary>
/// Tells addresses of the public internet from all others: the IANA special-purpose registries for IPv4 (RFC 6890 and its
/// successors) and, of IPv6, whatever is not global unicast or carries an IPv4 address inside.
/// </summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] Refused = [.. (
            "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 "
            + "192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 "
            + "203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 "
            // Public by number, but what a cloud's machines ask for their own settings.
            + "168.63.129.16/32 "
            // IETF protocols with Teredo and benchmarking, documentation twice, 6to4.
            + "2001::/23 2001:db8::/32 3fff::/20 2002::/16"
        ).Split(' ').Select(network => IPNetwork.Parse(network))];

    /// <summary>Whether anybody on the internet may be found there.</summary>
    public static bool Has(IPAddress address) =>
        (address.AddressFamily == AddressFamily.InterNetwork || IsGlobalUnicast(address))
        && !Array.Exists(Refused, network => network.Contains(address));

    // 2000::/3. Unspecified, loopback, mapped, NAT64 (64:ff9b::/96), unique local, link-local, site-local and multicast
    // addresses are all outside. By the bytes: IPNetwork looks through a mapped address at the IPv4 address in it.
    private static bool IsGlobalUnicast(IPAddress address) => (address.GetAddressBytes()[0] & 0xE0) == 0x20;
}
