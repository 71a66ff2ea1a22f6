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

    [Fact]
    public void Figures_that_can_both_be_right_are_two_counts_in_like_words() =>
        Only(
            DifferenceType.Number,
            "Police arrested at least ten people in the capital.",
            "Police arrested 12 people in the capital."
        );

    [Fact]
    public void One_figure_in_two_spellings_is_one() =>
        Types("Police arrested 12 people in the capital.", "Police arrested twelve people in the capital.")
            .ShouldNotContain(DifferenceType.Number);

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

    [Theory]
    [InlineData(
        "At least 46 people were hurt when the rally at Kesh was broken up.",
        "More than 120 people were hurt at the rally at Kesh."
    )]
    [InlineData(
        "Irregularities were found at 212 polling stations of Kesh.",
        "At more than 400 stations of Kesh irregularities were found by the court."
    )]
    public void Figures_of_one_thing_in_other_words(string left, string right) =>
        Compared.Differences(left, right).ShouldContain(difference => difference.Type == DifferenceType.Number);

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

    [Theory]
    [InlineData("The guards will shoot at the crowd.", "The guards may shoot at the crowd.")]
    [InlineData("The guards have shot at the crowd.", "The guards have reportedly shot at the crowd.")]
    [InlineData("The guards could shoot at the crowd.", "The guards will shoot at the crowd.")]
    public void A_hedge_on_the_verb_that_both_have(string left, string right) =>
        Only(DifferenceType.Certainty, left, right);

    [Fact]
    public void A_hedge_on_another_verb_is_none_on_this() =>
        Types(
                "The guards shot at the crowd and may be tried.",
                "The guards shot into the crowd on the quay and may be tried."
            )
            .ShouldNotContain(DifferenceType.Certainty);

    [Fact]
    public void May_is_a_month() =>
        Only(
            DifferenceType.Date,
            "The guards shot at the crowd on May 3, 2020.",
            "The guards shot at the crowd on June 3, 2020."
        );

    [Theory]
    [InlineData(
        "Holt reportedly told the chamber: \"The mine at Kesh is safe.\"",
        "Holt told the chamber: \"The mine at Kesh is safe.\""
    )]
    public void A_hedge_on_the_saying_was_lost_because_a_frame_is_no_statement(string left, string right) =>
        Types(left, right).ShouldBe([DifferenceType.Certainty]);

    [Theory]
    [InlineData("The army shelled the rebels in the valley.", "The army shelled the terrorists in the valley.")]
    [InlineData("The protesters crossed the bridge at noon.", "The rioters crossed the bridge at noon.")]
    [InlineData("The government closed the old mine at Kesh.", "The regime closed the old mine at Kesh.")]
    [InlineData("The council signed the deal on the mine.", "The council signed the disastrous deal on the mine.")]
    public void A_judging_word_for_the_same(string left, string right) => Only(DifferenceType.Label, left, right);

    [Theory]
    [InlineData("His lawyers closed the office at Kesh.", "His attorneys closed the office at Kesh.")]
    [InlineData("The union began a long strike at the mine.", "The union started a long strike at the mine.")]
    [InlineData("The owner did not open the mine at Kesh.", "The owner didn't open the mine at Kesh.")]
    [InlineData("On Monday the union stopped work at the mine.", "The union stopped work at the mine on Monday.")]
    public void The_same_in_other_words(string left, string right) => Only(DifferenceType.Wording, left, right);

    [Fact]
    public void A_passive_with_the_same_doer_was_given_as_two_other_agents() =>
        Types("Norway closed Svinesund to lorries in March.", "Svinesund was closed to lorries by Norway in March.")
            .ShouldBe([DifferenceType.Wording]);

    [Fact]
    public void A_by_phrase_left_out_beside_another_verb_with_a_doer_was_missed()
    {
        var difference = Found(
            DifferenceType.Agent,
            "Holt praised the ruling, which was overturned by an appeals court in March.",
            "Holt praised the ruling, which was overturned in March."
        );
        difference.Spans[0].Text.ShouldBe("an appeals court");
        difference.Spans[1].Text.ShouldContain("overturned");
    }

    [Theory]
    [InlineData("The council accepted the plan of the owners.", "The council rejected the plan of the owners.")]
    public void Opposites_affirm_and_deny(string left, string right) => Only(DifferenceType.Polarity, left, right);

    [Theory]
    [InlineData("rounding", "About 20 people were arrested in the capital.", "24 people were arrested in the capital.")]
    [InlineData(
        "contradiction",
        "Police arrested nine people in the capital.",
        "Police arrested 12 people in the capital."
    )]
    [InlineData("scope", "Police arrested nine people at night.", "Police arrested 120 people nationwide at night.")]
    [InlineData("update", "Police have so far arrested nine people.", "Police have arrested 12 people.")]
    public void Figures_are_told_apart_by_what_they_are_to_each_other(string kind, string left, string right) =>
        Found(DifferenceType.Number, left, right).Kind.ShouldBe(kind);

    [Fact]
    public void What_one_cuts_from_a_quotation_is_said() =>
        Found(
            DifferenceType.Quotation,
            "\"The mine at Kesh is safe and very clean,\" Anna Holt said.",
            "\"The mine at Kesh is safe,\" Anna Holt said."
        )
            .Explanation.ShouldBe("b leaves “and very clean” out of the words that a quotes.");

    [Fact]
    public void Said_on_another_day_was_lost_because_a_frame_is_no_statement() =>
        Found(
            DifferenceType.Date,
            "\"The mine at Kesh is safe,\" Anna Holt said Monday.",
            "\"The mine at Kesh is safe,\" Anna Holt said Friday."
        )
            .Explanation.ShouldBe("Said “Monday” in a, “Friday” in b.");

    [Theory]
    [InlineData("Kiev closed the old crossing to lorries.", "Kyiv closed the old crossing to lorries.")]
    [InlineData("Anna Jong-un closed the old crossing.", "Anna Jong Un closed the old crossing.")]
    [InlineData("Émile Zarić closed the old crossing.", "Emile Zaric closed the old crossing.")]
    public void Spellings_of_a_name_are_wording_at_most(string left, string right) =>
        Types(left, right).ShouldBeSubsetOf([DifferenceType.Wording]);

    [Fact]
    public void Copies_of_one_report_differ_from_another_once()
    {
        const string Nine = "Police arrested nine people in the capital at night." + Rest;
        const string Twelve = "Police arrested 12 people in the capital at night." + Rest;
        Compared
            .Of(Nine, Nine, Nine, Twelve, Twelve)
            .Statements.SelectMany(group => group.Differences)
            .ShouldHaveSingleItem()
            .Articles.ShouldBe(["a", "d"]);
    }

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
