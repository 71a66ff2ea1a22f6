using System.Net;
using Parallax.Core;
using Polly;

namespace Parallax.Sources.Fetching;

/// <summary>
/// Fetches a page: the host's rules asked, its turn awaited, faults that may pass tried again, redirects followed one by one,
/// each as carefully as the first address.
/// </summary>
internal sealed class PageFetcher : IDisposable
{
    private readonly FetchOptions options;
    private readonly IFetchStates? states;
    private readonly FetchTally tally;
    private readonly WebExchange exchange;
    private readonly HostTurns turns;
    private readonly RobotsCache robots;
    private readonly ResiliencePipeline<WebAnswer> backOff;

    /// <summary>A fetcher over this network; without states everything is sent each time.</summary>
    public PageFetcher(FetchOptions options, IFetchStates? states, WebNetwork network, FetchTally tally)
    {
        this.options = options;
        this.states = states;
        this.tally = tally;
        exchange = new WebExchange(options, network, tally);
        turns = new HostTurns(options);
        backOff = BackOff.Pipeline(options);
        robots = new RobotsCache(
            options.Time,
            async (address, cancellation) =>
                (await FollowAsync(address, isRobots: true, cancellation).ConfigureAwait(false)).Answer
        );
    }

    /// <summary>Fetches the page at the address.</summary>
    public async Task<FetchedPage> FetchAsync(Uri address, CancellationToken cancellation)
    {
        var page = await FollowAsync(address, isRobots: false, cancellation).ConfigureAwait(false);
        if (page.Answer.IsPage)
        {
            tally.Fetched();
        }
        else if (page.IsUnchanged)
        {
            tally.Unchanged();
        }

        return page;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        exchange.Dispose();
        turns.Dispose();
    }

    private async Task<FetchedPage> FollowAsync(Uri asked, bool isRobots, CancellationToken cancellation)
    {
        var address = asked;
        for (var hop = 0; ; hop++)
        {
            var known =
                isRobots || states is null
                    ? null
                    : await states.FindAsync(address.AbsoluteUri, cancellation).ConfigureAwait(false);
            var answer = await AskAsync(address, known, isRobots, cancellation).ConfigureAwait(false);
            if (!answer.IsRedirect || answer.Location is null)
            {
                return new FetchedPage(asked, address, answer, known is not null);
            }

            if (hop == options.MostRedirects)
            {
                return new FetchedPage(
                    asked,
                    address,
                    WebAnswer.Failed($"leads on after {hop} redirects; look at it in a browser"),
                    false
                );
            }

            if (!FetchAddress.TryRead(address, answer.Location, out var next, out var failure))
            {
                var line = $"leads to {FetchAddress.Shown(answer.Location)}, which {failure}";
                return new FetchedPage(asked, address, WebAnswer.Failed(line), false);
            }

            address = next;
        }
    }

    private async Task<WebAnswer> AskAsync(
        Uri address,
        FetchState? known,
        bool isRobots,
        CancellationToken cancellation
    )
    {
        var rules = isRobots ? RobotsRules.None : await robots.OfAsync(address, cancellation).ConfigureAwait(false);
        if (!rules.Allows(address))
        {
            return WebAnswer.Failed(
                rules.Closed is { } reason
                    ? $"is not asked for, because its host's robots.txt {reason}"
                    : "is closed to programs by its host's robots.txt; read it in a browser and save it"
            );
        }

        var pause = isRobots ? TimeSpan.Zero : Pause(rules);
        return await backOff
            .ExecuteAsync(
                async token =>
                    await turns
                        .TakeAsync(address.IdnHost, pause, () => exchange.AskAsync(address, known, token), token)
                        .ConfigureAwait(false),
                cancellation
            )
            .ConfigureAwait(false);
    }

    private TimeSpan Pause(RobotsRules rules)
    {
        var asked = rules.Delay ?? TimeSpan.Zero;
        asked = asked < options.LongestCrawlDelay ? asked : options.LongestCrawlDelay;
        return asked > options.HostDelay ? asked : options.HostDelay;
    }
}

/// <summary>What fetching an address came to.</summary>
/// <param name="Asked">The address that was named.</param>
/// <param name="Address">Where its redirects led.</param>
/// <param name="Answer">The last answer.</param>
/// <param name="WasKnown">Whether the server was told what it said the last time.</param>
internal sealed record FetchedPage(Uri Asked, Uri Address, WebAnswer Answer, bool WasKnown)
{
    /// <summary>Whether nothing changed since it was last fetched.</summary>
    public bool IsUnchanged => Answer.Failure is null && WasKnown && Answer.Status == HttpStatusCode.NotModified;

    /// <summary>One line that says what went wrong; null where a page was sent or nothing changed.</summary>
    public string? Failure =>
        Answer.IsPage || IsUnchanged ? null
        : Asked == Address ? $"{FetchAddress.Shown(Asked.AbsoluteUri)}: {Answer.Failure ?? StatusWords.Of(Answer)}"
        : $"{FetchAddress.Shown(Asked.AbsoluteUri)}: leads to {FetchAddress.Shown(Address.AbsoluteUri)}, which {Answer.Failure ?? StatusWords.Of(Answer)}";
}
