using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>The differences of a story's groups, each where it is seen first.</summary>
internal static class StoryDifferences
{
    /// <summary>The differences of each group, heaviest first.</summary>
    /// <param name="groups">Versions of one thing a group.</param>
    /// <param name="labels">Disagreements about an entity's label, by the statement that has one of the two.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IReadOnlyList<IReadOnlyList<Difference>> Of(
        IReadOnlyList<List<StoryStatement>> groups,
        IEnumerable<(StoryStatement Statement, Difference Difference)> labels,
        CancellationToken cancellation
    )
    {
        var given = new GivenDifferences();
        var found = groups.Select(group => Told(DifferenceFinder.Find(group), given, cancellation)).ToList();
        var frames = new FrameDifferences(groups);
        var place = Places(groups);
        for (var i = 0; i < groups.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var difference in DifferenceFinder.Pairs(groups[i]).SelectMany(frames.Around).Where(given.Add))
            {
                found[i]
                    .RemoveAll(other =>
                        other.Type is DifferenceType.Wording && other.Articles.SequenceEqual(difference.Articles)
                    );
                found[i].Add(difference);
            }
        }

        foreach (var (statement, difference) in labels)
        {
            if (place.TryGetValue(statement, out var i) && given.AddLabels(difference))
            {
                found[i].Add(difference);
            }
        }

        return [.. found.Select(differences => differences.OrderBy(difference => difference.Type).ToList())];
    }

    private static List<Difference> Told(
        IEnumerable<Difference> differences,
        GivenDifferences given,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        return [.. differences.Where(given.Add)];
    }

    private static Dictionary<StoryStatement, int> Places(IReadOnlyList<List<StoryStatement>> groups) =>
        groups.SelectMany((group, i) => group.Select(statement => (statement, i))).ToDictionary();
}
