using Parallax.Analysis.Tests.Annotators;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Comparisons.Tables;

public sealed class OmissionTableTests
{
    private const string Shared = "The mill at Upper Kesh burned down and the owner fled to Norva.";

    [Fact]
    public void What_happened_after_an_article_was_published_it_could_not_have()
    {
        var omission = Of(
            "On March 5, 2020, the council of Upper Kesh chose a new mayor.",
            left: new DateOnly(2020, 3, 6),
            right: new DateOnly(2020, 3, 3)
        );
        (omission.Article, omission.PublishedBefore, omission.Than, omission.Days).ShouldBe(("b", true, "event", 2));
    }

    [Fact]
    public void A_day_to_come_is_announced_and_not_held_against_anybody()
    {
        // "The council will meet on March 9" was said to be missing because it had not happened yet.
        var omission = Of(
            "The council of Upper Kesh will meet on March 9, 2020, and choose a new mayor.",
            left: new DateOnly(2020, 3, 3),
            right: new DateOnly(2020, 3, 3)
        );
        omission.PublishedBefore.ShouldBeNull();
    }

    [Fact]
    public void What_was_known_before_an_article_was_published_it_could_have()
    {
        var omission = Of(
            "The council of Upper Kesh chose a new mayor.",
            left: new DateOnly(2020, 3, 3),
            right: new DateOnly(2020, 3, 6)
        );
        (omission.PublishedBefore, omission.Than, omission.Days).ShouldBe((false, "report", 3));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Without_both_days_or_on_one_day_nothing_is_guessed(bool left, bool right)
    {
        var omission = Of(
            "The council of Upper Kesh chose a new mayor.",
            left ? new DateOnly(2020, 3, 3) : null,
            right ? new DateOnly(2020, 3, 3) : null
        );
        (omission.PublishedBefore, omission.Than, omission.Days).ShouldBe((null, null, null));
    }

    [Fact]
    public void Copies_of_one_report_count_as_one_origin_and_a_cut_copy_is_told()
    {
        const string Wire =
            "The mill at Upper Kesh burned down on Monday night and the owner fled to Norva with his family. "
            + "Firemen from three towns fought the flames until dawn while neighbours carried furniture into the street.";
        const string Extra = " The council of Upper Kesh chose a new mayor.";
        var comparison = Compared.Of(Wire + Extra, Wire + Extra, Wire, "A mill burned in Upper Kesh.");
        var group = comparison.Statements.First(group =>
            group.Versions[0].Text.Contains("mayor", StringComparison.Ordinal)
        );
        group.Origins.ShouldBe(1);
        group.Omissions!.Select(omission => (omission.Article, omission.Cut)).ShouldBe([("c", true), ("d", false)]);
    }

    private static Omission Of(string only, DateOnly? left, DateOnly? right)
    {
        var articles = new[] { Read("a", $"{Shared} {only}", left), Read("b", Shared, right) };
        return Compared
            .Of(articles)
            .Statements.First(group => group.Versions[0].Text.Contains("mayor", StringComparison.Ordinal))
            .Omissions.ShouldNotBeNull()
            .ShouldHaveSingleItem();
    }

    private static AnnotatedArticle Read(string id, string text, DateOnly? day) =>
        Reading.Pipeline.Read(
            AnnotatedText.Article(text) with
            {
                Id = id,
                Published = day is { } published ? new Stated<DateOnly>(published, "--date") : null,
            }
        );
}
