using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Parallax.Core;

namespace Parallax.Sources.Fetching;

/// <summary>
/// Fetches what stands at http and https addresses: a page is one item, a feed, site map or OPML file all the pages it
/// names. Several may be opened at once; they share turns, rules and bounds.
/// </summary>
public sealed class WebItemSource : IItemSource, IDisposable
{
    private readonly FetchOptions options;
    private readonly IFetchStates? states;
    private readonly FetchTally tally = new();
    private readonly PageFetcher fetcher;
    private readonly ConcurrentQueue<(string Address, FetchState State)> unconfirmed = new();

    /// <summary>A source.</summary>
    /// <param name="options">How politely and how much is fetched.</param>
    /// <param name="states">What servers said before; null where nothing is kept, and everything is sent each time.</param>
    public WebItemSource(FetchOptions options, IFetchStates? states = null)
        : this(options, states, new WebNetwork()) { }

    internal WebItemSource(FetchOptions options, IFetchStates? states, WebNetwork network)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        this.states = states;
        fetcher = new PageFetcher(options, states, network, tally);
    }

    /// <summary>What was fetched so far; pages that did not change are no items, and counted here alone.</summary>
    public FetchCounts Counts => tally.Counts;

    /// <inheritdoc/>
    public bool CanOpen(string location)
    {
        ArgumentNullException.ThrowIfNull(location);
        return FetchAddress.IsMeant(location);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ItemResult> OpenAsync(
        string location,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(location);
        await using var walk = new WebWalk(fetcher, options, unconfirmed.Enqueue, cancellation);
        await foreach (var result in walk.RunAsync(location).ConfigureAwait(false))
        {
            yield return result;
        }
    }

    /// <summary>
    /// Remembers what servers said of all that was given out so far. To be called once it is stored: what is remembered
    /// earlier would not be sent again, and be lost where the process ends before it is stored.
    /// </summary>
    public async Task ConfirmAsync(CancellationToken cancellation)
    {
        while (unconfirmed.TryDequeue(out var fetched))
        {
            if (states is not null)
            {
                await states.RememberAsync(fetched.Address, fetched.State, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => fetcher.Dispose();
}
