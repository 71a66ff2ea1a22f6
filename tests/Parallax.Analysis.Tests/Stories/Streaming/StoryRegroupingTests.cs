using Parallax.Analysis.Stories.Streaming;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Stories.Streaming;

public sealed class StoryRegroupingTests
{
    private static readonly StoryStreamOptions Options = new();

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Regrouping_a_stream_changes_little_and_keeps_numbers(int seed)
    {
        var stored = Stored(seed);
        var again = StoryRegrouping.Regroup(stored, [], Options);
        again.Keys.ShouldBe(stored.Select(article => article.Number), ignoreOrder: true);
        stored
            .Count(article => again[article.Number].Story != article.Membership.Story)
            .ShouldBeLessThan(stored.Length / 20);
        var third = StoryRegrouping.Regroup(
            [.. stored.Select(article => article with { Membership = again[article.Number] })],
            [],
            Options
        );
        stored.ShouldAllBe(article => third[article.Number] == again[article.Number]);
    }

    [Fact]
    public void Stories_torn_apart_are_put_together_under_the_number_of_the_larger_part()
    {
        var stored = Stored(13);
        var torn = stored.GroupBy(article => article.Membership.Story).First(story => story.Count() == 6).ToArray();
        var leaving = torn.Take(2).Select(article => article.Number).ToHashSet();
        var again = StoryRegrouping.Regroup(
            [
                .. stored.Select(article =>
                    leaving.Contains(article.Number) ? article with { Membership = new Membership(900, []) } : article
                ),
            ],
            [],
            Options
        );
        torn.ShouldAllBe(article => again[article.Number].Story == torn[0].Membership.Story);
        again[torn[0].Number].Reasons[0].Text.ShouldContain("s900");
    }

    [Fact]
    public void Decisions_survive()
    {
        var stored = Stored(14);
        var (merged, split, moved) = (Story(stored, 0), Story(stored, 2), Story(stored, 3));
        var into = merged[0].Membership.Story;
        var now = stored.ToDictionary(article => article.Number);
        void Write(IReadOnlyDictionary<long, Membership> memberships)
        {
            foreach (var (number, membership) in memberships)
            {
                now[number] = now[number] with { Membership = membership };
            }
        }

        var other = Story(stored, 1);
        Write(StoryDecisions.Merge(into, [.. merged, .. other]));
        Write(StoryDecisions.Split([split[0].Number], 500, split));
        Write(StoryDecisions.Move(into, [moved[0]]));
        Write(StoryDecisions.Pin([moved[1]]));
        var again = StoryRegrouping.Regroup([.. now.Values], [], Options);
        now.Values.Where(article => article.Membership.Decided)
            .ShouldAllBe(article =>
                again[article.Number].Decided && again[article.Number].Story == article.Membership.Story
            );
        merged.Concat(other).Append(moved[0]).ShouldAllBe(article => again[article.Number].Story == into);
        again[split[0].Number].Story.ShouldBe(500);
        split.Skip(1).ShouldAllBe(article => again[article.Number].Story == split[1].Membership.Story);
    }

    [Fact]
    public void A_decision_counts_where_its_memberships_were_not_written()
    {
        var stored = Stored(15);
        var (one, other) = (Story(stored, 0), Story(stored, 1));
        var decision = new StoryDecision(
            StoryDecisionKind.Move,
            [one[0].Number],
            other[0].Membership.Story,
            DateTimeOffset.UnixEpoch
        );
        StoryRegrouping.Regroup(stored, [decision], Options)[one[0].Number].Story.ShouldBe(other[0].Membership.Story);
    }

    [Fact]
    public void Nothing_regrouped_is_nothing() => StoryRegrouping.Regroup([], [], Options).ShouldBeEmpty();

    private static GroupedArticle[] Story(GroupedArticle[] stored, int which) =>
        [.. stored.GroupBy(article => article.Membership.Story).ElementAt(which)];

    private static GroupedArticle[] Stored(int seed)
    {
        var articles = Streamed.Made(events: 30, each: 6, seed);
        var stories = Streamed.Run(new StoryStream(Options), articles.Select(one => one.Features));
        return
        [
            .. stories.Select(pair =>
                Streamed.Stored(pair.Key, null, articles[(int)pair.Key - 1].Features, pair.Value)
            ),
        ];
    }
}
