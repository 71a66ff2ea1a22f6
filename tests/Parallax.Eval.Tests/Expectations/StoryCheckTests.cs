using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Eval.Expectations;

namespace Parallax.Eval.Tests.Expectations;

/// <summary>Hand-made reports of two small articles against what a reader would find in them.</summary>
public sealed class StoryCheckTests
{
    private const string First = """
        River closed, minister says

        Minister Ana Holt said the river was closed on 3 May. "We had no choice," she said.

        Farmers blocked the bridge.
        """;

    private const string Second = """
        Locals angry

        The river was shut by the disputed dam. "There was no other choice," Holt told reporters.
        """;

    private static readonly ArticleReport A = MadeReports.Article("a.txt", First);
    private static readonly ArticleReport B = MadeReports.Article("b.txt", Second);

    [Fact]
    public void A_quotation_needs_its_content_and_its_speaker()
    {
        var expected = new ExpectedArticle
        {
            Quotations = [new("indirect", "the river was closed on 3 May", "Ana Holt", "said")],
        };

        Quoted("the river was closed on 3 May", "Ana Holt", "indirect", expected)
            .ShouldBe([
                "quotations +",
                "quotation content +",
                "quotation speaker +",
                "quotation cue +",
                "quotation kind +",
            ]);
        Quoted("the river", "Ana Holt", "indirect", expected)
            .ShouldBe([
                "quotations -",
                "quotation content -",
                "quotation speaker +",
                "quotation cue +",
                "quotation kind +",
            ]);
        Quoted("the river was closed on 3 May", "Farmers", "direct", expected)
            .ShouldBe([
                "quotations -",
                "quotation content +",
                "quotation speaker -",
                "quotation cue +",
                "quotation kind -",
                "invented +",
            ]);
        Outcomes(new QuotationsCheck(), expected, A)
            .ShouldBe([
                "quotations -",
                "quotation content -",
                "quotation speaker -",
                "quotation cue -",
                "quotation kind -",
            ]);
    }

    [Fact]
    public void A_time_needs_its_value_and_the_reasons_of_its_year()
    {
        Timed("2021-05-03", "a caption says 2021").ShouldBe(["times +", "time basis +"]);
        Timed("2021-05-03", null).ShouldBe(["times +", "time basis -"]);
        Timed("XXXX-05-03", null).ShouldBe(["times -", "time basis -"]);
        Timed("2020-05-03", "a guess").ShouldBe(["times -", "time basis -", "invented +"]);
    }

    [Fact]
    public void Nothing_may_stand_where_nothing_is_known()
    {
        var unknown = new ExpectedArticle { Headline = "Locals angry" };
        var headline = B with { Headline = Excerpt(B, "Locals angry") };

        Outcomes(new ProvenanceCheck(), unknown, headline)
            .ShouldBe(["headline +", "dateline +", "outlet +", "relay +", "published +"]);
        Outcomes(new ProvenanceCheck(), unknown, headline with { Outlet = new NamedBy("Daily Sabah", "a guess") })
            .ShouldBe(["headline +", "dateline +", "outlet -", "relay +", "published +", "invented +"]);
    }

    [Fact]
    public void A_part_counts_once()
    {
        var expected = new ExpectedArticle
        {
            Parts =
            [
                ["caption", "Farmers blocked the bridge."],
            ],
        };
        var words = Excerpt(A, "Farmers blocked the bridge.");
        var caption = new PartReport("caption", words.Start, words.End, null);

        Outcomes(new PartsCheck(), expected, A with { Parts = [caption] }).ShouldBe(["parts +"]);
        Outcomes(new PartsCheck(), expected, A with { Parts = [caption, caption] }).ShouldBe(["parts -"]);
        Outcomes(new PartsCheck(), expected, A with { Parts = [caption, caption with { Repeats = 0 }] })
            .ShouldBe(["parts +"]);
        Outcomes(new PartsCheck(), expected, A with { Parts = [caption with { Kind = "paragraph" }] })
            .ShouldBe(["parts -"]);
    }

    [Fact]
    public void Labels_and_agency_are_found_by_words_and_names()
    {
        var expected = new ExpectedArticle
        {
            Labels =
            [
                ["dam", "disputed"],
            ],
            Agency = [new("The river was shut by the disputed dam", ["dam"], "passive")],
        };
        var dam = Excerpt(B, "disputed dam");
        var actor = new PartyReport(null, "dam", dam.Start, dam.End, dam.Text);
        var shut = Excerpt(B, "shut");
        var passive = new EventReport("v1", 14, 50, "", null, shut, [actor], [], "passive", false, null, null, null);
        var label = new LabelReport(null, Excerpt(B, "dam"), Excerpt(B, "disputed"), null);
        var found = B with { Labels = [label], Events = [passive] };

        Outcomes(new LabelsCheck(), expected, found).ShouldBe(["labels +"]);
        Outcomes(new LabelsCheck(), expected, B).ShouldBe(["labels -"]);
        Outcomes(new AgencyCheck(), expected, found).ShouldBe(["agency +"]);
        Outcomes(new AgencyCheck(), expected, found with { Events = [passive with { Agency = "agentless" }] })
            .ShouldBe(["agency -"]);
    }

