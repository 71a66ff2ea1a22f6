using System.Security.Cryptography;
using System.Text;
using Parallax.Core;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>
/// Holds every span of the events against the texts before a row is written: a report may come from anywhere, and a table
/// travels without it.
/// </summary>
internal static class ExportEvidence
{
    /// <summary>The first thing that does not hold, in one line; null where all does.</summary>
    public static string? Problem(Report report, IReadOnlyList<StoryEvent> events)
    {
        var articles = new Dictionary<string, ArticleReport>(StringComparer.Ordinal);
        foreach (var article in report.Articles)
        {
            if (article is null || !articles.TryAdd(article.Id, article))
            {
                return "has two articles of one id; each must have its own";
            }

            if (Hash(article.Text) != article.TextSha256)
            {
                return $"the text of {article.Id} is not the one that its hash is of; {Check}";
            }
        }

        return events.Select(told => Problem(told, articles)).FirstOrDefault(problem => problem is not null);
    }

    private const string Check = "check the report with 'parallax verify'";

    private static string? Problem(StoryEvent? told, Dictionary<string, ArticleReport> articles)
    {
        if (told is null || told.Versions.Count == 0)
        {
            return $"event {told?.Id} stands in no article; {Check}";
        }

        foreach (var version in told.Versions)
        {
            if (version is null || !articles.TryGetValue(version.Article, out var article))
            {
                return $"event {told.Id} stands in '{version?.Article}', which is no article of the report; {Check}";
            }

            if (Spans(version).Any(span => !Holds(span, article)))
            {
                return $"event {told.Id} has words that do not stand in {version.Article}; {Check}";
            }

            if (!OnTheMap(version.Place))
            {
                return $"event {told.Id} lies off the map; {Check}";
            }
        }

        return Whole(told) ? null : $"event {told.Id} is not whole; {Check}";
    }

    /// <summary>The words that a mention rests on.</summary>
    private static IEnumerable<Evidence?> Spans(EventVersion version) =>
        [
            version,
            version.Predicate,
            .. version.Actors,
            .. version.Recipients,
            .. version.Counts,
            version.When ?? version,
            version.Where ?? version,
        ];

    private static bool Holds(Evidence? span, ArticleReport article) =>
        span is { Start: >= 0 }
        && span.Article == article.Id
        && span.Start < span.End
        && span.End <= article.Text.Length
        && article.Text.AsSpan(span.Start, span.End - span.Start).SequenceEqual(span.Text);

    private static bool OnTheMap(EventPlace? place) =>
        place is null
        || (
            place.Latitude is null or (>= -90 and <= 90)
            && place.Longitude is null or (>= -180 and <= 180)
            && place.Latitude is null == place.Longitude is null
        );

    private static bool Whole(StoryEvent told) =>
        OnTheMap(told.Place)
        && told.Actors.Concat(told.Recipients).All(party => party is not null)
        && told.Conflicts.All(conflict => conflict is not null);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
