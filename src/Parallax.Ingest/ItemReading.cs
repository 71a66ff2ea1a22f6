using System.Security.Cryptography;
using System.Text;
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

        try
        {
            return await ReadNewAsync(item, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault)
            when (fault is not (OperationCanceledException or StoreException or OutOfMemoryException))
        {
            // One item that a reader trips over is named; else nothing behind it would ever be taken in.
            return new ReadItem(item)
            {
                Failure =
                    $"{item.Name}: could not be read by a fault of Parallax ({fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}); report it",
            };
        }
    }

    /// <summary>What is found in an article.</summary>
    public ArticleFindings Find(Article article, CancellationToken cancellation) =>
        ArticleFindings.Of(pipeline.Read(article, cancellation));

    private async Task<ReadItem> ReadNewAsync(SourceItem item, CancellationToken cancellation)
    {
        var read = reader.Read(item, cancellation);
        if (read.Article is not { } article)
        {
            return new ReadItem(item) { Failure = read.Failure };
        }

        // A text that stands at its address already is not looked into again.
        var address = CanonicalAddress.Of(item, article);
        var before = await store.CurrentAsync(address, cancellation).ConfigureAwait(false);
        var same = before is not null && string.Equals(before.Article.Text, article.Text, StringComparison.Ordinal);
        return new ReadItem(item)
        {
            Address = address,
            Article = article,
            Found = same ? null : Find(article, cancellation),
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

    /// <summary>What is found in it; null where the text stood at its address when it was read.</summary>
    public ArticleFindings? Found { get; init; }

    /// <summary>What is stored of its article.</summary>
    public ArticleRecord Record(long number, Membership membership)
    {
        var article = Article!;
        return new ArticleRecord
        {
            Number = number,
            Item = Item,
            Address = Address,
            Article = article,
            Outlet = Found?.Report.Outlet?.Name,
            Headline = Found?.Report.Headline?.Text ?? article.Headline?.Value,
            TextSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Text))),
            Day = Found?.Day,
            Annotations = Found?.Annotations ?? new Dictionary<string, ReadOnlyMemory<byte>>(),
            People = Found?.People ?? [],
            Places = Found?.Places ?? [],
            Quotations = Found?.Quotations ?? [],
            Offices = Found?.Offices ?? [],
            Membership = membership,
        };
    }
}
