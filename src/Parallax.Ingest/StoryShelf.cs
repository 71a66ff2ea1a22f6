using Parallax.Analysis.Stories.Streaming;
using Parallax.Core;

namespace Parallax.Ingest;

/// <summary>The open stories of a store, and the numbers that new articles and stories take.</summary>
internal sealed class StoryShelf
{
    private readonly StoryStream stream;
    private long next;

    private StoryShelf(StoryStream stream, long next)
    {
        this.stream = stream;
        this.next = next;
    }

    /// <summary>Takes up the stories that are still open.</summary>
    public static async Task<StoryShelf> OpenAsync(
        IArticleStore store,
        NextNumbers numbers,
        CancellationToken cancellation
    )
    {
        var options = new StoryStreamOptions { NextStory = numbers.Story };
        var shelf = new StoryShelf(new StoryStream(options), numbers.Article);
        await foreach (
            var article in store
                .GroupedAsync(StoryFeatures.Key.Name, options.MostOpen, cancellation)
                .ConfigureAwait(false)
        )
        {
            shelf.stream.Restore(article);
        }

        return shelf;
    }

    /// <summary>Puts a new article into a story.</summary>
    public PlacedArticle Place(ReadItem item)
    {
        var (number, fresh) = (next++, stream.NextStory);
        var membership = stream.Add(number, item.Found!.Day?.Value, item.Found.Features);
        return new PlacedArticle(number, membership)
        {
            Joined = membership.Story < fresh,
            Opened = (int)(stream.NextStory - fresh),
            Moved = stream.Moved,
        };
    }

    /// <summary>A later text of an article stays in the story that the one before it is in.</summary>
    public PlacedArticle Continue(ReadItem item, StoredArticle before)
    {
        var number = next++;
        var membership = before.Membership with
        {
            Reasons = [new StoryReason("revision", $"a later text of {StoredArticle.Id(before.Number)}", 1)],
        };
        stream.Restore(new GroupedArticle(number, item.Found!.Day?.Value, item.Found.Features.ToJson(), membership));
        return new PlacedArticle(number, membership);
    }
}

/// <summary>An article with its number and its story.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Membership">Where it belongs, and why.</param>
internal sealed record PlacedArticle(long Number, Membership Membership)
{
    /// <summary>Whether that story was there.</summary>
    public bool Joined { get; init; }

    /// <summary>How many stories were opened for it; where it divides one, for another article.</summary>
    public int Opened { get; init; }

    /// <summary>Articles that belong elsewhere because of it.</summary>
    public IReadOnlyDictionary<long, Membership> Moved { get; init; } = new Dictionary<long, Membership>();
}
