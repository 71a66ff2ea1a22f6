using Parallax.Analysis;
using Parallax.Core;

namespace Parallax.Ingest;

/// <summary>
/// What can be done for an item by itself, side by side with others: whether it is stored already, its article, and what is
/// found in it.
/// </summary>
internal sealed class ItemReading(IArticleStore store, IItemReader reader, NewsPipeline pipeline)
{
    /// <summary>The item, read as far as it is news.</summary>
    public async Task<ReadItem> ReadAsync(SourceItem item, CancellationToken cancellation)
    {
        var known = await store.FindAsync(item.Address, item.Sha256, cancellation).ConfigureAwait(false);
        if (known is { SameBytes: true })
        {
            return new ReadItem(item) { Known = known };
        }

        var read = reader.Read(item, cancellation);
        if (read.Article is not { } article)
        {
            return new ReadItem(item) { Failure = read.Failure };
        }

        var address = CanonicalAddress.Of(item, article);
        var before = await store.CurrentAsync(address, cancellation).ConfigureAwait(false);
        var same = before is not null && string.Equals(before.Article.Text, article.Text, StringComparison.Ordinal);
        return same
            ? new ReadItem(item)
            {
                Address = address,
                Article = article,
                Before = before,
                SameText = true,
            }
            : new ReadItem(item)
            {
                Address = address,
                Article = article,
                Before = before,
                Found = ArticleFindings.Of(pipeline.Read(article, cancellation)),
            };
    }
}

/// <summary>An item and what was made of it: it failed, is known, or has an article with findings.</summary>
internal sealed record ReadItem(SourceItem Item)
{
    /// <summary>Something that a source could not give.</summary>
    public static ReadItem Failed(string reason) => new(Nothing) { Failure = reason };

    private static readonly SourceItem Nothing = new()
    {
        Name = string.Empty,
        Address = string.Empty,
        Content = default,
        Sha256 = string.Empty,
        Kind = ItemKind.Text,
    };

    public string? Failure { get; init; }

    /// <summary>Where the article is kept.</summary>
    public string Address { get; init; } = Item.Address;

    /// <summary>The article that these bytes became before.</summary>
    public KnownArticle? Known { get; init; }

    public Article? Article { get; init; }

    /// <summary>The article at its address now.</summary>
    public StoredArticle? Before { get; init; }

    /// <summary>Whether the bytes are new and the text is not.</summary>
    public bool SameText { get; init; }

    public ArticleFindings? Found { get; init; }
}
