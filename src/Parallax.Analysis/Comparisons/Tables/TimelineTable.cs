using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Tables;

/// <summary>
/// Dates in order, each with what happened then as every article has it. Dates of pictures and of publication are left
/// out: they tell when the picture was taken and when the report was.
/// </summary>
internal static class TimelineTable
{
    /// <summary>An entry a date, ascending.</summary>
    /// <param name="groups">The statements of the articles, aligned, under the ids S1, S2, ...</param>
    public static IReadOnlyList<TimelineEntry> Of(IReadOnlyList<List<StoryStatement>> groups)
    {
        // A clause inside another statement's span: the date is told by the inner one.
        var dated = groups
            .SelectMany(
                (group, i) => group.SelectMany(statement => Dates(statement).Select(time => (i, statement, time)))
            )
            .ToLookup(found => found.time.Value);
        return
        [
            .. dated
                .OrderBy(date => date.Key, StringComparer.Ordinal)
                .Select(date => Entry(date.Key, [.. date], groups)),
        ];
    }

    private static TimelineEntry Entry(
        string value,
        List<(int Group, StoryStatement Statement, TimeExpression Time)> dated,
        IReadOnlyList<List<StoryStatement>> groups
    )
    {
        var when = new Dictionary<StoryStatement, TimeExpression>();
        foreach (var (_, statement, time) in dated)
        {
            when.TryAdd(statement, time);
        }

        return new TimelineEntry(value, [.. when.Keys.Select(statement => statement.View.Evidence(statement.Span))])
        {
            Events =
            [
                .. dated
                    .Select(found => found.Group)
                    .Distinct()
                    .Select(group => new TimelineEvent(
                        $"S{group + 1}",
                        [
                            .. groups[group]
                                .Where(statement => statement.View.PartOf(statement.Span) is not PartKind.Caption)
                                .Select(statement => Version(statement, when.GetValueOrDefault(statement))),
                        ]
                    )),
            ],
        };
    }

    private static TimelineVersion Version(StoryStatement statement, TimeExpression? time) =>
        new(
            statement.View.Id,
            statement.Span.Start,
            statement.Span.End,
            statement.Text,
            time is null ? null : statement.View.Evidence(time.Span)
        );

    private static IEnumerable<TimeExpression> Dates(StoryStatement statement) =>
        statement.View.PartOf(statement.Span) is PartKind.Caption
            ? []
            : statement
                .View.TimesIn(statement.Span)
                .Where(time =>
                    time is { Type: TimeType.Date or TimeType.Time, IsResolved: true }
                    && time.Role is not (TimeRole.Publication or TimeRole.Caption)
                    && char.IsAsciiDigit(time.Value[0])
                    && ReferenceEquals(statement.View.StatementAt(time.Span), statement)
                );
}
