using System.Globalization;
using Parallax.Core;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>
/// Groups all articles again at once, where the stream had to decide as they came. What people decided stays as it is, and a
/// story keeps its number as long as most of it stays together.
/// </summary>
public static class StoryRegrouping
{
    /// <summary>The story of every article.</summary>
    /// <param name="articles">All articles.</param>
    /// <param name="decisions">What people decided, first to last.</param>
    /// <param name="options">As the stream has them; <see cref="StoryStreamOptions.NextStory"/> numbers new stories.</param>
    /// <param name="cancellation">Stops the work between articles.</param>
    public static IReadOnlyDictionary<long, Membership> Regroup(
        IReadOnlyList<GroupedArticle> articles,
        IReadOnlyList<StoryDecision> decisions,
        StoryStreamOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(options);
        var ordered = articles.OrderBy(article => article.Number).ToArray();
        var decided = DecidedStories.Of(ordered, decisions);
        var graph = LikenessGraph.Of(ordered, options, cancellation);
        var groups = Agglomeration.Group(graph, Copies(ordered), decided, options, cancellation);
        var next = Math.Max(
            options.NextStory,
            1
                + ordered
                    .Select(article => article.Membership.Story)
                    .Concat(decided.Select(story => story ?? 0))
                    .DefaultIfEmpty(0)
                    .Max()
        );
        var numbers = StoryNumbers.Of(
            groups,
            [.. ordered.Select(article => article.Membership.Story)],
            decided,
            [.. Enumerable.Repeat(1, ordered.Length)],
            () => next++
        );
        var memberships = new SortedDictionary<long, Membership>();
        for (var i = 0; i < ordered.Length; i++)
        {
            var before = ordered[i].Membership;
            var story = numbers[groups[i]];
            memberships[ordered[i].Number] =
                decided[i] is not null ? before with { Story = story, Decided = true }
                : before.Story == story ? before
                : new Membership(
                    story,
                    [
                        new StoryReason(
                            "words",
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"regrouped from {StoredStory.Id(before.Story)}: on the whole more like this story's articles"
                            ),
                            0.5
                        ),
                    ],
                    before.CopyOf
                );
        }

        return memberships;
    }

    // A copy is where its original is.
    private static IEnumerable<int[]> Copies(GroupedArticle[] articles)
    {
        var places = new Dictionary<long, int>();
        for (var i = 0; i < articles.Length; i++)
        {
            places[articles[i].Number] = i;
        }

        for (var i = 0; i < articles.Length; i++)
        {
            if (articles[i].Membership.CopyOf is { } original && places.TryGetValue(original, out var at))
            {
                yield return [at, i];
            }
        }
    }
}
