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
                var pair = Likest(byArticle[a], byArticle[b]);
                // Ten copies of one report differ from the eleventh article once.
                if (compared.Add((Reading.Of(pair.Left), Reading.Of(pair.Right))))
                {
                    yield return pair;
                }
            }
        }
    }

    // Each version is held against the one it is likest to in the other article.
    private static VersionPair Likest(List<StoryStatement> left, List<StoryStatement> right)
    {
        var pairs = left.SelectMany(a => right.Select(b => new VersionPair(a, b))).ToList();
        return pairs.Count == 1
            ? pairs[0]
            : pairs
                .OrderByDescending(pair => pair.Left.PlainText == pair.Right.PlainText)
                .ThenByDescending(pair => pair.Left.IsInMarks && pair.Right.IsInMarks)
                .ThenByDescending(pair => pair.Agreement)
                .First();
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
