using Parallax.Core;

namespace Parallax.Ingest;

/// <summary>The texts that stood at the addresses of articles: a later text of an article has a number of its own.</summary>
internal sealed class ArticleTexts(IArticleStore store)
{
    private readonly Dictionary<long, IReadOnlyList<StoredArticle>> texts = [];

    /// <summary>Reads the texts of these articles; those read before are not read again.</summary>
    public async Task ReadAsync(IEnumerable<long> articles, CancellationToken cancellation)
    {
        foreach (var article in articles.Where(article => !texts.ContainsKey(article)).ToList())
        {
            texts[article] = await store.RevisionsAsync(article, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>The numbers of all texts of an article that was read.</summary>
    public IReadOnlyCollection<long> Of(long article) =>
        texts.TryGetValue(article, out var read) ? [.. read.Select(text => text.Number)] : [];

    /// <summary>The text that stands there now.</summary>
    public StoredArticle Now(long article) =>
        texts[article] is [.., var last]
            ? last
            : throw new StoreException($"{StoredArticle.Id(article)} is not in the store any more");
}
