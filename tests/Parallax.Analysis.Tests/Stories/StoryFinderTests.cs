using Parallax.Analysis.Tests.Comparisons;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Stories;

public sealed class StoryFinderTests
{
    public static TheoryData<string> SampleStories =>
        ["cormast-vote", "corrant-mine", "kethra-ceasefire", "orlune-dam"];

    [Theory]
    [MemberData(nameof(SampleStories))]
    public void The_reports_of_a_sample_are_of_one_event(string name)
    {
        var story = Compared.Of(Compared.Samples(name).Select(File.ReadAllText)).Story;
        story.SameEvent.ShouldBeTrue(Why(story));
        story.Headline.ShouldNotBeNullOrWhiteSpace();
        story.Places.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("cormast-vote/palisade.txt", "corrant-mine/conwire.txt")]
    [InlineData("kethra-ceasefire/norpress.txt", "orlune-dam/meridian.txt")]
    [InlineData("cormast-vote/pelpress.txt", "kethra-ceasefire/norpress.txt")]
    public void Reports_of_two_samples_are_not(string left, string right)
    {
        var story = Compared.Of(Compared.Sample(left), Compared.Sample(right)).Story;
        story.SameEvent.ShouldBeFalse(Why(story));
    }

    [Fact]
    public void Reasons_stand_heaviest_first_and_within_their_bounds()
    {
        var why = Compared.Of(Compared.Samples("corrant-mine").Select(File.ReadAllText)).Story.Why;
        why.Select(reason => Math.Abs(reason.Weight)).ShouldBeInOrder(SortDirection.Descending);
        why.ShouldAllBe(reason => reason.Weight >= -1 && reason.Weight <= 1 && reason.Text.Length > 0);
    }

    [Fact]
    public void The_day_is_that_of_the_first_report() =>
        Compared
            .Of(Compared.Sample("corrant-mine/conwire.txt"), Compared.Sample("corrant-mine/northern-line.txt"))
            .Story.Date.ShouldBe("2025-02-12");

    [Fact]
    public void Nothing_known_is_nothing_said()
    {
        var story = Compared.Of("The road was closed by snow.", "The harbour froze at night.").Story;
        story.Date.ShouldBeNull();
        story.Places.ShouldBeEmpty();
        story.SameEvent.ShouldBeFalse();
    }

    private static string Why(Story story) =>
        string.Join('\n', story.Why.Select(reason => $"{reason.Weight:0.00} {reason.Kind}: {reason.Text}"));
}
