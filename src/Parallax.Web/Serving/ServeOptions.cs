using System.Net;

namespace Parallax.Web.Serving;

/// <summary>How the server is reached and bounded.</summary>
public sealed record ServeOptions
{
    /// <summary>Address it listens on; the loopback one unless said otherwise.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Port it listens on; 0 for any that is free.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>What who asks must know; required where <see cref="Address"/> is not a loopback address.</summary>
    public string? Token { get; init; }

    /// <summary>Names that requests may call the server by, beside its addresses and "localhost".</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>
    /// Scheme and host that readers write where a proxy stands in front: "https://desk.example.org"; null where none does. Forms then
    /// come from there, cookies are for https only where it is, feeds name it, and whoever asks is bounded, as all come from the proxy.
    /// </summary>
    public Uri? Origin { get; init; }

    /// <summary>Largest body of a request, in bytes.</summary>
    public long LargestRequest { get; init; } = 8 * 1024 * 1024;

    /// <summary>Requests that change something or make work that are let through a minute, of one asking address.</summary>
    public int ChangesPerMinute { get; init; } = 240;

    /// <summary>Requests of one asking address that are let through a second where the server is not on loopback.</summary>
    public int RequestsPerSecond { get; init; } = 200;

    /// <summary>Pages that listen for what is new, at most.</summary>
    public int Listeners { get; init; } = 256;

    /// <summary>How often the store is asked whether anything changed.</summary>
    public TimeSpan Watch { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Longest time that a page waits for a comparison before it shows that it is being made.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Stories whose comparisons are made ahead, the latest of several articles.</summary>
    public int MadeAhead { get; init; } = 50;

    /// <summary>Longest time that running requests are given when the server stops.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);
}
