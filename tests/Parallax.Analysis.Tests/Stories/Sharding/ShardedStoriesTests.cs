using Parallax.Analysis.Stories.Sharding;
using Parallax.Analysis.Stories.Streaming;
using Parallax.Analysis.Tests.Stories.Streaming;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Stories.Sharding;

/// <summary>Shards and a merger together give the stories that one stream gives.</summary>
public sealed class ShardedStoriesTests
{
    private const string Wire =
        "LANNOCH (Palisade) - A ferry with ninety people on board sank off Lannoch on Tuesday. Harbour master Tara "
        + "Lindqvist said that divers had found the hull at forty metres. \"We go on through the night,\" she said. The "
        + "company Vessel Line had the ship repaired in spring, and its licence ran until the end of the year.";

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(200)]
    public void HoweverLateTheMergerHearsTheStoriesAreThoseOfOneStream(int late)
    {
        var made = Streamed.Made(events: 40, each: 5, seed: 11).Select(one => one.Features).ToArray();
        var single = Streamed.Run(new StoryStream(new StoryStreamOptions()), made);

        var sharded = new Shards().Run(made, late);

        Groups(sharded).ShouldBe(Groups(single));
    }

    [Fact]
    public void AnArticleSettledAgainStaysWhereItIs()
    {
        var shards = new Shards();
        var made = Streamed.Made(events: 10, each: 4, seed: 3).Select(one => one.Features).ToArray();
        var before = shards.Run(made, late: 1);

        var moved = made.Select((features, i) => (Number: i + 1L, features))
            .SelectMany(one =>
                shards.Merger.Settle(Streamed.Stored(one.Number, null, one.features, before[one.Number]), [])
            )
            .ToList();

        moved.ShouldBeEmpty();
    }

    [Fact]
    public void NoTwoShardsGiveOneNumber()
    {
        var streams = Enumerable.Range(0, 5).Select(Shards.Stream).ToArray();
        var made = Streamed.Made(events: 50, each: 1, seed: 5);

        var stories = made.Select((one, i) => streams[i % 5].Assign(i, null, one.Features).Membership.Story).ToList();

        stories.ShouldBeUnique();
    }

    [Fact]
    public void ATextAndWhatRepeatsItHaveOneShardAndOneStory()
    {
        var (original, copy) = (Streamed.Read(Wire), Streamed.Read(Wire + " Relatives waited at the quay."));
        var shard = Shards.Stream(0);

        shard.Assign(1, null, original);
        var (membership, _) = shard.Assign(2, null, copy);

        StoryShards.Of(copy).ShouldBe(StoryShards.Of(original));
        membership.ShouldSatisfyAllConditions(
            () => membership.CopyOf.ShouldBe(1),
            () => membership.Story.ShouldBe(shard.StoryOf(1)!.Value)
        );
    }

    [Fact]
    public void OfTwoTextsTheOneWithTheLowerNumberIsTheOriginalThoughItCameLater()
    {
        var merger = Shards.Stream(64);
        merger.Settle(Streamed.Stored(9, null, Streamed.Read(Wire), new Membership(100, [])), []);

        var moved = merger.Settle(
            Streamed.Stored(4, null, Streamed.Read(Wire + " Relatives waited at the quay."), new Membership(200, [])),
            []
        );

        moved[9].CopyOf.ShouldBe(4);
        (moved.TryGetValue(4, out var first) ? first.CopyOf : null).ShouldBeNull();
        merger.StoryOf(4).ShouldBe(merger.StoryOf(9));
    }

    [Fact]
    public void WhatPeopleDecidedIsNotSettledElsewhere()
    {
        var made = Streamed.Made(events: 1, each: 3, seed: 2).Select(one => one.Features).ToArray();
        var merger = Shards.Stream(64);
        merger.Settle(Streamed.Stored(1, null, made[0], new Membership(10, [], Decided: true)), []);

        var moved = merger.Settle(Streamed.Stored(2, null, made[1], new Membership(20, [], Decided: true)), [1]);

        moved.ShouldBeEmpty();
        merger.StoryOf(2).ShouldBe(20);
    }

    [Fact]
    public void AMovedArticleSaysWhy()
    {
        var made = Streamed.Made(events: 1, each: 2, seed: 2).Select(one => one.Features).ToArray();
        var merger = Shards.Stream(64);
        merger.Settle(Streamed.Stored(1, null, made[0], new Membership(10, [])), []);

        var moved = merger.Settle(Streamed.Stored(2, null, made[1], new Membership(20, [])), []);

        moved
            .ShouldHaveSingleItem()
            .Value.Reasons.ShouldContain(reason => reason.Text.Contains("as a1", StringComparison.Ordinal));
    }

    [Fact]
    public void NothingToTellByHasAShardToo()
    {
        var empty = new StoryFeatures { Terms = [] };

        StoryShards.Of(empty).ShouldBeInRange(0, StoryShards.Count - 1);
        Shards.Stream(0).Assign(1, null, empty).Likest.ShouldBeEmpty();
    }

    // Which articles are together, whatever their story's number.
    private static List<string> Groups(IReadOnlyDictionary<long, Membership> stories) =>
        [
            .. stories
                .GroupBy(pair => pair.Value.Story)
                .Select(story => string.Join(' ', story.Select(pair => pair.Key).Order()))
                .Order(StringComparer.Ordinal),
        ];

    private sealed class Shards
    {
        private readonly StoryStream[] streams = [.. Enumerable.Range(0, StoryShards.Count + 1).Select(Stream)];

        public StoryStream Merger => streams[^1];

        public static StoryStream Stream(int shard) =>
            new(new StoryStreamOptions { NextStory = shard + 1, StoryStep = StoryShards.Count + 1 });

        public SortedDictionary<long, Membership> Run(StoryFeatures[] articles, int late)
        {
            var now = new SortedDictionary<long, Membership>();
            for (var first = 0; first < articles.Length; first += late)
            {
                var told = Enumerable.Range(first, Math.Min(late, articles.Length - first)).ToList();
                var likest = told.ToDictionary(i => i, i => Assign(i, articles[i], now));
                foreach (var i in told)
                {
                    Settle(i, articles, likest[i], now);
                }
            }

            return now;
        }

        private IReadOnlyList<long> Assign(int i, StoryFeatures features, SortedDictionary<long, Membership> now)
        {
            (now[i + 1], var likest) = streams[StoryShards.Of(features)].Assign(i + 1, null, features);
            return likest;
        }

        private void Settle(
            int i,
            StoryFeatures[] articles,
            IReadOnlyList<long> likest,
            SortedDictionary<long, Membership> now
        )
        {
            foreach (
                var (number, membership) in Merger.Settle(Streamed.Stored(i + 1, null, articles[i], now[i + 1]), likest)
            )
            {
                now[number] = membership;
                streams[StoryShards.Of(articles[number - 1])]
                    .Apply(new Dictionary<long, Membership> { [number] = membership });
            }
        }
    }
}
