using Parallax.Analysis.Stories.Sharding;
using Parallax.Analysis.Stories.Streaming;
using Parallax.Core;

namespace Parallax.Eval.Stories;

internal static class ShardedStories
{
    public static bool Searches;
    private const int Streams = StoryShards.Count + 1;

    /// <summary>The story of each article once all that was told of it is settled.</summary>
    /// <param name="articles">Features in the order in which articles come.</param>
    /// <param name="late">How many articles later the other shards and the merger hear of articles, all of them at once.</param>
    public static long[] Of(IReadOnlyList<StoryFeatures> articles, int late)
    {
        var shards = Enumerable
            .Range(0, Streams)
            .Select(i => new StoryStream(new StoryStreamOptions { NextStory = i + 1, StoryStep = Streams }))
            .ToArray();
        var merger = shards[^1];
        var now = new Membership[articles.Count];
        var told = new PriorityQueue<Action, (int, int)>();
        var order = 0;
        for (var i = 0; i < articles.Count; i++)
        {
            var (article, at) = ((long)i, StoryShards.Of(articles[i]));
            (now[i], var stories) = shards[at[0]].Assign(i, null, articles[i]);
            Later(
                i,
                () =>
                {
                    merger.Restore(Stored(article));
                    Settle(article, stories);
                }
            );
            foreach (var near in at.Skip(1))
            {
                Later(
                    i,
                    () =>
                    {
                        if (shards[near].Meet(Stored(article)) is { Count: > 0 } met)
                        {
                            Later(article, () => Settle(article, met));
                        }
                    }
                );
            }

            Tell(i);
        }

        Tell(int.MaxValue);
        return [.. now.Select(membership => membership.Story)];

        void Later(long from, Action action) =>
            told.Enqueue(action, (late == 0 ? (int)from : ((((int)from / late) + 1) * late) - 1, order++));

        void Tell(int until)
        {
            while (told.TryPeek(out var action, out var when) && when.Item1 <= until)
            {
                told.Dequeue();
                action();
            }
        }

        GroupedArticle Stored(long article) => new(article, null, articles[(int)article].ToJson(), now[article]);

        void Settle(long because, IReadOnlyList<long> stories)
        {
            if (stories.Count == 0 && !Searches)
            {
                return;
            }
            var meant = stories.Append(because).Select(one => now[one].Story).ToHashSet();
            foreach (
                var member in Enumerable
                    .Range(0, now.Length)
                    .Where(i => now[i] is { } there && meant.Contains(there.Story) && !merger.Holds(i))
            )
            {
                merger.Restore(Stored(member));
            }

            if (!merger.Holds(because))
            {
                merger.Restore(Stored(because));
            }
            var moved = merger.Settle(because, stories, Searches);
            foreach (var (article, membership) in moved)
            {
                now[article] = membership;
                foreach (var shard in StoryShards.Of(articles[(int)article]))
                {
                    shards[shard].Apply(new Dictionary<long, Membership> { [article] = membership });
                }
            }
        }
    }

    public static void Run(string bench, TextWriter output)
    {
        foreach (var set in new[] { "stories", "newswcl50" })
        {
            var rows = Rows.JsonLines.Read<Gold>(Path.Combine(bench, set, "dev.jsonl")).ToArray();
            var features = StoryReading.Read([.. rows.Select(r => new Rows.NewsRow(r.Id, r.Text))], default);
            Show(set, features, [.. rows.Select(r => r.GoldLabel)]);
            if (set == "stories")
            {
                foreach (var n in new[] { 2000 })
                {
                    var made = MadeNews.Of(features, n, 7);
                    Show("made" + n, [.. made.Select(m => m.Features)], [.. made.Select(m => m.Event.ToString())]);
                }
            }
        }

        void Show(string name, StoryFeatures[] features, string[] gold)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var single = StoryGroupings.Stream(features);
            var t1 = watch.Elapsed.TotalMilliseconds / features.Length;
            output.WriteLine($"{name} n={features.Length} single {t1:0.00} ms, gold B3 {F(gold, L(single)):0.0}");
            var back = features.Reverse().ToArray();
            var other = StoryGroupings.Stream(back).Reverse().ToArray();
            output.WriteLine(
                $"   single in reverse order: against single {F(L(single), L(other)):0.0} gold {F(gold, L(other)):0.0}"
            );
            foreach (var (late, se) in new[] { (30, false), (300, false), (0, true), (30, true), (300, true) })
            {
                watch.Restart(); Searches = se;
                var sharded = Of(features, late);
                output.WriteLine(
                    $"   sharded, late {late} {se}: against single {F(L(single), L(sharded)):0.0}, gold {F(gold, L(sharded)):0.0}, {watch.Elapsed.TotalMilliseconds / features.Length:0.00} ms"
                );
            }
        }
        static string[] L(long[] s) => [.. s.Select(x => x.ToString())];
        static double F(string[] a, string[] b) => 100 * Scoring.GroupingScore.Of(a, b).F1;
    }

    private sealed record Gold(
        string Id,
        string Text,
        [property: System.Text.Json.Serialization.JsonPropertyName("gold")] string GoldLabel
    );
}
