namespace Parallax.Analysis.Stories.Streaming;

/// <summary>Numbers of regrouped stories: each keeps that of the old story with which it shares most articles.</summary>
internal static class StoryNumbers
{
    /// <summary>Group to number; a group that keeps none gets the next.</summary>
    /// <param name="groups">Group of each article.</param>
    /// <param name="before">Old story of each; 0 for none.</param>
    /// <param name="decided">Story given by people.</param>
    /// <param name="sizes">How much each article counts: 1, or more where it stands for others.</param>
    /// <param name="next">Gives a new number.</param>
    public static Dictionary<int, long> Of(int[] groups, long[] before, long?[] decided, int[] sizes, Func<long> next)
    {
        var numbers = new Dictionary<int, long>();
        for (var i = 0; i < groups.Length; i++)
        {
            if (decided[i] is { } story)
            {
                numbers[groups[i]] = story;
            }
        }

        var taken = numbers.Values.ToHashSet();
        foreach (
            var (group, story) in Enumerable
                .Range(0, groups.Length)
                .Where(i => before[i] > 0)
                .GroupBy(i => (Group: groups[i], Story: before[i]))
                .OrderByDescending(overlap => overlap.Sum(i => sizes[i]))
                .ThenBy(overlap => overlap.Key.Story)
                .ThenBy(overlap => overlap.Key.Group)
                .Select(overlap => overlap.Key)
        )
        {
            if (!numbers.ContainsKey(group) && taken.Add(story))
            {
                numbers[group] = story;
            }
        }

        foreach (var group in groups.Where(group => !numbers.ContainsKey(group)).Distinct())
        {
            numbers[group] = next();
        }

        return numbers;
    }
}
