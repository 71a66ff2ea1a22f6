using System.Security.Cryptography;
using System.Text;
using Parallax.Core;

namespace Parallax.Desk.Intake;

/// <summary>The feeds that are followed: kept with the store, fetched while a server runs.</summary>
public sealed class FollowedFeeds(IDocumentStore documents, IntakeQueue queue, TimeProvider time)
{
    /// <summary>Shortest wait between two fetches, in minutes; outlets shut out who asks more often.</summary>
    public const int LeastMinutes = 5;

    /// <summary>Longest wait.</summary>
    public const int MostMinutes = 7 * 24 * 60;

    /// <summary>Most feeds.</summary>
    public const int Most = 500;

    private const string Kind = "feed";
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);

    /// <summary>All, by address.</summary>
    public async Task<IReadOnlyList<FollowedFeed>> AllAsync(CancellationToken cancellation) =>
        [
            .. (await documents.AllAsync(Kind, cancellation).ConfigureAwait(false))
                .Select(document => FollowedFeed.Of(document.Content.Span))
                .OfType<FollowedFeed>()
                .OrderBy(feed => feed.Address, StringComparer.Ordinal),
        ];

    /// <summary>Follows an address; answers one line where that cannot be.</summary>
    public async Task<string?> AddAsync(string address, int minutes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (minutes is < LeastMinutes or > MostMinutes)
        {
            return $"a feed is fetched every {LeastMinutes} to {MostMinutes:N0} minutes, not every {minutes}";
        }

        if ((await AllAsync(cancellation).ConfigureAwait(false)).Count >= Most)
        {
            return $"{Most} feeds are followed already; take one away first";
        }

        await PutAsync(new FollowedFeed(address, minutes, time.GetUtcNow(), null), cancellation).ConfigureAwait(false);
        return null;
    }

    /// <summary>Follows an address no more; false where it was not followed.</summary>
    public Task<bool> RemoveAsync(string address, CancellationToken cancellation) =>
        documents.RemoveAsync(Kind, IdOf(address), cancellation);

    /// <summary>Asks for what is due, until it is stopped.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Look, time);
        do
        {
            try
            {
                await AskAsync(cancellation).ConfigureAwait(false);
            }
            catch (StoreException)
            {
                // What watches the store tells of it; the feeds are due at the next look, too.
            }
        } while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false));
    }

    private async Task AskAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var feed in (await AllAsync(cancellation).ConfigureAwait(false)).Where(feed => feed.Due <= now))
        {
            if (queue.Ask([feed.Address]) is null)
            {
                return;
            }

            await PutAsync(feed with { Fetched = now }, cancellation).ConfigureAwait(false);
        }
    }

    private Task PutAsync(FollowedFeed feed, CancellationToken cancellation) =>
        documents.PutAsync(Kind, IdOf(feed.Address), feed.ToJson(), null, cancellation);

    private static string IdOf(string address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)).AsSpan(0, 12));
}
