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
        var weights = options.Weights;
        var open = new OpenArticles(weights, int.MaxValue);
        var made = new OpenArticle[articles.Length];
        for (var i = 0; i < articles.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var features = StoryFeatures.FromJson(articles[i].Features.Span);
            made[i] = open.Make(i, articles[i].Day, features, TermKeys.Of(features, weights));
            open.Learn(made[i]);
        }

        var graph = new Dictionary<int, double>[articles.Length];
        var candidates = new StoryCandidates(open, weights);
        for (var i = 0; i < articles.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            graph[i] = [];
            foreach (var candidate in candidates.For(made[i]))
            {
                var other = (int)candidate.Article.Number;
                var likeness = candidate.Shared >= weights.Copy ? 1 : candidate.Likeness;
                graph[i][other] = graph[other][i] = likeness;
            }

            open.Keep(made[i], i);
        }

        return graph;
    }
}
