using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Tables;

/// <summary>What the days of publication say of why an article has not what others have.</summary>
internal sealed class OmissionTable
{
    // In a long story a statement of two articles is missing from all others, which tells nothing of any.
    private const int ShortStory = 10;
    private const int MostMissing = 4;

    private readonly Dictionary<string, DateOnly?> published;
    private readonly Dictionary<string, int> originOf = [];

    public OmissionTable(IReadOnlyList<ArticleView> articles, IReadOnlyList<OriginGroup> origins)
    {
        published = articles.ToDictionary(view => view.Id, view => view.Annotated.Get(Publication.Key).Day);
        foreach (var (origin, index) in origins.Select((origin, index) => (origin, index)))
        {
            foreach (var article in origin.Articles)
            {
                originOf[article] = index;
            }
        }

        OriginCount = origins.Count;
    }

    /// <summary>How many origins the story has.</summary>
    public int OriginCount { get; }

    /// <summary>How many origins carry the statement.</summary>
    public int Origins(IEnumerable<StoryStatement> group) =>
        group.Select(statement => originOf[statement.View.Id]).Distinct().Count();

    /// <summary>The articles without it; none where almost all articles of a long story are without.</summary>
    public IReadOnlyList<Omission> Of(IReadOnlyList<StoryStatement> group, IReadOnlyList<string> missing)
    {
        var carriers = group.Select(statement => statement.View.Id).Distinct().ToList();
        if (published.Count > ShortStory && missing.Count > MostMissing * carriers.Count)
        {
            return [];
        }

        var origins = carriers.Select(id => originOf[id]).ToHashSet();
        // The first report can only be named where every report that has it is dated.
        var days = carriers.Select(id => published[id]).ToList();
        var first = days.Contains(null) ? null : days.Min();
        // A day to come is announced: whoever published before it may have known.
        var happened = EventDay(group) is { } day && days.Min() >= day ? day : (DateOnly?)null;
        return [.. missing.Select(article => Of(article, origins, happened, first))];
    }

    private Omission Of(string article, HashSet<int> origins, DateOnly? happened, DateOnly? first)
    {
        var cut = origins.Contains(originOf[article]);
        if (published[article] is not { } day)
        {
            return new Omission(article, origins.Count, null, null, null, cut);
        }

        // Before the event it could not be known; before the first report it may not have been. On one day only the hour
        // would tell.
        if (happened is { } then && day < then)
        {
            return new Omission(article, origins.Count, true, "event", then.DayNumber - day.DayNumber, cut);
        }

        if (first is { } report && day != report)
        {
            var apart = Math.Abs(report.DayNumber - day.DayNumber);
            return new Omission(article, origins.Count, day < report, "report", apart, cut);
        }

        return happened is { } past && day > past
            ? new Omission(article, origins.Count, false, "event", day.DayNumber - past.DayNumber, cut)
            : new Omission(article, origins.Count, null, null, null, cut);
    }

    // The latest day any version names for what it tells; versions that name different days settle nothing.
    private static DateOnly? EventDay(IReadOnlyList<StoryStatement> group)
    {
        var days = group
            .SelectMany(statement => statement.View.TimesIn(statement.Span))
            .Where(time => time is { Role: TimeRole.Told, IsResolved: true } && time.Value.Length >= 10)
            .Select(time => StoryDays.Day(time.Value[..10]))
            .Distinct()
            .ToList();
        return days.Count == 1 ? days[0] : null;
    }
}
