using Parallax.Analysis.Annotators.Times;
using Parallax.Core;
using Parallax.Eval.Measures;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Sets;

/// <summary>Dates found and normalised.</summary>
internal sealed class DatesSet : IRowSet
{
    private const string News = "gum-news";

    /// <inheritdoc/>
    public string Name => "dates";

    /// <inheritdoc/>
    public void Answer(RowFiles files, CancellationToken cancellation) =>
        JsonLines.Write(files.Output, JsonLines.Read<DatedRow>(files.Input).Select(row => Answer(row, cancellation)));

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation)
    {
        var files = run.Dev(Name);
        Answer(files, cancellation);
        var system = JsonLines.Read<TimexRow>(files.Output).ToDictionary(row => row.Id, row => row.Timexes);
        DateGold[] gold = [.. JsonLines.Read<DateGold>(run.InSet(Name, "dev.jsonl"))];
        var all = DateScore.Of(gold, system);
        var news = DateScore.Of(gold.Where(row => row.Source == News), system);
        foreach (var error in all.Errors)
        {
            run.Missed($"{Name}  {error}");
        }

        return
        [
            new(Name, "recall, news", 100 * news.Recall, "91.1 regular expressions, dev"),
            new(Name, "value accuracy, news", 100 * news.ValueAccuracy, "97.3 regular expressions, dev"),
            new(Name, "recall", 100 * all.Recall, "79.6 regular expressions, dev"),
            new(Name, "value accuracy", 100 * all.ValueAccuracy, "83.4 regular expressions, dev"),
        ];
    }

    private static TimexRow Answer(DatedRow row, CancellationToken cancellation)
    {
        var text = RowText.Of(new NewsRow(row.Id, row.Text, row.Dct));
        var times = Product.Pipeline.Read(text.Article, cancellation).Get(TimeExpression.Key);
        return new TimexRow(row.Id, [.. times.Where(IsDated).Select(time => Dated(time, text.ToRow(time.Span)))]);
    }

    private static bool IsDated(TimeExpression time) =>
        time.Type == TimeType.Date || (time.Type == TimeType.Time && !time.Value.StartsWith('T'));

    // The set knows dates only: of "Thursday night" it keeps the day.
    private static Timex Dated(TimeExpression time, TextSpan span) =>
        new(span.Start, span.End, "DATE", time.Value.Split('T')[0]);

    private sealed record DatedRow(string Id, string Dct, string Text);

    private sealed record TimexRow(string Id, IReadOnlyList<Timex> Timexes);
}
