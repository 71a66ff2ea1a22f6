using Parallax.Analysis.Stories.Streaming;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Stories.Streaming;

public sealed class StandingDecisionsTests
{
    private static readonly DateTimeOffset Day = new(2025, 3, 4, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_was_undone_and_the_undoing_itself_hold_no_longer()
    {
        StoryDecision[] all = [Move(1, to: 5), Move(2, to: 6), Undo(1)];

        StandingDecisions.Of(all).Select(pair => pair.Number).ShouldBe([2]);
    }

    [Fact]
    public void A_later_decision_about_an_article_stands_in_the_way_until_it_is_undone()
    {
        StoryDecision[] all = [Move(1, to: 5), Move(2, to: 6), Move(1, to: 7)];

        StandingDecisions.Obstacle(1, all, _ => []).ShouldNotBeNull().ShouldContain("moved to s7");
        StandingDecisions.Obstacle(2, all, _ => []).ShouldBeNull();
        StandingDecisions.Obstacle(1, [.. all, Undo(3)], _ => []).ShouldBeNull();
    }

    [Fact]
    public void So_does_one_about_a_later_text_of_it()
    {
        StoryDecision[] all = [Move(1, to: 5), Move(9, to: 6)];

        StandingDecisions.Obstacle(1, all, article => [article, 9]).ShouldNotBeNull().ShouldContain("a9");
    }

    [Fact]
    public void A_decision_that_kept_no_note_of_what_was_before_is_not_undone() =>
        StandingDecisions
            .Obstacle(1, [Move(1, to: 5) with { Before = null }], _ => [])
            .ShouldNotBeNull()
            .ShouldContain("by hand");

    // The decision is heard of, its membership not: an undone one must not come back that way.
    [Fact]
    public void A_grouping_does_not_obey_what_was_undone()
    {
        GroupedArticle[] articles =
        [
            new(1, null, "{}"u8.ToArray(), new Membership(1, [])),
            new(2, null, "{}"u8.ToArray(), new Membership(2, [])),
        ];

        DecidedStories.Of(articles, [Move(1, to: 2), Undo(1)]).ShouldBe([null, null]);
        DecidedStories.Of(articles, [Move(1, to: 2)]).ShouldBe([2, null]);
    }

    private static StoryDecision Move(long article, long to) =>
        new(StoryDecisionKind.Move, [article], to, Day)
        {
            Before = new Dictionary<long, Membership> { [article] = new(1, []) },
        };

    private static StoryDecision Undo(int number) => new(StoryDecisionKind.Undo, [], 1, Day) { Undoes = number };
}
