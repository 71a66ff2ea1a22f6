using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Tables;

/// <summary>Dated statements by date. Dates of pictures are left out: they tell when the picture was taken.</summary>
internal static class TimelineTable
{
    /// <summary>An entry a date, ascending.</summary>
    public static IReadOnlyList<TimelineEntry> Of(IReadOnlyList<ArticleView> articles) =>
        [
            .. articles
                .SelectMany(view => view.Statements)
                .Where(statement => statement.View.PartOf(statement.Span) is not PartKind.Caption)
                .SelectMany(statement =>
                    statement
                        .View.TimesIn(statement.Span)
                        .Where(time =>
                            time.Type is TimeType.Date or TimeType.Time && char.IsAsciiLetterOrDigit(time.Value[0])
                        )
                        .Where(time => time.IsResolved && char.IsAsciiDigit(time.Value[0]))
                        .Select(time => (time.Value, Evidence: statement.View.Evidence(statement.Span)))
                )
                .Distinct()
                .GroupBy(pair => pair.Value, pair => pair.Evidence)
                .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => new TimelineEntry(entry.Key, [.. entry])),
        ];
}
