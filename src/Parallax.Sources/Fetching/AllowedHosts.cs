using System.Collections.Frozen;
using System.Globalization;

namespace Parallax.Sources.Fetching;

/// <summary>Hosts that the user lets through though they stand at private addresses.</summary>
internal sealed class AllowedHosts
{
    private readonly FrozenSet<string> named;

    /// <summary>Those named "host", with all their ports, or "host:port".</summary>
    public AllowedHosts(IEnumerable<string> hosts) =>
        named = hosts.Select(h => h.Trim().TrimEnd('.')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the host may be asked at this port wherever it stands. An IPv6 address has its brackets or not.</summary>
    public bool Has(string host, int port)
    {
        var bare = host.TrimEnd('.').Trim('[', ']');
        var bracketed = bare.Contains(':', StringComparison.Ordinal) ? $"[{bare}]" : bare;
        return named.Contains(bare)
            || named.Contains(bracketed)
            || named.Contains(string.Create(CultureInfo.InvariantCulture, $"{bracketed}:{port}"));
    }
}
