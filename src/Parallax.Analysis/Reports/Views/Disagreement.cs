using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>
/// One thing that the articles of a group say differently, however many pairs of them do: differences of one kind over the
/// same words, each reading once.
/// </summary>
/// <param name="Type">The kind.</param>
/// <param name="Readings">What each says, the reading of the first article first.</param>
/// <param name="Differences">The differences it is made of.</param>
public sealed record Disagreement(
    DifferenceType Type,
    IReadOnlyList<Reading> Readings,
    IReadOnlyList<Difference> Differences
)
{
    /// <summary>The plain sentence, where two articles stand against each other; null for more.</summary>
    public string? Explanation => Differences.Count == 1 ? Differences[0].Explanation : null;

    /// <summary>
    /// The disagreements of a group, heaviest kind first. That the words are other ones goes without saying beside a heavier
    /// kind.
    /// </summary>
    public static IReadOnlyList<Disagreement> Of(ReportIndex index, GroupCard group)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(group);
        return
        [
            .. group
                .Group.Differences.Where(difference => difference.Type is not DifferenceType.Wording || !group.Differs)
                .GroupBy(difference => difference.Type)
                .OrderBy(kind => kind.Key)
                .SelectMany(kind => Together([.. kind]).Select(same => Make(index, kind.Key, same))),
        ];
    }

    private static List<List<Difference>> Together(List<Difference> differences)
    {
        var components = new List<List<Difference>>();
        foreach (var difference in differences)
        {
            var meets = components.Where(component => component.Exists(other => Meet(difference, other))).ToList();
            if (meets.Count == 0)
            {
                components.Add([difference]);
                continue;
            }

            meets[0].Add(difference);
            foreach (var other in meets.Skip(1))
            {
                meets[0].AddRange(other);
                components.Remove(other);
            }
        }

        return components;
    }

    private static bool Meet(Difference a, Difference b) =>
        a.Spans.Any(mine =>
            b.Spans.Any(other => mine.Article == other.Article && mine.Start < other.End && other.Start < mine.End)
        );

    private static Disagreement Make(ReportIndex index, DifferenceType type, List<Difference> same)
    {
        var spans = same.SelectMany(difference => difference.Spans).ToLookup(span => span.Article);
        var readings = same.SelectMany(difference => difference.Articles)
            .Distinct(StringComparer.Ordinal)
            .Select(index.Article)
            .OfType<ArticleCard>()
            .OrderBy(card => card.Index)
            .Select(card => (card, span: spans[card.Article.Id].FirstOrDefault()))
            .GroupBy(pair => Plain(pair.span?.Text), StringComparer.OrdinalIgnoreCase)
            .Select(reading => new Reading([.. reading.Select(pair => pair.card)], reading.First().span));
        return new Disagreement(type, [.. readings], same);
    }

    private static string Plain(string? text) =>
        text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What some articles say in a disagreement.</summary>
/// <param name="Articles">The articles, in the report's order.</param>
/// <param name="Words">The words of the first of them; null where they have none for it.</param>
public sealed record Reading(IReadOnlyList<ArticleCard> Articles, Evidence? Words)
{
    /// <summary>Their letters: "A C D".</summary>
    public string Sigla => string.Join(' ', Articles.Select(card => card.Siglum));
}
