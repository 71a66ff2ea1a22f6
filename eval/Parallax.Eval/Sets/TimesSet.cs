using Parallax.Analysis.Annotators.Times;
using Parallax.Eval.Measures;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Sets;

/// <summary>Times of every kind in reports of our own, where the dates' set knows only dates.</summary>
internal sealed class TimesSet : IMeasuredSet
{
    private static readonly string[] Types = ["DATE", "TIME", "DURATION", "SET"];

    /// <inheritdoc/>
    public string Name => "times";

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation) =>
        [.. OwnHalves.Names.SelectMany(half => Half(half, run, cancellation))];

    private IEnumerable<Measure> Half(string half, MeasureRun run, CancellationToken cancellation)
    {
        var reports = MarkedReport.ReadFile(OwnHalves.File(Name, half));
        var given = reports.ToDictionary(report => report.Row.Id, report => Read(report, cancellation));
        var timexes = given.ToDictionary(pair => pair.Key, pair => Timexes(pair.Value));
        DateGold[] gold = [.. reports.Select(Gold)];
        var all = DateScore.Of(gold, timexes);
        if (half != OwnHalves.Held)
        {
            foreach (var error in all.Errors.Concat(Spurious(gold, timexes)))
            {
                run.Missed($"{Name} {half}  {error}");
            }
        }

        yield return Figure("recall", all.Recall);
        yield return Figure("precision", Ratios.Share(all.Overlapping, all.Given));
        yield return Figure("exact", Ratios.Share(all.Exact, all.Overlapping));
        yield return Figure("type", Ratios.Share(all.RightType, all.Overlapping));
        yield return Figure("value accuracy", all.ValueAccuracy);
        yield return Figure("ranges", Ranges(reports, given));
        foreach (var type in Types)
        {
            var score = DateScore.Of(
                gold.Select(row => row with { Timexes = [.. row.Timexes.Where(timex => timex.Type == type)] }),
                timexes
            );
            yield return Figure($"{type} recall", score.Recall);
            yield return Figure($"{type} value accuracy", score.ValueAccuracy);
        }

        Measure Figure(string name, double share) => new(Name, $"{half} {name}", 100 * share);
    }

    // Of the ranges marked at their beginnings, those tied to the right end.
    private static double Ranges(
        IReadOnlyList<MarkedReport> reports,
        Dictionary<string, IReadOnlyList<TimeExpression>> given
    )
    {
        var tied =
            from report in reports
            from mark in report.Marks
            where mark.Answer.Contains("..", StringComparison.Ordinal)
            let value = mark.Answer[(mark.Answer.IndexOf(' ', StringComparison.Ordinal) + 1)..]
            select given[report.Row.Id]
                .Any(time =>
                    time.Span.Overlaps(mark.Span) && time.Range is { } range && $"{range.Begin}..{range.End}" == value
                );
        return tied.Average(right => right ? 1.0 : 0.0);
    }

    private static IReadOnlyList<TimeExpression> Read(MarkedReport report, CancellationToken cancellation)
    {
        var text = RowText.Of(report.Row);
        return
        [
            .. Product
                .Pipeline.Read(text.Article, cancellation)
                .Get(TimeExpression.Key)
                .Select(time => time with { Span = text.ToRow(time.Span) }),
        ];
    }

    private static IReadOnlyList<Timex> Timexes(IReadOnlyList<TimeExpression> times) =>
        [
            .. times.Select(time => new Timex(
                time.Span.Start,
                time.Span.End,
                time.Type.ToString().ToUpperInvariant(),
                time.Value
            )),
        ];

    private static DateGold Gold(MarkedReport report) =>
        new(
            report.Row.Id,
            string.Empty,
            report.Row.Date ?? string.Empty,
            report.Row.Text,
            [.. report.Marks.Select(mark => Gold(mark))]
        );

    private static Timex Gold(Mark mark)
    {
        var words = mark.Answer.Split(' ');
        return new Timex(mark.Span.Start, mark.Span.End, words[0], words[1].Split("..")[0]);
    }

    private static IEnumerable<string> Spurious(DateGold[] gold, Dictionary<string, IReadOnlyList<Timex>> timexes) =>
        from row in gold
        from timex in timexes[row.Id]
        where !row.Timexes.Any(right => right.Start < timex.End && timex.Start < right.End)
        select $"spurious {row.Id} '{row.Text[timex.Start..timex.End]}' {timex.Value}";
}
