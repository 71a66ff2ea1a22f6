using Parallax.Analysis.Stories.Streaming;
using Parallax.Core;

namespace Parallax.Eval.Stories;

/// <summary>Articles grouped by the product, as a stream and at once.</summary>
internal static class StoryGroupings
{
    /// <summary>The story of each article once the last of them came, in their order and without days.</summary>
    public static long[] Stream(IReadOnlyList<StoryFeatures> articles, StoryStreamOptions? options = null)
    {
        var stream = new StoryStream(options ?? new StoryStreamOptions());
        var stories = new long[articles.Count];
        for (var i = 0; i < stories.Length; i++)
        {
            stories[i] = stream.Add(i, null, articles[i]).Story;
            foreach (var (moved, membership) in stream.Moved)
            {
                stories[moved] = membership.Story;
            }
        }

        return stories;
    }

    /// <summary>The story of each article when all are grouped again.</summary>
    public static long[] Regrouped(IReadOnlyList<StoryFeatures> articles, long[] stories)
    {
        GroupedArticle[] stored =
        [
            .. articles.Select(
                (features, i) => new GroupedArticle(i, null, features.ToJson(), new Membership(stories[i], []))
            ),
        ];
        var memberships = StoryRegrouping.Regroup(stored, [], new StoryStreamOptions());
        return [.. stored.Select(article => memberships[article.Number].Story)];
    }
}
