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

    // What can stand outside a sentence that is the same in both.
    private static readonly IDifferenceRule[] RulesBesideWords = [new SpeakerRule(), new AttributionRule()];

    /// <summary>The differences of one group.</summary>
    public static IReadOnlyList<Difference> Find(IReadOnlyList<StoryStatement> group)
    {
        return [.. Pairs(group).SelectMany(Between)];
    }

    /// <summary>Article against article; copies that read the same are one.</summary>
    public static IEnumerable<VersionPair> Pairs(IReadOnlyList<StoryStatement> group)
    {
        var byArticle = group.GroupBy(statement => statement.View).Select(versions => versions.ToList()).ToList();
        var compared = new HashSet<(Reading, Reading)>();
        for (var a = 0; a < byArticle.Count; a++)
        {
            for (var b = a + 1; b < byArticle.Count; b++)
            {
                // Ten copies of one report differ from the eleventh article once.
                foreach (
                    var pair in Likest(byArticle[a], byArticle[b])
                        .Where(pair => compared.Add((Reading.Of(pair.Left), Reading.Of(pair.Right))))
                )
                {
                    yield return pair;
                }
            }
        }
    }

    // A headline is held against the headline and the lead against the lead: likest first, each version once. Where one
    // article says in two statements what the other says in one, nothing differs.
    private static IEnumerable<VersionPair> Likest(List<StoryStatement> left, List<StoryStatement> right)
    {
        if (left.Count + right.Count == 2)
        {
            yield return new VersionPair(left[0], right[0]);
            yield break;
        }

        if (Divided.IsSame(left, right))
        {
            yield break;
        }

        var pairs = left.SelectMany(a => right.Select(b => new VersionPair(a, b)))
            .OrderByDescending(pair => pair.Left.PlainText == pair.Right.PlainText)
            .ThenByDescending(pair => pair.Left.IsInMarks && pair.Right.IsInMarks)
            .ThenByDescending(pair => pair.Agreement)
            .ToList();
        while (pairs.Count > 0)
        {
            var next = pairs[0];
            yield return next;
            pairs.RemoveAll(pair => pair.Left == next.Left || pair.Right == next.Right);
        }
    }

    private static List<Difference> Between(VersionPair pair)
    {
        var found = new List<Difference>();
        foreach (var difference in (pair.SameSentence ? RulesBesideWords : Rules).SelectMany(rule => rule.Find(pair)))
        {
            if (!found.Exists(other => IsSame(other, difference)))
            {
                found.Add(difference);
            }
        }

        if (found.Count == 0 && !pair.SameWords && !pair.SameSentence)
        {
            found.Add(WordingDifference.Of(pair));
        }

        return found;
    }

    // Two rules may see one difference, the one with a title that the other leaves out.
    private static bool IsSame(Difference a, Difference b) =>
        a.Type == b.Type && Overlap(a.Spans[0], b.Spans[0]) && Overlap(a.Spans[^1], b.Spans[^1]);

    private static bool Overlap(Evidence a, Evidence b) => a.Start < b.End && b.Start < a.End;

    /// <summary>What one version reads, whoever prints it: its words and whose they are.</summary>
    private readonly record struct Reading(string Words, string? Quotation, string? Speaker, string? Venue)
    {
        public static Reading Of(StoryStatement statement) =>
            new(
                statement.PlainText.ReplaceLineEndings(" "),
                statement.IsQuoted ? statement.Quotation?.Kind.ToString() : null,
                statement.Speaker ?? statement.Quotation?.Source?.Name,
                statement.Quotation?.Venue?.In(statement.View.Text)
            );
    }
}
