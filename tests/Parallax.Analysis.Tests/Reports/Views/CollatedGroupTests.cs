using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Reports.Views;

public sealed class CollatedGroupTests
{
    private const string Said = "We shall not leave the mill before winter comes";
    private const string Other = "We will not leave the mill before winter comes";

    [Fact]
    public void A_headline_is_not_collated_behind_the_quotation_it_announces()
    {
        var found = Collated(("A", "Miller vows to stay", null), ("A", Said, "direct"), ("B", Other, "mixed"));
        found.ShouldNotBeNull().Collation.Witnesses.ShouldBe([Said, Other]);
        found.Rest.Group.Versions.ShouldHaveSingleItem().Text.ShouldBe("Miller vows to stay");
    }

    [Fact]
    public void Of_two_quotations_of_an_article_the_nearest_answers() =>
        Collated(("A", "Not before winter", "mixed"), ("A", Said, "direct"), ("B", Other, "direct"))
            .ShouldNotBeNull()
            .Collation.Witnesses.ShouldBe([Said, Other]);

    [Fact]
    public void Words_reported_without_marks_have_no_apparatus() =>
        Collated(("A", Said, "direct"), ("B", Other, "indirect")).ShouldBeNull();

    [Fact]
    public void Words_of_one_article_have_no_apparatus() =>
        Collated(("A", Said, "direct"), ("A", Other, "direct"), ("B", Other, null)).ShouldBeNull();

    [Fact]
    public void The_same_words_have_no_apparatus() =>
        Collated(("A", Said, "direct"), ("B", Said, "direct")).ShouldBeNull();

    [Fact]
    public void Articles_with_the_same_words_share_a_row()
    {
        var found = Collated(("A", Said, "direct"), ("B", Other, "direct"), ("C", Said, "direct")).ShouldNotBeNull();
        found.SiglaOf(0).ShouldBe("A C");
        found.SiglaOf(1).ShouldBe("B");
    }

    [Fact]
    public void An_article_with_quite_other_words_stands_beside_the_apparatus()
    {
        var found = Collated(("A", Said, "direct"), ("B", "Nobody moves", "direct"), ("C", Other, "direct"));
        found.ShouldNotBeNull().Collation.Witnesses.ShouldBe([Said, Other]);
        found.Rest.Group.Versions.ShouldHaveSingleItem().Article.ShouldBe("B");
    }

    [Fact]
    public void A_quotation_broken_by_he_said_is_one_row()
    {
        var found = Collated(
            ("A", "We shall not leave the mill", "direct:q"),
            ("A", "before winter comes", "direct:q"),
            ("B", Other, "direct")
        );
        found.ShouldNotBeNull().Collation.Witnesses[0].ShouldBe(Said);
    }

    private static CollatedGroup? Collated(params (string Article, string Text, string? Kind)[] versions)
    {
        var small = SmallReport.Of("They came.", "They went.");
        var placed = versions
            .Select(
                (one, i) =>
                    new StatementVersion(one.Article, i * 100, i * 100 + 1, one.Text, "Miller", IdOf(one.Kind, i))
            )
            .ToList();
        var articles = placed
            .Select(version => version.Article)
            .Distinct()
            .Select(id =>
                small.Articles[0] with
                {
                    Id = id,
                    Quotations =
                    [
                        .. versions
                            .Select((one, i) => (one, i))
                            .Where(pair => pair.one.Article == id && pair.one.Kind is not null)
                            .Select(pair => new QuotationReport(
                                IdOf(pair.one.Kind, pair.i)!,
                                pair.one.Kind!.Split(':')[0],
                                [],
                                null,
                                null,
                                null
                            )),
                    ],
                }
            )
            .ToList();
        var index = new ReportIndex(
            small with
            {
                Articles = articles,
                Statements = [new StatementGroup("S1", "quotation", placed, [], [])],
            }
        );
        return CollatedGroup.Of(index, index.Groups[0]);
    }

    // "direct:q" is a piece of the quotation q.
    private static string? IdOf(string? kind, int version) =>
        kind?.Split(':') is { } parts ? (parts.Length > 1 ? parts[1] : $"Q{version}") : null;
}
