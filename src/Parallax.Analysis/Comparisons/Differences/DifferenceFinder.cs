using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>Types what differs between the versions of a group, article against article.</summary>
internal static class DifferenceFinder
{
    /// <summary>Every kind that is looked for; a new kind is a class and a line.</summary>
    private static readonly IDifferenceRule[] Rules =
    [
        new ParticipantRule(),
        new AgencyRule(),
        new NumberRule(),
        new DateRule(),
        new PolarityRule(),
        new SpeakerRule(),
        new QuotedWordsRule(),
        new LabelRule(),
        new AttributionRule(),
        new CertaintyRule(),
    ];

    /// <summary>The differences of one group, heaviest first.</summary>
    public static IReadOnlyList<Difference> Find(IReadOnlyList<StoryStatement> group)
    {
        var byArticle = group.GroupBy(statement => statement.View).Select(versions => versions.ToList()).ToList();
        var found = new List<Difference>();
        for (var a = 0; a < byArticle.Count; a++)
        {
            for (var b = a + 1; b < byArticle.Count; b++)
            {
                found.AddRange(Between(byArticle[a], byArticle[b]));
            }
        }

        return [.. found.OrderBy(difference => difference.Type)];
    }

    // A headline is held against the headline and the lead against the lead: likest first, each version once.
    private static IEnumerable<Difference> Between(List<StoryStatement> left, List<StoryStatement> right)
    {
        var pairs = left.SelectMany(a => right.Select(b => new VersionPair(a, b)))
            .OrderByDescending(pair => pair.Left.PlainText == pair.Right.PlainText)
            .ThenByDescending(pair => pair.Left.IsInMarks && pair.Right.IsInMarks)
            .ThenByDescending(pair => pair.Agreement)
            .ToList();
        while (pairs.Count > 0)
        {
            var next = pairs[0];
            foreach (var difference in Between(next))
            {
                yield return difference;
            }

            pairs.RemoveAll(pair => pair.Left == next.Left || pair.Right == next.Right);
        }
    }

    private static List<Difference> Between(VersionPair pair)
    {
        var found = new List<Difference>();
        foreach (var difference in Rules.SelectMany(rule => rule.Find(pair)))
        {
            if (!found.Exists(other => IsSame(other, difference)))
            {
                found.Add(difference);
            }
        }

        if (found.Count == 0 && !pair.SameWords)
        {
            found.Add(
                pair.Make(
                    DifferenceType.Wording,
                    pair.Left.Span,
                    pair.Right.Span,
                    $"Other words in {pair.Left.View.Name} and {pair.Right.View.Name} for the same."
                )
            );
        }

        return found;
    }

    // Two rules may see one difference, the one with a title that the other leaves out.
    private static bool IsSame(Difference a, Difference b) =>
        a.Type == b.Type && Overlap(a.Spans[0], b.Spans[0]) && Overlap(a.Spans[^1], b.Spans[^1]);

    private static bool Overlap(Evidence a, Evidence b) => a.Start < b.End && b.Start < a.End;
}
