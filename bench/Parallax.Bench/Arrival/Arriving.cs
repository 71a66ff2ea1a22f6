using Parallax.Analysis.Stories.Sharding;
using Parallax.Analysis.Stories.Streaming;

namespace Parallax.Bench.Arrival;

/// <summary>
/// Lets articles arrive: events of very different sizes, each report with a time and with the shards that
/// <see cref="StoryShards.Of(StoryFeatures)"/> gives it. Of the first events every report that differs, up to <see cref="Variants"/>, is
/// routed by that code; those after them take the routes of one of the first, drawn by chance.
/// </summary>
internal sealed class Arriving
{
    // Exponent of the events' sizes, as in the made news that stories are measured on: half have one report.
    private const double Exponent = 1.2;
    private const int LargestEvent = 5_000;

    // Of reports other than an event's first, those that are a wire's text.
    private const double CopyShare = 0.35;

    // Once a day something happens that all write about.
    private const int BurstSize = 20_000;
    private const int Variants = 4;

    private readonly ArrivalOptions options;
    private readonly Random random;
    private readonly NewsWords words;
    private readonly ArrivalTimes times;
    private readonly ArrivalCounts counts;
    private readonly List<byte[][]> routes = [];

    public Arriving(ArrivalOptions options)
    {
        this.options = options;
        random = new Random(options.Seed);
        words = new NewsWords(random);
        times = new ArrivalTimes(options.Days, random);
        counts = new ArrivalCounts(times.Steps);
    }

    /// <summary>All of them.</summary>
    public ArrivalCounts Run()
    {
        for (var day = 0; day < options.Days; day++)
        {
            Add(BurstSize, Routes(BurstSize), isBurst: true);
        }

        while (counts.Articles < options.Articles)
        {
            var size = Size(random);
            var known = counts.Routed >= options.Routed;
            Add(size, known ? routes[random.Next(routes.Count)] : Routes(size), isBurst: false);
        }

        return counts;
    }

    /// <summary>How many report an event.</summary>
    public static int Size(Random random) =>
        (int)Math.Min(LargestEvent, Math.Pow(1 - random.NextDouble(), -1 / Exponent));

    /// <summary>Whether a report is a wire's text.</summary>
    public static bool IsCopy(Random random) => random.NextDouble() < CopyShare;

    // The first is the wire's.
    private byte[][] Routes(int size)
    {
        var happened = new NewsEvent(words, random);
        var found = new byte[Math.Min(size, Variants)][];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = [.. StoryShards.Of(happened.Head(isCopy: i == 0)).Select(shard => (byte)shard)];
        }

        counts.Routed += found.Length;
        routes.Add(found);
        return found;
    }

    private void Add(int size, byte[][] found, bool isBurst)
    {
        counts.Events++;
        var start = times.Start();
        for (var i = 0; i < size && counts.Articles < options.Articles; i++)
        {
            var isCopy = i > 0 && IsCopy(random);
            counts.Copies += isCopy ? 1 : 0;
            var route = isCopy || i == 0 ? found[0] : found[random.Next(found.Length)];
            counts.Add(route, i == 0 ? start : times.Report(start, isCopy, isBurst));
        }
    }
}
