using Parallax.Core;

namespace Parallax.Analysis.Tests.Comparisons.Differences;

/// <summary>
/// Each kind of difference on pairs of reports of two sentences that differ in one thing, and pairs that look as if they
/// differed and do not.
/// </summary>
public sealed class DifferenceRulesTests
{
    private const string Rest = " Schools in the valley stayed open and the trams were running again.";

    [Theory]
    [InlineData(
        "Police arrested nine people in the capital at night.",
        "Police arrested 12 people in the capital at night."
    )]
    [InlineData("The blast killed 17 miners in the lower gallery.", "The blast killed 19 miners in the lower gallery.")]
    [InlineData("The repair costs 40 million crowns a year.", "The repair costs 60 million crowns a year.")]
    public void Figures_that_cannot_both_be_right(string left, string right) =>
        Only(DifferenceType.Number, left, right);

    [Theory]
    [InlineData("Police arrested at least ten people in the capital.", "Police arrested 12 people in the capital.")]
    [InlineData("Police arrested 12 people in the capital.", "Police arrested a dozen people in the capital.")]
    public void Figures_that_can_both_be_right_are_words(string left, string right) =>
        Types(left, right).ShouldNotContain(DifferenceType.Number);

    [Theory]
    [InlineData(
        "The old bridge was closed to lorries on March 2, 2020.",
        "The old bridge was closed to lorries on March 3, 2020."
    )]
    [InlineData("The old bridge was built by the state in 1961.", "The old bridge was built by the state in 1968.")]
    public void Other_dates(string left, string right) => Only(DifferenceType.Date, left, right);

    [Fact]
    public void A_coarser_date_agrees_with_the_finer() =>
        Types(
                "The old bridge was closed to lorries in March 2020.",
                "The old bridge was closed to lorries on March 3, 2020."
            )
            .ShouldNotContain(DifferenceType.Date);

    [Fact]
    public void Other_places() =>
        Only(
            DifferenceType.Place,
            "Two men drowned in a lake near Oslo at the weekend.",
            "Two men drowned in a lake near Bergen at the weekend."
        );

    [Fact]
    public void Another_agent() =>
        Only(
            DifferenceType.Agent,
            "Norway closed the crossing over the river to lorries.",
            "Sweden closed the crossing over the river to lorries."
        );

    [Fact]
    public void An_agent_left_out()
    {
        var difference = Found(
            DifferenceType.Agent,
            "Soldiers attacked the village of Upper Kesh before dawn.",
            "The village of Upper Kesh was attacked before dawn."
        );
        difference.Spans[0].Text.ShouldBe("Soldiers");
        difference.Explanation.ShouldContain("names nobody");
    }

    [Fact]
    public void An_agent_behind_a_passive_is_the_same_agent() =>
        Types(
                "Soldiers attacked the village of Upper Kesh before dawn.",
                "The village of Upper Kesh was attacked by soldiers before dawn."
            )
            .ShouldNotContain(DifferenceType.Agent);

    [Theory]
    [InlineData(
        "The union accepted the plan of the owners of the mine.",
        "The union did not accept the plan of the owners of the mine."
    )]
    [InlineData(
        "The officers had live ammunition on the square.",
        "The officers had no live ammunition on the square."
    )]
    public void Affirmed_and_denied(string left, string right)
    {
        Types(left, right).ShouldContain(DifferenceType.Polarity);
        Types(right, left).ShouldContain(DifferenceType.Polarity);
    }

    [Theory]
    [InlineData(
        "We disagree with the plan of the owners of the mine.",
        "We do not agree with the plan of the owners of the mine."
    )]
    [InlineData(
        "The plan of the owners is unacceptable to the union.",
        "The plan of the owners is not acceptable to the union."
    )]
    public void A_denial_inside_the_word_denies_as_much(string left, string right) =>
        Types(left, right).ShouldNotContain(DifferenceType.Polarity);

    [Theory]
    [InlineData("The dam will collapse within a few days.", "The dam may collapse within a few days.")]
    [InlineData("The guards killed three prisoners.", "The guards allegedly killed three prisoners.")]
    public void Sure_and_unsure(string left, string right) => Only(DifferenceType.Certainty, left, right);

    [Fact]
    public void Another_label() =>
        Only(
            DifferenceType.Label,
            "Shots were heard in the disputed district of Upper Kesh at night.",
            "Shots were heard in the occupied district of Upper Kesh at night."
        );

    [Fact]
    public void Asserted_and_attributed()
    {
        var difference = Found(
            DifferenceType.Attribution,
            "Nine people were arrested in the capital at night.",
            "Nine people were arrested in the capital at night, the police said."
        );
        difference.Explanation.ShouldBe("a says it in its own voice, b gives it as words of police.");
        difference.Spans[1].Text.ShouldBe("the police");
    }

    [Fact]
    public void Another_venue()
    {
        var difference = Found(
            DifferenceType.Attribution,
            "Anna Holt said in an interview that the mine at Kesh was safe.",
            "Anna Holt said at a press conference that the mine at Kesh was safe."
        );
        difference.Spans.Select(span => span.Text).ShouldBe(["in an interview", "at a press conference"]);
    }

    [Fact]
    public void Another_speaker()
    {
        var difference = Found(
            DifferenceType.Speaker,
            "\"The mine at Kesh is safe and will reopen,\" Anna Holt said.",
            "\"The mine at Kesh is safe and will reopen,\" Peter Lang said."
        );
        difference.Spans.Select(span => span.Text).ShouldBe(["Anna Holt", "Peter Lang"]);
    }

    [Fact]
    public void Other_words_in_the_marks() =>
        Only(
            DifferenceType.Quotation,
            "\"The mine at Kesh is quite safe and clean,\" Anna Holt said.",
            "\"The mine at Kesh is fully safe and clean,\" Anna Holt said."
        );

    [Fact]
    public void Nothing_but_the_words() =>
        Only(
            DifferenceType.Wording,
            "The government closed the old mine at Kesh in a hurry.",
            "The government shut the old mine at Kesh in a hurry."
        );

    [Fact]
    public void The_same_words_do_not_differ() =>
        Types(
                "The government closed the old mine at Kesh in a hurry.",
                "The government closed the old mine at Kesh in a hurry."
            )
            .ShouldBeEmpty();

    private static void Only(DifferenceType type, string left, string right) => Types(left, right).ShouldBe([type]);

    private static Difference Found(DifferenceType type, string left, string right)
    {
        var differences = Compared.Differences(left + Rest, right + Rest);
        return differences
            .Where(difference => difference.Type == type)
            .ShouldHaveSingleItem(string.Join('\n', differences.Select(difference => difference.Explanation)));
    }

    private static List<DifferenceType> Types(string left, string right)
    {
        var comparison = Compared.Of(left + Rest, right + Rest);
        comparison
            .Statements.Where(group => group.Missing.Count > 0)
            .SelectMany(group => group.Versions)
            .Select(version => version.Text)
            .ShouldBeEmpty();
        return [.. comparison.Statements.SelectMany(group => group.Differences).Select(difference => difference.Type)];
    }
}
