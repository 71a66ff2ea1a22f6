using System.Globalization;
using Parallax.Analysis.Stories.Sharding;
using Parallax.Analysis.Stories.Streaming;

namespace Parallax.Bench.Arrival;

/// <summary>
/// How the arrival of very many articles falls on the shards: routed, assigned, met and settled by the code itself, in parts by
/// sample where all are too many, and let through queues of these costs.
/// </summary>
internal static class ArrivalMeasure
{
    private const int BurstSize = 4_000;
    private static readonly double[] Shares = [0.5, 0.95, 0.99, 1];

    /// <summary>Runs "arrival" with the options of <see cref="ArrivalOptions.Parse"/>.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        var options = ArrivalOptions.Parse(args);
        var window = new AssignedWindow();
        var quarter = new AssignedWindow().Run(AssignedWindow.Reports(options.Window / 4, options.Seed));
        Show(output, options.Window / 4, quarter);
        var times = window.Run(AssignedWindow.Reports(options.Window, options.Seed));
        Show(output, options.Window, times);
        Line(
            output,
            $"an event of {BurstSize:N0} reports: {window.Burst(BurstSize, options.Seed):F2} ms to assign one of the last quarter"
        );
        Agreement(output, options.Seed);

        var before = Timed.Now();
        var counts = new Arriving(options).Run();
        Line(
            output,
            $"{counts.Articles:N0} articles in {options.Days:F0} days of {options.PerDay:N0}: {counts.Events:N0} events, {100.0 * counts.Copies / counts.Articles:F0} % copies, {counts.Routed:N0} reports routed by the code, {(Timed.Now() - before) / 1000:F0} s of a core"
        );
        Skew(output, counts);
        Queues(output, options, counts, times);
        return 0;
    }

    private static void Show(TextWriter output, int open, ServiceTimes times) =>
        Line(
            output,
            $"{open:N0} reports taken through all shards: assign {times.Assign:F2} ms, meet {times.Meet:F2} ms, take up {times.Restore:F2} ms, settle {times.Settle:F2} ms; {times.SettledAssigned:F2} settlings an article, {times.SettledMet:F2} a meeting, {100 * times.MovedShare:F1} % of them moved something; {times.BytesOpen:N0} bytes an open article"
        );

    // Routing all words of a hundred million reports takes too long; the words that are left out have to make no difference.
    private static void Agreement(TextWriter output, int seed)
    {
        const int Reports = 5_000;
        var (random, same) = (new Random(seed), 0);
        var words = new NewsWords(random);
        var (whole, cut) = (new Timed(), new Timed());
        for (var i = 0; i < Reports; i++)
        {
            var report = new NewsEvent(words, random).Report(isCopy: false);
            var head = report with
            {
                Terms =
                [
                    .. report.Terms.Where(term =>
                        term.Headline + term.Lead > 0 || term.Count > 1 || term.Kind is not StoryTermKind.Word
                    ),
                ],
            };
            var all = whole.Run(() => StoryShards.Of(report));
            same += all.SequenceEqual(cut.Run(() => StoryShards.Of(head))) ? 1 : 0;
        }

        Line(
            output,
            $"routing a whole report {1000 * whole.Mean:F0} us ({1000 / whole.Mean:N0} a second and core), without the words that stand in it once {1000 * cut.Mean:F0} us: {100.0 * same / Reports:F1} % go to the same shards"
        );
    }

    private static void Skew(TextWriter output, ArrivalCounts counts)
    {
        var assigned = PerShard(counts, counts.Assigned);
        var all = PerShard(counts, (shard, step) => counts.Assigned(shard, step) + counts.Met(shard, step));
        Line(
            output,
            $"an article is met in {(double)counts.Meetings / counts.Articles:F2} shards beside its own; most loaded shard {assigned.Max() / assigned.Average():F2} of the mean in articles, {all.Max() / all.Average():F2} in messages, the least {all.Min() / all.Average():F2}"
        );
        var (peak, mean) = (0L, (double)counts.Articles / counts.Steps);
        var hottest = 0L;
        for (var step = 0; step < counts.Steps; step++)
        {
            var sum = 0L;
            for (var shard = 0; shard < StoryShards.Count; shard++)
            {
                sum += counts.Assigned(shard, step);
                hottest = Math.Max(hottest, counts.Assigned(shard, step) + counts.Met(shard, step));
            }

            peak = Math.Max(peak, sum);
        }

        Line(
            output,
            $"{mean / ArrivalTimes.Step:F0} articles a second in the mean, {(double)peak / ArrivalTimes.Step:F0} in the fullest {ArrivalTimes.Step} s; a shard's fullest {ArrivalTimes.Step} s had {(double)hottest / ArrivalTimes.Step:F1} messages a second"
        );
    }

    private static double[] PerShard(ArrivalCounts counts, Func<int, int, int> count) =>
        [
            .. Enumerable
                .Range(0, StoryShards.Count)
                .Select(shard => Enumerable.Range(0, counts.Steps).Sum(step => (double)count(shard, step))),
        ];

    private static void Queues(TextWriter output, ArrivalOptions options, ArrivalCounts counts, ServiceTimes times)
    {
        Line(
            output,
            $"queues, {options.Cores} cores for the shards and one for the merger; every cost as measured, then times 2, 4 and 8"
        );
        Line(output, $"{"cost", 5} {"queue", 8} {"used", 6} | lag in s: {Head} | depth: {Head}");
        foreach (var factor in (int[])[1, 2, 4, 8])
        {
            var slower = times with
            {
                Assign = factor * times.Assign,
                Meet = factor * times.Meet,
                Restore = factor * times.Restore,
                Settle = factor * times.Settle,
            };
            var (shards, merger, used, usedMerger) = ShardQueues.Run(counts, slower, options.Cores);
            Row(output, factor, "shards", used, shards);
            Row(output, factor, "merger", usedMerger, merger);
        }
    }

    private static string Head =>
        string.Join(' ', Shares.Select(share => $"{(share < 1 ? $"p{100 * share:F0}" : "most"), 9}"));

    private static void Row(TextWriter output, int factor, string queue, double used, Waiting waiting) =>
        Line(
            output,
            $"{"x" + factor, 5} {queue, 8} {100 * used, 5:F0}% |           {string.Join(' ', Shares.Select(share => FormattableString.Invariant($"{waiting.Lag(share), 9:F1}")))} |        {string.Join(' ', Shares.Select(share => FormattableString.Invariant($"{waiting.Depth(share), 9:N0}")))}"
        );

    private static void Line(TextWriter output, FormattableString line) =>
        output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
