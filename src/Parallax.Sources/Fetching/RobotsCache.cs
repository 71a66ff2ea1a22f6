using System.Globalization;

namespace Parallax.Sources.Fetching;

/// <summary>
/// The rules of hosts, each fetched once a day at most. No rules (4xx) allow everything; rules that cannot be had (5xx, no
/// answer) allow nothing, as RFC 9309 asks.
/// </summary>
/// <param name="time">The clock that their age goes by.</param>
/// <param name="fetch">Fetches a robots.txt with redirects followed; an answer that is neither page nor 4xx is a fault.</param>
internal sealed class RobotsCache(TimeProvider time, Func<Uri, CancellationToken, Task<WebAnswer>> fetch)
{
    private const int MostHosts = 2_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    // What could not be had is asked for again sooner.
    private static readonly TimeSpan ShortLifetime = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, (Task<RobotsRules> Rules, DateTimeOffset Until)> known = new(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The rules for the address's scheme, host and port. Many that ask at once share one request.</summary>
    public async Task<RobotsRules> OfAsync(Uri address, CancellationToken cancellation)
    {
        var origin = address.GetLeftPart(UriPartial.Authority);
        while (true)
        {
            var task = Find(origin, cancellation);
            try
            {
                // Not this caller's cancellation ends what others wait for.
                var rules = await task.WaitAsync(cancellation).ConfigureAwait(false);
                if (rules.Closed is not null)
                {
                    Shorten(origin, task);
                }

                return rules;
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // Whoever fetched them gave up; this one has not.
            }
        }
    }

    private Task<RobotsRules> Find(string origin, CancellationToken cancellation)
    {
        lock (known)
        {
            var now = time.GetUtcNow();
            if (
                known.TryGetValue(origin, out var found)
                && found.Until > now
                && !(found.Rules.IsCanceled || found.Rules.IsFaulted)
            )
            {
                return found.Rules;
            }

            if (known.Count >= MostHosts)
            {
                known.Remove(known.MinBy(k => k.Value.Until).Key);
            }

            var rules = ReadAsync(origin, cancellation);
            known[origin] = (rules, now + Lifetime);
            return rules;
        }
    }

    private void Shorten(string origin, Task<RobotsRules> task)
    {
        lock (known)
        {
            var until = time.GetUtcNow() + ShortLifetime;
            if (known.TryGetValue(origin, out var found) && found.Rules == task && found.Until > until)
            {
                known[origin] = (task, until);
            }
        }
    }

    private async Task<RobotsRules> ReadAsync(string origin, CancellationToken cancellation)
    {
        var answer = await fetch(new Uri(origin + "/robots.txt"), cancellation).ConfigureAwait(false);
        return answer.IsPage ? RobotsRules.Read(answer.Body.Span, UserAgent.Product)
            : answer.Failure is null && (int)answer.Status is >= 400 and < 500 and not 429 ? RobotsRules.None
            : RobotsRules.Unknown(
                answer.Failure
                    ?? string.Create(CultureInfo.InvariantCulture, $"answers {(int)answer.Status}; try again later")
            );
    }
}
