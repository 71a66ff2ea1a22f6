using Parallax.Analysis.Reports;
using Parallax.Cli.Commands;
using Parallax.Core;

namespace Parallax.Cli.Inputs;

/// <summary>The articles of a report about a store, as the store has them.</summary>
internal static class StoredSources
{
    /// <summary>Holds a report against the store; names each article that the store does not have.</summary>
    public static int With(
        CommandContext context,
        string store,
        IReadOnlyList<ReportVerifierArticle> articles,
        string report,
        Func<Func<ReportVerifierArticle, Article?>, bool, int> check
    ) =>
        StoreOptions.With(
            context,
            store,
            StoreAccess.Read,
            async opened =>
            {
                var found = new Dictionary<string, Article>(StringComparer.Ordinal);
                foreach (var article in articles)
                {
                    var stored = StoreIds.IsArticle(article.Id)
                        ? await opened
                            .ArticleAsync(StoreIds.Article(article.Id), context.Cancellation)
                            .ConfigureAwait(false)
                        : null;
                    if (stored is null)
                    {
                        context.Streams.Complain(
                            $"{store}: holds no article '{article.Id}'; name the store that {report} is about"
                        );
                    }
                    else
                    {
                        found[article.JsonPath] = stored.Article;
                    }
                }

                return check(article => found.GetValueOrDefault(article.JsonPath), found.Count == articles.Count);
            }
        );
}
