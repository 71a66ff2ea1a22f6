namespace Parallax.Sources.Fetching;

/// <summary>How politely, how long and how much is fetched.</summary>
public sealed record FetchOptions
{
    /// <summary>Where people who meet Parallax in their logs can read about it or write to whoever runs it; null for nowhere.</summary>
    public string? Contact { get; init; }

    /// <summary>Hosts that may stand at private and loopback addresses: "host" or "host:port" (<c>--allow-host</c>).</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Pause between the end of a request to a host and the next. One second by default.</summary>
    public TimeSpan HostDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest <c>Crawl-delay</c> that is honoured; a longer one counts as this. 30 seconds by default.</summary>
    public TimeSpan LongestCrawlDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest <c>Retry-After</c> that is waited for; beyond it the page is given up for this run.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Requests at a time, each to another host.</summary>
    public int HostsAtOnce { get; init; } = 8;

    /// <summary>How often a page is asked for anew after a fault that may pass.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Pause before the first retry; doubled for each further one, half to one and a half of it by chance.</summary>
    public TimeSpan BackOff { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Faults in a row after which a host is not asked again in this run.</summary>
    public int MostFaultsOfHost { get; init; } = 5;

    /// <summary>Redirects followed from one address.</summary>
    public int MostRedirects { get; init; } = 5;

    /// <summary>Longest body as sent, in bytes.</summary>
    public int MostBytes { get; init; } = 10_000_000;

    /// <summary>Longest body once decompressed, in bytes.</summary>
    public int MostDecodedBytes { get; init; } = 20_000_000;

    /// <summary>Longest headers of an answer, in thousands of bytes.</summary>
    public int MostHeaderKilobytes { get; init; } = 64;

    /// <summary>Longest time for one answer, from asking to its last byte.</summary>
    public TimeSpan AnswerTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest time in which a server sends nothing.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Pages fetched for one named address: the entries of its feed, the pages of its site map.</summary>
    public int MostPages { get; init; } = 1_000;

    /// <summary>Feeds and site maps read for one named address.</summary>
    public int MostLists { get; init; } = 200;

    /// <summary>How deep lists may name lists: an OPML file of feeds is two deep.</summary>
    public int DeepestList { get; init; } = 3;

    /// <summary>The clock that pauses, retries and cached rules go by.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>The clock that <see cref="AnswerTime"/> and <see cref="IdleTime"/> go by.</summary>
    public required TimeProvider Limits { get; init; }

    /// <summary>Chance, from 0 to below 1, for the pauses before retries.</summary>
    public required Func<double> Chance { get; init; }
}
