using System.Diagnostics;
using System.Globalization;
using Parallax.Analysis.Stories.Sharding;
using Parallax.Analysis.Stories.Streaming;
using Parallax.Core;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Stories;

/// <summary>
/// Articles given their stories by shards and a merger, held against one stream that has all of them: B-cubed between the two, and
/// of each against gold. Beside it how much the order alone changes: one stream that gets the articles backwards.
/// </summary>
internal static class ShardedStories
{
    private const int Streams = StoryShards.Count + 1;
    private const int Seed = 7;
    private static readonly int[] Made = [2_000, 10_000];

    // How many articles are given a story before the merger hears of the first of them.
    private static readonly int[] Lates = [1, 30, 300];

    /// <summary>Prints a block a set: two measuring sets and made news.</summary>
    public static void Run(string bench, TextWriter output)
    {
        foreach (var set in new[] { "stories", "newswcl50" })
        {
            GoldRow[] rows = [.. JsonLines.Read<GoldRow>(Path.Combine(bench, set, "dev.jsonl"))];
            var features = StoryReading.Read([.. rows.Select(row => new NewsRow(row.Id, row.Text))], default);
            Show(output, set, features, [.. rows.Select(row => row.Gold)]);
            foreach (var count in set == "stories" ? Made : [])
            {
                var made = MadeNews.Of(features, count, Seed);
                Show(
                    output,
                    string.Create(CultureInfo.InvariantCulture, $"made news, {count}"),
                    [.. made.Select(report => report.Features)],
                    [.. made.Select(report => report.Event.ToString(CultureInfo.InvariantCulture))]
                );
            }
        }
    }

    /// <summary>The story of each article once the merger has settled all.</summary>
    /// <param name="articles">Features in the order in which articles come.</param>
    /// <param name="late">How many the shards take up before the merger hears of them.</param>
    public static long[] Of(IReadOnlyList<StoryFeatures> articles, int late)
    {
        var streams = Enumerable
            .Range(0, Streams)
            .Select(i => new StoryStream(new StoryStreamOptions { NextStory = i + 1, StoryStep = Streams }))
            .ToArray();
        var now = new Membership[articles.Count];
        var told = new Queue<(int Article, IReadOnlyList<long> Likest)>();
        for (var i = 0; i < articles.Count; i++)
        {
            (now[i], var likest) = streams[StoryShards.Of(articles[i])].Assign(i, null, articles[i]);
            told.Enqueue((i, likest));
            if (told.Count >= late || i == articles.Count - 1)
            {
                while (told.TryDequeue(out var next))
                {
                    Settle(next.Article, next.Likest);
                }
            }
        }

        return [.. now.Select(membership => membership.Story)];

        void Settle(int article, IReadOnlyList<long> likest)
        {
            var stored = new GroupedArticle(article, null, articles[article].ToJson(), now[article]);
            foreach (var (number, membership) in streams[^1].Settle(stored, likest))
            {
                now[number] = membership;
                streams[StoryShards.Of(articles[(int)number])]
                    .Apply(new Dictionary<long, Membership> { [number] = membership });
            }
        }
    }

    private static void Show(TextWriter output, string name, StoryFeatures[] features, string[] gold)
    {
        var watch = Stopwatch.StartNew();
        var single = Labels(StoryGroupings.Stream(features));
        Line(
            $"{name}: {features.Length} articles, one stream {B3(gold, single):0.0} of gold, {Each():0.00} ms an article"
        );
        var backwards = StoryGroupings.Stream([.. features.Reverse()]);
        Line($"  backwards: {B3(single, Labels([.. backwards.Reverse()])):0.0} of one stream");
        foreach (var late in Lates)
        {
            watch.Restart();
            var sharded = Labels(Of(features, late));
            Line(
                $"  shards, the merger {late, 3} late: {B3(single, sharded):0.0} of one stream, {B3(gold, sharded):0.0} of gold, {Each():0.00} ms an article"
            );
        }

        double Each() => watch.Elapsed.TotalMilliseconds / features.Length;

        void Line(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    }

    private static string[] Labels(long[] stories) =>
        [.. stories.Select(story => story.ToString(CultureInfo.InvariantCulture))];

    private static double B3(string[] gold, string[] system) => 100 * GroupingScore.Of(gold, system).F1;

    private sealed record GoldRow(string Id, string Text, string Gold);
}
