using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Eval.Expectations;

/// <summary>Texts of two articles that say one thing stand in one group: renderings of a quotation, or statements.</summary>
internal sealed class PairsCheck : IComparisonCheck
{
    private const string Quotation = "quotation";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ExpectedComparison expected, Report report) =>
        expected
            .SameQuote.Select(pair => Judged("same_quote", pair, report, Quotation))
            .Concat(expected.Shared.Select(pair => Judged("shared", pair, report, null)));

    private static Finding Judged(string measure, string[] texts, Report report, string? kind) =>
        new(
            measure,
            "between",
            string.Join(" / ", texts.Select(text => $"“{Brief.Of(text)}”")),
            Missed([.. texts.Select(text => Passage.All(report, text))], report, kind)
        );

    private static string? Missed(IReadOnlyList<Passage>[] texts, Report report, string? kind)
    {
        if (Array.Exists(texts, places => places.Count == 0))
        {
            return "a text stands in no article of the report";
        }

        var groups = report.Statements ?? [];
        var together = groups.Where(group => Across(texts, group)).ToArray();
        return together.Any(group => kind is null || group.Kind == kind) ? null
            : together.Length > 0 ? $"together in {together[0].Id}, a {together[0].Kind}"
            : "apart: " + string.Join(" / ", texts.Select(places => Where(places, groups)));
    }

    // All texts in one group, and not all of them in one article.
    private static bool Across(IReadOnlyList<Passage>[] texts, StatementGroup group)
    {
        var articles = texts
            .Select(places =>
                places.Where(place => group.Versions.Any(place.Matches)).Select(place => place.Article.Id).ToHashSet()
            )
            .ToArray();
        return Array.TrueForAll(articles, ids => ids.Count > 0)
            && articles.SelectMany(ids => ids).Distinct().Count() > 1;
    }

    private static string Where(IReadOnlyList<Passage> places, IReadOnlyList<StatementGroup> groups)
    {
        var here = groups.Where(group => places.Any(place => group.Versions.Any(place.Matches))).Take(3).ToArray();
        return here.Length == 0 ? "in no group" : string.Join(" ", here.Select(Described));
    }

    private static string Described(StatementGroup group) =>
        $"{group.Id}({group.Kind[..1]}, {string.Join("+", group.Versions.Select(version => version.Article).Distinct())})";
}
