using Parallax.Core;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>The story that people gave each article, where they did.</summary>
internal static class DecidedStories
{
    /// <summary>One entry an article; null where nobody decided. The last decision about an article counts.</summary>
    public static long?[] Of(GroupedArticle[] articles, IReadOnlyList<StoryDecision> decisions)
    {
        var stories = new Dictionary<long, long>();
        foreach (var (_, decision) in StandingDecisions.Of(decisions))
        {
            // A split names the story that was left, a pin the one that is: both are known by what is stored.
            foreach (
                var article in decision.Kind is StoryDecisionKind.Merge or StoryDecisionKind.Move
                    ? decision.Articles
                    : []
            )
            {
                stories[article] = decision.Story;
            }
        }

        // What is stored is what the decisions came to, articles that came under them later with it.
        return
        [
            .. articles.Select(article =>
                article.Membership.Decided ? article.Membership.Story
                : stories.TryGetValue(article.Number, out var story) ? story
                : (long?)null
            ),
        ];
    }
}
