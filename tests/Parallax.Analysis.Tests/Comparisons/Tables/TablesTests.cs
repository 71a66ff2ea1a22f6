using Parallax.Core;

namespace Parallax.Analysis.Tests.Comparisons.Tables;

public sealed class TablesTests
{
    [Fact]
    public void Agency_shows_who_names_the_doer()
    {
        var row = Compared
            .Of(
                "Soldiers attacked the village of Upper Kesh before dawn.",
                "The village of Upper Kesh was attacked before dawn."
            )
            .Agency.ShouldHaveSingleItem();
        row.Statement.ShouldBe("S1");
        row.Uses.Select(use => (use.Article, use.Agency, string.Join(", ", use.Actor)))
            .ShouldBe([("a", "active", "soldiers"), ("b", "agentless", "")]);
    }

    [Fact]
    public void Labels_stand_with_their_entity()
    {
        var row = Compared
            .Of(
                "Shots were heard in the disputed district of Upper Kesh on Monday.",
                "Shots were heard in the occupied district of Upper Kesh on Monday."
            )
            .Labels.ShouldHaveSingleItem();
        row.Name.ShouldBe("Upper Kesh");
        row.Uses.Select(use => (use.Article, use.Text, use.Quoted))
            .ShouldBe([("a", "disputed", false), ("b", "occupied", false)]);
    }

    [Fact]
    public void The_timeline_is_in_the_order_of_the_dates()
    {
        var timeline = Compared
            .Of(
                "The bridge was built in 1961. It was closed on March 2, 2020.",
                "The bridge was closed on March 2, 2020."
            )
            .Timeline;
        timeline.Select(entry => entry.Value).ShouldBe(["1961", "2020-03-02"]);
        timeline[1].Versions.Select(version => version.Article).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_relay_is_of_one_origin_with_what_it_relays()
    {
        var origins = Origins(
            "cormast-vote/free-lannoch.txt",
            "cormast-vote/exile-review.txt",
            "cormast-vote/pelpress.txt"
        );
        origins.Select(origin => string.Concat(origin.Articles)).ShouldBe(["ab", "c"]);
    }

    [Fact]
    public void Reports_that_share_a_subject_and_no_words_are_of_two_origins() =>
        Origins("cormast-vote/palisade.txt", "cormast-vote/pelpress.txt").Count.ShouldBe(2);

    [Fact]
    public void A_version_without_the_date_stands_with_its_partners_and_says_so()
    {
        var entry = Compared
            .Of(
                "The bridge over the Sefin was closed to all traffic on March 2, 2020.",
                "The bridge over the Sefin was closed to all traffic."
            )
            .Timeline.ShouldHaveSingleItem();
        var told = entry.Events.ShouldNotBeNull().ShouldHaveSingleItem();
        told.Versions.Select(version => (version.Article, version.When?.Text))
            .ShouldBe([("a", "March 2, 2020"), ("b", null)]);
    }

    [Fact]
    public void A_clause_in_which_nobody_acts_has_its_cell()
    {
        var row = Compared
            .Of(
                "Clashes began at Upper Kesh on Monday when soldiers attacked the village.",
                "Clashes began at Upper Kesh on Monday."
            )
            .Agency.ShouldHaveSingleItem();
        row.Uses.Select(use => (use.Article, use.Actor.Count > 0)).ShouldBe([("a", true), ("b", false)]);
    }

    [Fact]
    public void Shared_runs_are_the_longest_and_repeat_no_words()
    {
        var pair = Compared
            .Of(
                "The mill at Upper Kesh burned down on Monday night, and nobody was hurt. Rain fell.",
                "The mill at Upper Kesh burned down on Monday night. Snow fell, and nobody was hurt by it."
            )
            .Shared.ShouldHaveSingleItem();
        pair.Share.ShouldBeGreaterThan(0.5);
        pair.Runs[0].Words.ShouldBe(10);
        pair.Runs[0]
            .Spans.Select(span => span.Text)
            .ShouldAllBe(text => text == "The mill at Upper Kesh burned down on Monday night");
    }

    private static IReadOnlyList<OriginGroup> Origins(params string[] samples) =>
        Compared.Of(samples.Select(Compared.Sample)).Origins;
}
