using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Eval.Planting;

/// <summary>Shared runs against a report of the two articles; a port of <c>samequote.py score</c>.</summary>
/// <param name="Runs">Runs that the two articles share.</param>
/// <param name="Aligned">Of them, those whose two places stand in one group of quotations.</param>
/// <param name="SameSource">Of these, those whose versions all name one source.</param>
internal sealed record SameQuoteScore(int Runs, int Aligned, int SameSource)
{
    /// <summary>Adds the counts of another pair.</summary>
    public SameQuoteScore Plus(SameQuoteScore other) =>
        new(Runs + other.Runs, Aligned + other.Aligned, SameSource + other.SameSource);

    /// <summary>Scores one run.</summary>
    public static SameQuoteScore Of(SharedRun run, string first, string second, Report report)
    {
        var (a, b) = (report.Articles[0], report.Articles[1]);
        var inFirst = InReport(a, first, run.First);
        var inSecond = InReport(b, second, run.Second);
        foreach (var group in (report.Statements ?? []).Where(group => group.Kind == "quotation"))
        {
            StatementVersion[] firsts = [.. group.Versions.Where(version => Covers(version, a, inFirst))],
                seconds = [.. group.Versions.Where(version => Covers(version, b, inSecond))];
            if (firsts.Length > 0 && seconds.Length > 0)
            {
                var sources = firsts.Concat(seconds).Select(version => version.Source).Distinct().ToArray();
                return new SameQuoteScore(1, 1, sources is [not null] ? 1 : 0);
            }
        }

        return new SameQuoteScore(1, 0, 0);
    }

    private static bool Covers(StatementVersion version, ArticleReport article, TextSpan place) =>
        version.Article == article.Id && version.Start < place.End && version.End > place.Start;

    private static TextSpan InReport(ArticleReport article, string text, TextSpan span)
    {
        var words = span.In(text);
        if (span.End <= article.Text.Length && span.In(article.Text) == words)
        {
            return span;
        }

        var at = article.Text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? span : new TextSpan(at, at + words.Length);
    }
}
