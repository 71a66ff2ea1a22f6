using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Eval.Expectations;

/// <summary>
/// What only one article reports: the group that holds most of its words has versions of that article alone, and every
/// other is missing. An article that prints the very words passes them on, and counts on the same side.
/// </summary>
internal sealed class OnlyCheck : IComparisonCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ExpectedComparison expected, Report report) =>
        from article in report.Articles
        let texts = expected.Only.GetValueOrDefault(Path.GetFileName(article.Path), [])
        from text in texts
        select new Finding("only", article.Id, $"“{Brief.Of(text)}”", Missed(text, article, report));

    private static string? Missed(string text, ArticleReport article, Report report)
    {
        var places = Passage.All(article, text);
        var best = (report.Statements ?? []).MaxBy(group => WordsIn(group, places));
        if (best is null || WordsIn(best, places) == 0)
        {
            return "in no group";
        }

        var relays = report
            .Articles.Where(other => Passage.All(other, text).Count > 0)
            .Select(other => other.Id)
            .ToHashSet();
        var others = best.Versions.Where(version => !relays.Contains(version.Article)).ToArray();
        var missing = report
            .Articles.Where(other => !relays.Contains(other.Id))
            .All(other => best.Missing.Contains(other.Id));
        return others.Length > 0 ? $"{best.Id} has “{Brief.Of(others[0].Text)}” of {others[0].Article}"
            : missing ? null
            : $"{best.Id} misses nobody";
    }

    private static int WordsIn(StatementGroup group, IReadOnlyList<Passage> places) =>
        places.Select(place => group.Versions.Sum(place.WordsIn)).DefaultIfEmpty().Max();
}
