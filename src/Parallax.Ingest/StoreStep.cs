using Parallax.Core;

namespace Parallax.Ingest;

/// <summary>What is stored in one step: read items in their order, with the stories they belong to.</summary>
internal sealed class StoreStep(IArticleStore store, StoryShelf stories, ItemReading reading)
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
            order.Add(new ItemFailed(reason, item.Item.Address.Length > 0 ? item.Item.Address : null));
            return;
        }

        if (item.Known is { } known)
        {
            order.Add(new ArticleStored(item.Item.Name, new SaveResult(known.Number, SaveOutcome.Known), null));
            return;
        }

        // Read side by side with what came before it: an item of the same address may have been stored meanwhile.
        var before = await store.CurrentAsync(item.Address, cancellation).ConfigureAwait(false);
        var same = before is null ? null : await SameAsync(before, item.Article!, cancellation).ConfigureAwait(false);
        if (same is null && item.Found is null)
        {
            item = item with { Found = reading.Find(item.Article!, cancellation) };
        }

        var place =
            same is not null ? new PlacedArticle(same.Number, same.Membership)
            : before is not null ? stories.Continue(item, before)
            : stories.Place(item);
        addresses.Add(item.Address);
        records.Add(item.Record(place.Number, place.Membership));
        placed.Add(place);
        Move(place.Moved);
        order.Add(records.Count - 1);
    }

    /// <summary>Stores what was added and answers what came of it, in order.</summary>
    public async Task<IReadOnlyList<IngestEvent>> SaveAsync(CancellationToken cancellation)
    {
        var results =
            records.Count > 0 ? await store.SaveAsync(records, moved, cancellation).ConfigureAwait(false) : [];
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

    // An archive holds the versions of an article one after another: taken in again, each is known.
    private async Task<StoredArticle?> SameAsync(
        StoredArticle current,
        Article article,
        CancellationToken cancellation
    ) =>
        current.Article.Text == article.Text ? current
        : current.Revision == 1 ? null
        : (await store.RevisionsAsync(current.Number, cancellation).ConfigureAwait(false)).FirstOrDefault(revision =>
            revision.Article.Text == article.Text
        );

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
}
