using Parallax.Core;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>For each of many articles those most like it, and how like.</summary>
internal static class LikenessGraph
{
    /// <summary>Neighbours by the articles' positions; every edge stands at both its ends.</summary>
    public static Dictionary<int, double>[] Of(
        GroupedArticle[] articles,
        StoryStreamOptions options,
        CancellationToken cancellation
    )
    {
        var open = new OpenArticles(int.MaxValue);
        var made = new OpenArticle[articles.Length];
        for (var i = 0; i < articles.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var features = StoryFeatures.FromJson(articles[i].Features.Span);
            made[i] = open.Learn(i, articles[i].Day, features, null);
        }

        var graph = new Dictionary<int, double>[articles.Length];
        var candidates = new StoryCandidates(open, new PairLikeness(open, options));
        for (var i = 0; i < articles.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            graph[i] = [];
            foreach (var candidate in candidates.For(new WeighedArticle(made[i], open.Terms)))
            {
                if (candidate.Likeness.Likely > 0)
                {
                    var other = (int)candidate.Article.Number;
                    graph[i][other] = graph[other][i] = candidate.Likeness.Likely;
                }
            }

            open.Keep(made[i], i);
        }

        return graph;
    }
}
