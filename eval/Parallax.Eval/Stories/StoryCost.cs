using System.Diagnostics;
using System.Globalization;
using Parallax.Analysis.Stories.Streaming;
using Parallax.Eval.Rows;

namespace Parallax.Eval.Stories;

/// <summary>
/// What adding an article costs with 1,000, 10,000 and 100,000 articles open. The articles are recombined: each has half of
/// its terms from one real article and half from another, so that words are as frequent as in the news.
/// </summary>
internal static class StoryCost
{
    private const int Seed = 20261122;
    private const int Timed = 500;
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    /// <summary>Prints a line a size: milliseconds an article, and how much that is of the first.</summary>
    public static void Run(string bench, TextWriter output)
    {
        NewsRow[] rows = [.. JsonLines.Read<NewsRow>(Path.Combine(bench, "stories", "dev.input.jsonl"))];
        var real = StoryReading.Read(rows, CancellationToken.None);
        var random = new Random(Seed);
        var stream = new StoryStream(new StoryStreamOptions());
        var first = 0.0;
        foreach (var size in Sizes)
        {
            while (stream.Open < size - Timed)
            {
                stream.Add(stream.Open, null, Made(real, random));
            }

            var timed = Enumerable.Range(0, Timed).Select(_ => Made(real, random)).ToArray();
            // The time of the processor, not of the clock: others may be at work on the machine.
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            foreach (var features in timed)
            {
                stream.Add(stream.Open, null, features);
            }

            var each = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / Timed;
            first = first == 0 ? each : first;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{size, 9:N0} open: {each:0.00} ms an article, {each / first:0.00} of the first, {GC.GetTotalMemory(forceFullCollection: true) / 1024 / 1024} MB held"
                )
            );
        }
    }

    private static StoryFeatures Made(StoryFeatures[] real, Random random)
    {
        var (a, b) = (real[random.Next(real.Length)], real[random.Next(real.Length)]);
        return a with
        {
            Terms =
            [
                .. a
                    .Terms.Where(_ => random.Next(2) == 0)
                    .Concat(b.Terms.Where(_ => random.Next(2) == 0))
                    .DistinctBy(term => (term.Kind, term.Text)),
            ],
            // Nobody's text: runs of words of its own.
            Sketch = ShingleSketch.Of([.. Enumerable.Range(0, 300).Select(_ => (uint)random.Next())]),
        };
    }
}
