using Parallax.Core;

namespace Parallax.Analysis.Tests.Comparisons.Tables;

public sealed class CasualtyTableTests
{
    [Theory]
    [InlineData("Nine people were killed at Upper Kesh.", "killed 9-9")]
    [InlineData("The blast killed at least 12 people.", "killed 12-")]
    [InlineData("Two soldiers died in the raid.", "killed 2-2")]
    [InlineData("Ten dead, 35 wounded in Upper Kesh", "killed 10-10; wounded 35-35")]
    [InlineData("The strike left 10 people dead.", "killed 10-10")]
    [InlineData("Six men are still missing.", "missing 6-6")]
    [InlineData("Police detained 240 protesters.", "detained 240-240")]
    [InlineData("About 400 families were displaced by the flood.", "displaced 360-440")]
    [InlineData("The shell hit 12 houses.", "")]
    [InlineData("The factory employs 300 people.", "")]
    [InlineData("The plan would kill 300 jobs.", "")]
    public void Counts_are_read_with_their_harm(string text, string expected) =>
        string.Join(
                "; ",
                Rows(text, "Nothing happened.")
                    .SelectMany(row => row.Counts.Select(count => $"{row.Harm} {count.Low}-{count.High}"))
            )
            .ShouldBe(expected);

    [Fact]
    public void Counts_of_one_thing_stand_together_with_who_counts()
    {
        var row = Rows(
                "Nine people were killed in the blast at the mill, the police said.",
                "Twelve people were killed in the blast at the mill."
            )
            .ShouldHaveSingleItem();
        row.Counts.Select(count => (count.Article, count.Low, count.Quotation is null))
            .ShouldBe([("a", 9, false), ("b", 12, true)]);
        row.Counts[0].Source.ShouldNotBeNull().ShouldContain("police");
    }

    [Fact]
    public void The_dead_of_an_earlier_year_stand_apart() =>
        Rows(
                "KESH, March 3, 2020 - Nine people were killed in the blast at the mill. In 2009, 34 people died there.",
                "KESH, March 3, 2020 - Nine people were killed in the blast at the mill."
            )
            .Select(row => string.Join(' ', row.Counts.Select(count => $"{count.Article}{count.Low}")))
            .ShouldBe(["a9 b9", "a34"]);

    [Fact]
    public void Officers_and_people_are_counted_apart() =>
        Rows("Seventeen officers were hurt.", "More than 120 people were hurt.").Count.ShouldBe(2);

    private static IReadOnlyList<CasualtyRow> Rows(params string[] texts) => Compared.Of(texts).Casualties;
}
