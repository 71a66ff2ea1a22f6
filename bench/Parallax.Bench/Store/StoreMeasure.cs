using System.Diagnostics;
using System.Globalization;
using Parallax.Core;
using Parallax.Storage.Sqlite;

namespace Parallax.Bench.Store;

/// <summary>
/// What the store costs as it grows, and how long searches in it take: articles are made and saved in steps as ingest does,
/// then searches of each kind are run. A whole process, no sampling.
/// </summary>
internal static class StoreMeasure
{
    private const int Seed = 20260101;
    private const int Step = 64;
    private const int SearchesOfAKind = 15;
    private const int ListsOfAKind = 50;

    // Steps after which what is there is looked at; the end is another.
    private static readonly int[] Marks = [10_048, 100_032];

    /// <summary>Runs "store --articles N --db FILE"; a store that is there is only searched.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var count = int.Parse(Value(args, "--articles") ?? "10000", CultureInfo.InvariantCulture);
        var path = Value(args, "--db") ?? Path.Combine(Path.GetTempPath(), "parallax-bench.db");
        await using var store = await SqliteArticleStore.OpenAsync(path, TimeProvider.System, default);
        if ((await store.CountAsync(default)).Articles == 0)
        {
            await FillAsync(store, count, path, output);
        }
        else
        {
            await LookAsync(store, output);
            await ListAsync(store, output);
            await SearchAsync(store, output);
        }

        output.WriteLine($"memory: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB at most");
        return 0;
    }

    private static async Task FillAsync(SqliteArticleStore store, int count, string path, TextWriter output)
    {
        var maker = new ArticleMaker(Seed);
        var costs = new List<(int Articles, TimeSpan Wall, TimeSpan Processor)>();
        for (var made = 0; made < count; )
        {
            var records = Enumerable
                .Range(made + 1, Math.Min(Step, count - made))
                .Select(number => maker.Make(number))
                .ToList();
            var (watch, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await store.SaveAsync(records, default);
            made += records.Count;
            costs.Add((made, Stopwatch.GetElapsedTime(watch), Environment.CpuUsage.TotalTime - processor));
            if (Marks.Contains(made / Step * Step) || made == count)
            {
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{made:N0} articles: {new FileInfo(path).Length / made} bytes an article; saving alone, making is not counted:"
                    )
                );
                Report(output, costs, made - Math.Max(Math.Min(made, 5_000), made / 10), made);
                await LookAsync(store, output);
                await ListAsync(store, output);
                await SearchAsync(store, output);
            }

            if (made / 50_000 != (made - records.Count) / 50_000)
            {
                Report(output, costs, made - 50_000, made);
            }
        }
    }

    private static void Report(
        TextWriter output,
        List<(int Articles, TimeSpan Wall, TimeSpan Processor)> costs,
        int from,
        int to
    )
    {
        var steps = costs.Where(cost => cost.Articles > from && cost.Articles <= to).ToList();
        var wall = steps.Sum(step => step.Wall.TotalMilliseconds);
        var processor = steps.Sum(step => step.Processor.TotalMilliseconds);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {from, 9:N0} to {to, 9:N0}: {wall / (to - from):F3} ms, {processor / (to - from):F3} ms of processor, "
                    + $"{(to - from) / wall * 1000:F0} articles/s, slowest step {steps.Max(step => step.Wall.TotalMilliseconds):F0} ms"
            )
        );
    }

    private static async Task LookAsync(SqliteArticleStore store, TextWriter output)
    {
        var next = await store.NextAsync(default);
        var chance = new Random(Seed);
        foreach (
            var (name, look) in new (string, Func<Task>)[]
            {
                ("CountAsync", () => store.CountAsync(default)),
                ("NextAsync", () => store.NextAsync(default)),
                ("FindAsync", () => store.FindAsync("https://x.example/", new string('0', 64), default)),
                ("ArticleAsync", () => store.ArticleAsync(chance.NextInt64(1, next.Article), default)),
                ("StoryAsync", () => store.StoryAsync(chance.NextInt64(1, next.Story), default)),
                ("StoryArticlesAsync", () => store.StoryArticlesAsync(chance.NextInt64(1, next.Story), default)),
            }
        )
        {
            await TimeAsync(name, () => look, 50, output);
        }
    }

    private static async Task ListAsync(SqliteArticleStore store, TextWriter output)
    {
        var latest = await store.StoriesAsync(new StoryQuery { Limit = 1 }, default);
        var days = latest[0].Last!.Value.DayNumber - ArticleMaker.FirstDay.DayNumber;
        var all = new List<(double Wall, double Processor)>();
        output.WriteLine("lists of 50 stories:");
        foreach (var (name, make) in new ListKinds(Seed, days).All)
        {
            all.AddRange(
                await TimeAsync(
                    name,
                    () =>
                    {
                        var query = make();
                        return () => store.StoriesAsync(query, default);
                    },
                    ListsOfAKind,
                    output
                )
            );
        }

        Print(output, "all lists", all);
    }

    private static async Task SearchAsync(SqliteArticleStore store, TextWriter output)
    {
        var all = new List<(double Wall, double Processor)>();
        foreach (var (name, make) in new SearchKinds(Seed).All)
        {
            all.AddRange(
                await TimeAsync(
                    name,
                    () =>
                    {
                        var query = make();
                        return () => store.SearchAsync(query, default);
                    },
                    SearchesOfAKind,
                    output
                )
            );
        }

        Print(output, "all searches", all);
    }

    private static async Task<List<(double Wall, double Processor)>> TimeAsync(
        string name,
        Func<Func<Task>> prepare,
        int times,
        TextWriter output
    )
    {
        var taken = new List<(double Wall, double Processor)>();
        for (var i = 0; i < times; i++)
        {
            var look = prepare();
            var (watch, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await look();
            var wall = Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
            taken.Add((wall, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds));
        }

        Print(output, name, taken);
        return taken;
    }

    private static void Print(TextWriter output, string name, List<(double Wall, double Processor)> taken) =>
        output.WriteLine(
            $"  {name, -32} {Spread(taken.Select(one => one.Wall))}; of processor {Spread(taken.Select(one => one.Processor))}"
        );

    private static string Spread(IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {sorted[sorted.Count / 2], 7:F2} p95 {sorted[sorted.Count * 95 / 100], 7:F2} max {sorted[^1], 7:F2} ms"
        );
    }

    private static string? Value(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
