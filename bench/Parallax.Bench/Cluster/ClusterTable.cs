using System.Globalization;

namespace Parallax.Bench.Cluster;

/// <summary>The comparison as Markdown: a row a way, and below it what is told by two of them.</summary>
internal sealed class ClusterTable(TextWriter output)
{
    private const double LeastStories = 99;
    private const double LeastGain = 1.7;
    private const double MostOverhead = 25;

    private readonly List<WayResult> results = [];
    private readonly List<string> notes = [];
    private bool differs;

    /// <summary>Writes what the columns are.</summary>
    public void Head()
    {
        output.WriteLine(
            "| way | articles | missing / other | findings that differ | B3 of stories | handing in, s | start, s | work, s | settling, s | articles/s | processor ms an article |"
        );
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
    }

    /// <summary>Writes a row; the first is what the others are held against.</summary>
    public void Row(WayResult result)
    {
        results.Add(result);
        var difference = ContentsDifference.Of(results[0].Contents, result.Contents);
        differs |= difference is not { Missing: 0, Other: 0, Findings: 0, Stories: >= LeastStories };
        var told = result.HandingIn is { } handing ? Number(handing.TotalSeconds) : "-";
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {result.Way.Name} | {result.Contents.Articles.Count:N0} + {result.Revisions} older | {difference.Missing} / {difference.Other} | {difference.Findings} | {difference.Stories:F1} | {told} "
            )
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {result.Start.TotalSeconds:F1} | {result.Work.TotalSeconds:F1} | {result.Settling.TotalSeconds:F1} | {result.Rate:F1} | {result.Cost:F1} |"
                )
        );
        if (difference.Example is { } example)
        {
            var keys = difference.Keys.Select(key => $"{key.Key} in {key.Value}");
            notes.Add($"{result.Way.Name}: {string.Join(", ", keys)}; the first is {example}");
        }

        output.Flush();
    }

    /// <summary>Writes what is told by two rows.</summary>
    /// <returns>0; 1 where a way gave another store than the first.</returns>
    public int Foot()
    {
        output.WriteLine();
        notes.ForEach(output.WriteLine);
        if (Both(Way.OneWorker, Way.TwoWorkers) is var (one, two))
        {
            output.WriteLine(
                $"2 workers to 1: {Number(two.Rate / one.Rate, 2)} times (reach {Number(LeastGain)}); processor time an article {Number(two.Cost / one.Cost, 2)} times"
            );
        }

        if (Both(Way.SqlitePinned, Way.OneWorkerPinned) is var (alone, worker))
        {
            output.WriteLine(
                $"overhead of one worker against one process, both on one processor: {Number(100 * ((alone.Rate / worker.Rate) - 1))} % of time, {Number(100 * ((worker.Cost / alone.Cost) - 1))} % of processor time (reach under {Number(MostOverhead, 0)} %)"
            );
        }

        return differs ? 1 : 0;
    }

    private (WayResult, WayResult)? Both(Way one, Way other) =>
        results.Find(result => result.Way == one) is { } first
        && results.Find(result => result.Way == other) is { } second
            ? (first, second)
            : null;

    private static string Number(double value, int digits = 1) =>
        value.ToString(string.Create(CultureInfo.InvariantCulture, $"F{digits}"), CultureInfo.InvariantCulture);
}
