using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Eval.Expectations;

/// <summary>Differences of the right kind whose spans touch both texts.</summary>
internal sealed class DifferencesCheck : IComparisonCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ExpectedComparison expected, Report report) =>
        expected.Differences.Select(difference => new Finding(
            "differences",
            "between",
            $"{difference.Type}: {string.Join(" / ", difference.Texts.Select(text => $"“{Brief.Of(text)}”"))}",
            Missed(difference, report)
        ));

    private static string? Missed(ExpectedDifference expected, Report report)
    {
        IReadOnlyList<Passage>[] texts = [.. expected.Texts.Select(text => Passage.All(report, text))];
        if (Array.Exists(texts, places => places.Count == 0))
        {
            return "a text stands in no article of the report";
        }

        var touching = (report.Statements ?? [])
            .SelectMany(group => group.Differences.Select(difference => (group, difference)))
            .Where(pair => TouchesAll(pair.difference, texts))
            .ToArray();
        return touching.Any(pair => Named(pair.difference) == expected.Type) ? null
            : touching.Length > 0
                ? "typed "
                    + string.Join(
                        ", ",
                        touching.Select(pair => $"{Named(pair.difference)} in {pair.group.Id}").Distinct()
                    )
            : Elsewhere(texts, report);
    }

    private static bool TouchesAll(Difference difference, IReadOnlyList<Passage>[] texts)
    {
        var articles = texts
            .Select(places =>
                places.Where(place => difference.Spans.Any(place.Touches)).Select(place => place.Article.Id).ToHashSet()
            )
            .ToArray();
        return Array.TrueForAll(articles, ids => ids.Count > 0)
            && articles.SelectMany(ids => ids).Distinct().Count() > 1;
    }

    private static string Elsewhere(IReadOnlyList<Passage>[] texts, Report report)
    {
        var groups = (report.Statements ?? []).Where(group =>
            Array.TrueForAll(texts, places => places.Any(place => group.Versions.Any(place.Touches)))
        );
        return groups.FirstOrDefault() is { } group
            ? $"together in {group.Id}, differing in {(group.Differences.Count == 0 ? "nothing" : string.Join(", ", group.Differences.Select(Named)))}"
            : "the texts stand in no common group";
    }

    private static string Named(Difference difference) => difference.Type.ToString().ToLowerInvariant();
}
