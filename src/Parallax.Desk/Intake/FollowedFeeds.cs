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
    public Task<string?> AddAsync(string address, int minutes, CancellationToken cancellation) =>
        AddAsync([address], minutes, cancellation);

    /// <summary>Follows addresses, all or none; answers one line where that cannot be.</summary>
    public async Task<string?> AddAsync(IReadOnlyList<string> addresses, int minutes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        if (minutes is < LeastMinutes or > MostMinutes)
        {
            return $"a feed is fetched every {LeastMinutes} to {MostMinutes:N0} minutes, not every {minutes}";
        }

        var followed = await AllAsync(cancellation).ConfigureAwait(false);
        if (followed.Select(feed => feed.Address).Union(addresses, StringComparer.Ordinal).Count() > Most)
        {
            return $"{Most} feeds can be followed, and {followed.Count} are; take one away first";
        }

        foreach (var address in addresses)
        {
            await PutAsync(new FollowedFeed(address, minutes, time.GetUtcNow(), null), cancellation)
                .ConfigureAwait(false);
        }

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
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // What watches the store tells of it; the feeds are due at the next look, too.
            }
        } while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false));
    }

    private async Task AskAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var document in await documents.AllAsync(Kind, cancellation).ConfigureAwait(false))
        {
            if (FollowedFeed.Of(document.Content.Span) is not { } feed || feed.Due > now)
            {
                continue;
            }

            if (queue.Ask([feed.Address]) is null)
            {
                return;
            }

            // One that was taken away meanwhile does not come back.
            await documents
                .PutAsync(Kind, document.Id, (feed with { Fetched = now }).ToJson(), document.Version, cancellation)
                .ConfigureAwait(false);
        }
    }

    private Task PutAsync(FollowedFeed feed, CancellationToken cancellation) =>
        documents.PutAsync(Kind, IdOf(feed.Address), feed.ToJson(), null, cancellation);

    private static string IdOf(string address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)).AsSpan(0, 12));
}
