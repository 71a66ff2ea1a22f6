using System.Security.Cryptography;
using System.Text;
using Parallax.Core;

namespace Parallax.Ingest;

/// <summary>What is stored in one step: read items in their order, with the stories they belong to.</summary>
internal sealed class StoreStep(IArticleStore store, StoryShelf stories)
{
    private readonly List<ArticleRecord> records = [];
    private readonly List<PlacedArticle> placed = [];
    private readonly Dictionary<long, Membership> moved = [];
    private readonly List<object> order = [];
    private readonly HashSet<string> addresses = new(StringComparer.Ordinal);

    /// <summary>Items in it.</summary>
    public int Count => order.Count;

    /// <summary>Whether an article of this address is in it: what comes of the next is known only once it is stored.</summary>
    public bool Holds(string address) => addresses.Contains(address);

    /// <summary>Adds an item; gives its article a story.</summary>
    public async Task AddAsync(ReadItem item, CancellationToken cancellation)
    {
        if (item.Failure is { } reason)
        {
            order.Add(new ItemFailed(reason));
            return;
        }

        if (item.Known is { } known)
        {
            order.Add(new ArticleStored(item.Item.Name, new SaveResult(known.Number, SaveOutcome.Known), null));
            return;
        }

        // Read side by side with what came before it: an item of the same address may have been stored meanwhile.
        var before = await store.CurrentAsync(item.Address, cancellation).ConfigureAwait(false);
        var same = before is not null && before.Article.Text == item.Article!.Text;
        var place =
            same ? new PlacedArticle(before!.Number, before.Membership)
            : before is not null ? stories.Continue(item, before)
            : stories.Place(item);
        addresses.Add(item.Address);
        records.Add(Record(item, place));
        placed.Add(place);
        Move(place.Moved);
        order.Add(records.Count - 1);
    }

    /// <summary>Stores what was added and answers what came of it, in order.</summary>
    public async Task<IReadOnlyList<IngestEvent>> SaveAsync(CancellationToken cancellation)
    {
        var results = records.Count > 0 ? await store.SaveAsync(records, cancellation).ConfigureAwait(false) : [];
        var events = order.ConvertAll(entry =>
            entry is int index
                ? new ArticleStored(
                    records[index].Item.Name,
                    results[index],
                    results[index].Outcome is SaveOutcome.Known ? null : records[index].Membership
                )
                {
                    Joined = placed[index].Joined,
                    Opened = placed[index].Opened,
                }
                : (IngestEvent)entry
        );
        records.Clear();
        placed.Clear();
        moved.Clear();
        order.Clear();
        addresses.Clear();
        return events;
    }

    // Those of this step are not stored yet: they are stored where they belong now.
    private void Move(IReadOnlyDictionary<long, Membership> memberships)
    {
        foreach (var (number, membership) in memberships)
        {
            var index = placed.FindIndex(article => article.Number == number);
            if (index >= 0)
            {
                records[index] = records[index] with { Membership = membership };
            }
            else
            {
                moved[number] = membership;
            }
        }
    }

    private static ArticleRecord Record(ReadItem item, PlacedArticle place)
    {
        var article = item.Article!;
        var found = item.Found;
        return new ArticleRecord
        {
            Number = place.Number,
            Item = item.Item,
            Address = item.Address,
            Article = article,
            Outlet = found?.Report.Outlet?.Name,
            Headline = found?.Report.Headline?.Text ?? article.Headline?.Value,
            TextSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Text))),
            Day = found?.Day,
            Annotations = found?.Annotations ?? new Dictionary<string, ReadOnlyMemory<byte>>(),
            People = found?.People ?? [],
            Places = found?.Places ?? [],
            Quotations = found?.Quotations ?? [],
            Offices = found?.Offices ?? [],
            Membership = place.Membership,
        };
    }
}
