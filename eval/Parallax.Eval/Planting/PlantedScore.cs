using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Eval.Planting;

/// <summary>
/// Whether a report shows the one thing that was changed and nothing else; a port of <c>planted.py score</c>.
/// </summary>
/// <param name="Found">Whether a difference of an accepted kind touches the change in both copies, or an omission covers it; of a
/// copy that says the same, whether nothing there is told apart.</param>
/// <param name="FalseGroups">Groups that report a difference or an omission elsewhere.</param>
internal sealed record PlantedScore(bool Found, int FalseGroups)
{
    private const int Context = 12;

    /// <summary>Scores the report of the two copies, the original first.</summary>
    public static PlantedScore Of(PlantedCase planted, Report report)
    {
        var (first, second) = (report.Articles[0], report.Articles[1]);
        var before = InReport(first, planted.Original, planted.Before);
        var after = InReport(second, planted.Changed, planted.After);
        var found = false;
        var spoilt = false;
        var falseGroups = 0;
        foreach (var group in report.Statements ?? [])
        {
            bool Here(IEnumerable<Evidence> spans) =>
                spans.Any(span =>
                    (span.Article == first.Id && Touches(span, before))
                    || (span.Article == second.Id && Touches(span, after))
                );
            found |= group.Differences.Any(difference =>
                planted.Kind.Accepted.Contains(difference.Type)
                && difference.Spans.Any(span => span.Article == first.Id && Touches(span, before))
                && difference.Spans.Any(span => span.Article == second.Id && Touches(span, after))
            );
            found |=
                planted.Kind.Accepted.Count == 0
                && group.Missing.SequenceEqual([second.Id])
                && group.Versions.Any(version => version.Article == first.Id && Touches(version, before));
            spoilt |= planted.Kind.SaysTheSame && IsToldApart(group, planted.Kind) && Here(group.Versions);
            var here =
                Here(group.Versions)
                || planted.Kind.ByEvidence && group.Differences.Any(difference => Here(difference.Spans));
            falseGroups += (group.Differences.Count > 0 || group.Missing.Count > 0) && !here ? 1 : 0;
        }

        return new PlantedScore(planted.Kind.SaysTheSame ? !spoilt : found, falseGroups);
    }

    private static bool IsToldApart(StatementGroup group, PlantedKind kind) =>
        group.Missing.Count > 0 || group.Differences.Any(difference => !kind.Accepted.Contains(difference.Type));

    private static bool Touches(Evidence span, TextSpan place) =>
        span.Start < Math.Max(place.End, place.Start + 1) && span.End > place.Start;

    // The report's text may be normalised: the place is found by its surroundings.
    private static TextSpan InReport(ArticleReport article, string text, TextSpan span)
    {
        if (article.Text.Length >= span.End && article.Text.AsSpan(0, span.End).SequenceEqual(text.AsSpan(0, span.End)))
        {
            return span;
        }

        var low = Math.Max(0, span.Start - Context);
        var high = Math.Min(text.Length, span.End + Context);
        var at = article.Text.IndexOf(text[low..high], StringComparison.Ordinal);
        return at < 0 ? span : new TextSpan(at + span.Start - low, at + span.End - low);
    }
}
