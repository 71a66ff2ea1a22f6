using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Times;
using Parallax.Analysis.Comparisons;
using Parallax.Core;

namespace Parallax.Analysis.Stories;

/// <summary>What the articles are about together, and whether that is one event.</summary>
internal static class StoryFinder
{
    /// <summary>
    /// Least total of reasons for one event. On NewsWCL50 dev it takes 44 of the 50 pairs of one event for one, and 5 of 50
    /// seeded pairs of two events as well; it was set by hand, not fitted.
    /// </summary>
    private const double OneEvent = 0.35;

    /// <param name="groups">The statements of the articles, aligned.</param>
    public static Story Find(
        IReadOnlyList<ArticleView> articles,
        IReadOnlyList<List<StoryStatement>> groups,
        IReadOnlyList<SharedEntity> entities
    )
    {
        var reasons = Reasons(articles, groups, entities);
        return new Story(
            Headline(articles, groups),
            Date(articles),
            Places(articles, entities),
            articles.Count < 2 || reasons.Sum(reason => reason.Weight) >= OneEvent,
            [.. reasons.OrderByDescending(reason => Math.Abs(reason.Weight))]
        );
    }

    private static List<StoryReason> Reasons(
        IReadOnlyList<ArticleView> articles,
        IReadOnlyList<List<StoryStatement>> groups,
        IReadOnlyList<SharedEntity> entities
    )
    {
        var reasons = new List<StoryReason>();
        var common = entities.Where(entity => entity.Articles.Count == articles.Count).ToList();
        var smallest = Math.Max(
            1,
            articles.Min(view => entities.Count(entity => entity.Articles.ContainsKey(view.Id)))
        );
        var share = Math.Round((double)common.Count / smallest, 2);
        reasons.Add(
            new StoryReason(
                "entities",
                common.Count == 0
                    ? "no name stands in every article"
                    : $"named in every article: {string.Join(", ", common.Take(8).Select(entity => entity.Name))}",
                share * 0.6
            )
        );
        var aligned = groups.Count(group => group.Select(statement => statement.View).Distinct().Count() > 1);
        var fewest = Math.Max(1, articles.Min(view => view.Statements.Count));
        reasons.Add(
            new StoryReason(
                "words",
                Counted(aligned, "statement"),
                Math.Round(Math.Min(1, 2.0 * aligned / fewest) * 0.6, 2)
            )
        );
        var quoted = groups.Count(group =>
            group.Count(statement => statement.IsQuoted) > 1
            && group.Select(statement => statement.View).Distinct().Count() > 1
        );
        if (quoted > 0)
        {
            reasons.Add(
                new StoryReason("quotations", Counted(quoted, "quotation"), Math.Round(Math.Min(0.3, 0.1 * quoted), 2))
            );
        }

        var days = articles
            .Select(view => view.Annotated.Get(Publication.Key))
            .Where(publication => publication.Day is not null)
            .Select(publication => publication.Day!.Value)
            .ToList();
        if (days.Count > 1)
        {
            var apart = days.Max().DayNumber - days.Min().DayNumber;
            reasons.Add(
                new StoryReason(
                    "date",
                    apart == 0 ? "published on one day" : $"published {apart} days apart",
                    apart <= 2 ? 0.1
                        : apart <= 14 ? 0
                        : -0.3
                )
            );
        }

        return reasons;
    }

    private static string Counted(int count, string what) =>
        count == 1 ? $"1 {what} stands in more than one article" : $"{count} {what}s stand in more than one article";

    // The headline whose statement most articles share; the first article's where none is shared.
    private static string? Headline(IReadOnlyList<ArticleView> articles, IReadOnlyList<List<StoryStatement>> groups) =>
        articles
            .Select(view =>
                (view, part: view.Annotated.Get(Part.Key).FirstOrDefault(part => part.Kind is PartKind.Headline))
            )
            .Where(pair => pair.part is not null)
            .OrderByDescending(pair =>
                groups
                    .Where(group =>
                        group.Exists(statement =>
                            statement.View == pair.view && pair.part!.Span.Contains(statement.Span)
                        )
                    )
                    .Select(group => group.Select(statement => statement.View).Distinct().Count())
                    .DefaultIfEmpty(0)
                    .Max()
            )
            .Select(pair => pair.part!.Span.In(pair.view.Text))
            .FirstOrDefault();

    // The day that most articles name outside their captions, else the first day of publication.
    private static string? Date(IReadOnlyList<ArticleView> articles)
    {
        var published = articles
            .Select(view => view.Annotated.Get(Publication.Key).Day)
            .Where(day => day is not null)
            .Order()
            .FirstOrDefault();
        return published?.ToString("yyyy-MM-dd")
            ?? articles
                .SelectMany(view =>
                    view.Statements.SelectMany(statement => view.TimesIn(statement.Span))
                        .Select(time => time.Value)
                        .Where(IsDay)
                        .Distinct()
                )
                .CountBy(value => value)
                .Where(count => count.Value > 1)
                .OrderByDescending(count => count.Value)
                .ThenByDescending(count => count.Key, StringComparer.Ordinal)
                .Select(count => count.Key)
                .FirstOrDefault();
    }

    private static bool IsDay(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", out _);

    private static List<string> Places(IReadOnlyList<ArticleView> articles, IReadOnlyList<SharedEntity> entities) =>
        [
            .. entities
                .Where(entity => entity.Type == "place")
                .Select(entity =>
                    (
                        entity.Name,
                        Count: articles.Sum(view =>
                            entity.Articles.TryGetValue(view.Id, out var id)
                                ? view.Entities.Find(id)!.Mentions.Count(mention => mention.Kind is MentionKind.Name)
                                : 0
                        )
                    )
                )
                .Where(pair => pair.Count > 0)
                .OrderByDescending(pair => pair.Count)
                .ThenBy(pair => pair.Name, StringComparer.Ordinal)
                .Take(6)
                .Select(pair => pair.Name),
        ];
}
