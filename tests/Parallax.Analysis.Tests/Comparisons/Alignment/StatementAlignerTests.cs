namespace Parallax.Analysis.Tests.Comparisons.Alignment;

public sealed class StatementAlignerTests
{
    [Fact]
    public void One_thing_in_other_words_is_one_group() =>
        Together(
                "The blast killed 17 miners at the Corrant mine.",
                "Seventeen miners died in the blast at the Corrant mine."
            )
            .ShouldBeTrue();

    [Theory]
    [InlineData("The council bought the ferry for 3 million crowns.", "The ferry was purchased by the council.")]
    [InlineData("Police detained the director at noon.", "At noon the director was taken into custody.")]
    public void Synonyms_and_near_words_join(string left, string right) => Together(left, right).ShouldBeTrue();

    [Fact]
    public void Frames_follow_what_they_introduce()
    {
        var groups = Compared
            .Of(
                "Anna Holt said in an interview on Monday that the mine at Kesh was safe.",
                "Anna Holt told a meeting in Oslo that the mine at Kesh was safe."
            )
            .Statements;
        groups.Count.ShouldBe(2);
        groups.ShouldAllBe(group => group.Missing.Count == 0);
    }

    [Fact]
    public void A_sentence_that_one_article_divides_is_one_thing()
    {
        var groups = Compared
            .Of(
                "The guards closed the harbour at noon; the mayor opened the old bridge.",
                "The guards closed the harbour at noon. The mayor opened the old bridge."
            )
            .Statements;
        groups.ShouldAllBe(group => group.Missing.Count == 0 && group.Differences.Count == 0);
    }

    [Fact]
    public void Two_things_of_the_same_people_are_two_groups() =>
        Together("Anna Holt opened the bridge at Kesh.", "Anna Holt sold her house to Peter Lang.").ShouldBeFalse();

    [Fact]
    public void The_same_words_twice_pair_in_their_order()
    {
        const string Twice = "The road was closed by snow. The bridge stayed open. The road was closed by snow.";
        var groups = Compared.Of(Twice, Twice).Statements;
        groups.Count.ShouldBe(3);
        groups.ShouldAllBe(group => group.Versions.Count == 2 && group.Versions[0].Start == group.Versions[1].Start);
    }

    [Fact]
    public void Groups_stand_in_reading_order_and_are_numbered()
    {
        var groups = Compared
            .Of(
                "The road was closed by snow. The bridge stayed open.",
                "The harbour froze. The road was closed by snow."
            )
            .Statements;
        groups.Select(group => group.Id).ShouldBe(["S1", "S2", "S3"]);
        groups
            .Select(group => group.Versions[0].Text)
            .ShouldBe(["The road was closed by snow", "The bridge stayed open", "The harbour froze"]);
        groups.Select(group => string.Concat(group.Missing)).ShouldBe(["", "b", "a"]);
    }

    [Fact]
    public void Words_of_somebody_make_the_group_a_quotation()
    {
        var groups = Compared
            .Of("The road was closed by snow, the police said. The bridge stayed open.", "The bridge stayed open.")
            .Statements;
        groups.Select(group => group.Kind).ShouldBe(["quotation", "statement"]);
        groups[0].Versions[0].Source.ShouldBe("police");
    }

    private static bool Together(string left, string right)
    {
        const string Rest = " Schools in the valley stayed open. The trams were running again by noon.";
        return Compared.Of(left + Rest, right + Rest).Statements[0].Versions.Count == 2;
    }
}
