using System.Collections.Concurrent;
using System.Net;
using Parallax.Core;
using Parallax.Sources.Fetching;

namespace Parallax.Sources.Tests.Fetching;

/// <summary>A source over a server of ours, with a clock that leaps and chance that is always one half.</summary>
internal sealed class Fetches : IDisposable
{
    public Fetches(
        Func<FetchOptions, FetchOptions>? change = null,
        WebNetwork? network = null,
        IFetchStates? states = null
    )
    {
        var options = new FetchOptions
        {
            AllowedHosts = [Server.Host],
            Time = Time,
            Limits = Limits,
            Chance = () => 0.5,
            Retries = 0,
        };
        Source = new WebItemSource(change?.Invoke(options) ?? options, states, network ?? new WebNetwork());
    }

    public HostileServer Server { get; } = new();

    public LeapingTime Time { get; } = new();

    public SteppedTime Limits { get; } = new();

    public WebItemSource Source { get; }

    /// <summary>All that comes of an address, at most two thousand things: an endless walk fails the test.</summary>
    public async Task<IReadOnlyList<ItemResult>> OpenAsync(string address)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var results = new List<ItemResult>();
        await foreach (var result in Source.OpenAsync(address, patience.Token))
        {
            results.Add(result);
            results.Count.ShouldBeLessThan(2_000);
        }

        return results;
    }

    /// <summary>The one line that an address of the server comes to.</summary>
    public async Task<string> FailureAsync(string path)
    {
        var result = (await OpenAsync(Server.Address(path))).ShouldHaveSingleItem();
        var line = result.Failure.ShouldNotBeNull();
        line.ShouldNotContain('\n');
        return line;
    }

    public void Dispose()
    {
        Source.Dispose();
        Server.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}

/// <summary>A network whose names a test makes up; what is said to be public is connected to loopback.</summary>
internal sealed class MadeUpNetwork(int port, params string[] addresses) : WebNetwork
{
    private readonly ConcurrentQueue<string> answers = new(addresses);

    /// <summary>Where connections were made to.</summary>
    public ConcurrentQueue<IPEndPoint> Connected { get; } = new();

    // The last answer is given again and again.
    public override Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
    {
        var answer = answers.Count > 1 && answers.TryDequeue(out var next) ? next : answers.Single();
        return Task.FromResult(
            answer.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse).ToArray()
        );
    }

    public override Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellation)
    {
        Connected.Enqueue(address);
        return base.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellation);
    }
}

/// <summary>States in memory.</summary>
internal sealed class States : IFetchStates
{
    public ConcurrentDictionary<string, FetchState> Kept { get; } = new();

    public Task<FetchState?> FindAsync(string address, CancellationToken cancellation) =>
        Task.FromResult(Kept.GetValueOrDefault(address));

    public Task RememberAsync(string address, FetchState state, CancellationToken cancellation)
    {
        Kept[address] = state;
        return Task.CompletedTask;
    }
}
