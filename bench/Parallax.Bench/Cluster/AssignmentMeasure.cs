using System.Diagnostics;
using System.Globalization;
using Parallax.Analysis;
using Parallax.Analysis.Stories.Streaming;
using Parallax.Core;
using Parallax.Eval.Stories;

namespace Parallax.Bench.Cluster;

/// <summary>How many articles a second get their stories, apart from reading, storing and messages: made news over all shards.</summary>
internal static class AssignmentMeasure
{
    private const int Seed = 20261123;
    private const int WarmUp = 2_000;

    /// <summary><c>assignment [--articles N] [--threads N] [--runs N]</c></summary>
    public static int Run(string[] args, TextWriter output)
    {
        var (count, threads) = (Value(args, "--articles", 20_000), Value(args, "--threads", 2));
        var pipeline = new NewsPipeline(TimeProvider.System);
        var real = SampleFiles.Articles().Select(article => StoryFeatures.Of(pipeline.Read(article))).ToArray();
        var features = MadeNews
            .Of(real, WarmUp + count, Seed)
            .Select(report => (ReadOnlyMemory<byte>)report.Features.ToJson())
            .ToArray();
        // Compiled, and compiled again with what the first runs told.
        new ShardThreads(features[..WarmUp], threads).Run();
        var timed = features[WarmUp..];
        for (var run = 0; run < Value(args, "--runs", 3); run++)
        {
            var shards = new ShardThreads(timed, threads);
            var (clock, processor) = Timed(shards.Run);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{count:N0} articles, {threads} threads: {count / clock:N0} articles/s, {1000 * processor / count:F3} ms of processor time an article ({threads * count / processor:N0} articles/s were no other work on the machine)"
                )
            );
            var merged = 0;
            (clock, processor) = Timed(() => merged = shards.Settle());
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the merger, one thread: {count / clock:N0} articles/s, {1000 * processor / count:F3} ms of processor time an article, {merged:N0} moved"
                )
            );
        }

        return 0;
    }

    private static (double Clock, double Processor) Timed(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var (started, before) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        work();
        process.Refresh();
        return (Stopwatch.GetElapsedTime(started).TotalSeconds, (process.TotalProcessorTime - before).TotalSeconds);
    }

    private static int Value(string[] args, string name, int otherwise)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
    }
}
