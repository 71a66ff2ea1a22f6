using Parallax.Core;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>Numbers of regrouped stories: each keeps that of the old story with which it shares most articles.</summary>
internal static class StoryNumbers
{
    /// <summary>Group to number.</summary>
    public static Dictionary<int, long> Of(GroupedArticle[] articles, int[] groups, long?[] decided, long next)
    {
        var numbers = new Dictionary<int, long>();
        for (var i = 0; i < articles.Length; i++)
        {
            if (decided[i] is { } story)
            {
                numbers[groups[i]] = story;
            }
        }

        var taken = numbers.Values.ToHashSet();
        foreach (
            var overlap in Enumerable
                .Range(0, articles.Length)
                .CountBy(i => (Group: groups[i], articles[i].Membership.Story))
                .OrderByDescending(overlap => overlap.Value)
                .ThenBy(overlap => overlap.Key.Story)
                .ThenBy(overlap => overlap.Key.Group)
                .Select(overlap => overlap.Key)
        )
        {
            if (!numbers.ContainsKey(overlap.Group) && taken.Add(overlap.Story))
            {
                numbers[overlap.Group] = overlap.Story;
            }
        }

        next = Math.Max(
            next,
            articles.Select(article => article.Membership.Story).Concat(taken).DefaultIfEmpty(0).Max() + 1
        );
        foreach (var group in groups.Where(group => !numbers.ContainsKey(group)))
        {
            numbers.TryAdd(group, next);
            next += numbers[group] == next ? 1 : 0;
        }

        return numbers;
    }
}
