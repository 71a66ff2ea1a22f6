using Parallax.Analysis.Stories.Streaming;
using Parallax.Storage.PostgreSql;

namespace Parallax.Cluster.Tests.Faults;

/// <summary>What a store has when all work is done: articles by address, with hashes of their text and findings, and stories.</summary>
internal sealed record Outcome(IReadOnlyList<(string Address, string Text, string Findings, long Story)> Articles)
{
    public static async Task<Outcome> OfAsync(PostgreSqlArticleStore store)
    {
        var articles = new List<(string, string, string, long)>();
        await foreach (var grouped in store.GroupedAsync(StoryFeatures.Key.Name, null, default))
        {
            var article = (await store.ArticleAsync(grouped.Number, default))!;
            article.Revision.ShouldBe(1);
            articles.Add(
                (
                    article.Address,
                    article.Article.Text,
                    Convert.ToHexString(grouped.Features.Span),
                    grouped.Membership.Story
                )
            );
        }

        return new([.. articles.OrderBy(article => article.Item1, StringComparer.Ordinal)]);
    }

    /// <summary>B-cubed F1 of the stories against those of another outcome of the same articles, in percent.</summary>
    public double AgreementWith(Outcome other)
    {
        var pairs = Articles.Zip(other.Articles, (mine, its) => (Mine: mine.Story, Its: its.Story)).ToList();
        var mine = pairs.CountBy(pair => pair.Mine).ToDictionary();
        var its = pairs.CountBy(pair => pair.Its).ToDictionary();
        var both = pairs.CountBy(pair => pair).ToDictionary();
        var precision = pairs.Average(pair => both[pair] / (double)mine[pair.Mine]);
        var recall = pairs.Average(pair => both[pair] / (double)its[pair.Its]);
        return 200 * precision * recall / (precision + recall);
    }
}