    [Fact]
    public void Pairs_differences_and_one_sided_statements_are_looked_for_in_the_groups()
    {
        var expected = new ExpectedComparison
        {
            SameQuote =
            [
                ["We had no choice", "There was no other choice"],
            ],
            Shared =
            [
                ["the river was closed", "The river was shut"],
            ],
            Differences = [new("agent", ["the river was closed", "The river was shut by the disputed dam"], null)],
            Only = new Dictionary<string, IReadOnlyList<string>> { ["a.txt"] = ["Farmers blocked the bridge"] },
        };
        var agent = new Difference(
            DifferenceType.Agent,
            ["a.txt", "b.txt"],
            [MadeReports.Version(A, "the river was closed"), MadeReports.Version(B, "by the disputed dam")],
            ""
        );
        var quote = Group(
            "quotation",
            MadeReports.Version(A, "We had no choice"),
            MadeReports.Version(B, "no other choice")
        );
        var river = Group(
            "statement",
            MadeReports.Version(A, "the river was closed on 3 May"),
            MadeReports.Version(B, "The river was shut by the disputed dam")
        ) with
        {
            Differences = [agent],
        };
        var bridge = Group("statement", MadeReports.Version(A, "Farmers blocked the bridge")) with
        {
            Missing = ["b.txt"],
        };

        Outcomes(expected, MadeReports.Of([A, B], quote, river, bridge))
            .ShouldBe(["same_quote +", "shared +", "differences +", "only +"]);
        Outcomes(
                expected,
                MadeReports.Of(
                    [A, B],
                    quote with
                    {
                        Kind = "statement",
                    },
                    river with
                    {
                        Differences = [agent with { Type = DifferenceType.Wording }],
                    },
                    bridge with
                    {
                        Missing = [],
                    }
                )
            )
            .ShouldBe(["same_quote -", "shared +", "differences -", "only -"]);
        Outcomes(expected, MadeReports.Of([A, B])).ShouldBe(["same_quote -", "shared -", "differences -", "only -"]);
    }

    [Theory]
    [InlineData("Ana Holt", "Holt", true)]
    [InlineData("Holt", "Minister Ana Holt", true)]
    [InlineData("Ana Holt", "Ana", false)]
    [InlineData("many farmers and fishermen", "the farmers, as well as several fishermen", true)]
    [InlineData("an engineer at the mine, who asked not to be named", "An engineer at the mine", true)]
    [InlineData("an engineer at the mine, who asked not to be named", "the engineer", false)]
    [InlineData("Norland", "Oslo", false)]
    [InlineData("—", "—", true)]
    public void Names_agree_by_their_telling_words(string expected, string given, bool agree) =>
        Names.Agree(expected, given).ShouldBe(agree);

    [Fact]
    public void A_text_is_found_whatever_the_white_space()
    {
        Passage.All(A, "says\n Minister  Ana").Single().Span.In(First).ShouldBe("says\n\nMinister Ana");
        Passage.All(A, "no such words").ShouldBeEmpty();
        Passage.All(A, "armer").ShouldBeEmpty();
    }

    private static IEnumerable<string> Quoted(string content, string speaker, string kind, ExpectedArticle expected)
    {
        var words = Excerpt(A, speaker);
        var source = new ReferenceReport(null, speaker, words.Start, words.End, words.Text);
        var quotation = new QuotationReport("q1", kind, [Excerpt(A, content)], Excerpt(A, "said"), source, null);
        return Outcomes(new QuotationsCheck(), expected, A with { Quotations = [quotation] });
    }

    private static IEnumerable<string> Timed(string value, string? basis)
    {
        var words = Excerpt(A, "3 May");
        var time = new TimeReport(words.Start, words.End, words.Text, "DATE", value, basis);
        var expected = new ExpectedArticle
        {
            Times =
            [
                ["3 May", "2021-05-03"],
            ],
        };
        return Outcomes(new TimesCheck(), expected, A with { Times = [time] });
    }

    private static IEnumerable<string> Outcomes(IArticleCheck check, ExpectedArticle expected, ArticleReport article) =>
        check.Check(expected, article).Select(Outcome);

    private static IEnumerable<string> Outcomes(ExpectedComparison expected, Report report) =>
        new IComparisonCheck[] { new PairsCheck(), new DifferencesCheck(), new OnlyCheck() }
            .SelectMany(check => check.Check(expected, report))
            .Select(Outcome);

    private static string Outcome(Finding finding) => $"{finding.Measure} {(finding.Found ? "+" : "-")}";

    private static StatementGroup Group(string kind, params StatementVersion[] versions) =>
        new("S1", kind, versions, [], []);

    private static Excerpt Excerpt(ArticleReport article, string words)
    {
        var start = article.Text.IndexOf(words, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, words);
        return new Excerpt(start, start + words.Length, words);
    }
}
