using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Reports.Views;

public sealed class ReportIndexTests
{
    [Fact]
    public void Groups_stand_under_their_heaviest_kind_heaviest_first()
    {
        var report = With(
            Group("S1", "wire,paper", DifferenceType.Certainty),
            Group("S2", "wire,paper", DifferenceType.Label, DifferenceType.Agent),
            Group("S3", "wire,paper", DifferenceType.Wording),
            Group("S4", "wire,paper", DifferenceType.Agent),
            Group("S5", "wire")
        ) with
        {
            Overview = new Overview([], ["S4", "S2", "unknown"], new Dictionary<string, IReadOnlyList<string>>()),
        };
        var index = new ReportIndex(report);
        index
            .DifferingByKind()
            .Select(kind => $"{kind.Key}: {string.Join(' ', kind.Select(group => group.Group.Id))}")
            .ShouldBe(["Agent: S4 S2", "Certainty: S1"]);
        index.Alike().Select(group => group.Group.Id).ShouldBe(["S3"]);
        index.OnlyIn(index.Parties[0]).Select(group => group.Group.Id).ShouldBe(["S5"]);
        index.OnlyIn(index.Parties[1]).ShouldBeEmpty();
    }

    [Fact]
    public void Every_group_stands_in_exactly_one_list()
    {
        var index = new ReportIndex(
            With(
                Group("S1", "wire,paper", DifferenceType.Number),
                Group("S2", "paper"),
                Group("S3", "wire,paper"),
                Group("S4", "wire,wire")
            )
        );
        var listed = index
            .DifferingByKind()
            .SelectMany(kind => kind)
            .Concat(index.Alike())
            .Concat(index.Parties.SelectMany(index.OnlyIn));
        listed.Select(group => group.Number).Order().ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public void Letters_go_on_after_z()
    {
        var article = SmallReport.Of("a", "b").Articles[0];
        ArticleCard.Of(article, 0).Siglum.ShouldBe("A");
        ArticleCard.Of(article, 25).Siglum.ShouldBe("Z");
        ArticleCard.Of(article, 26).Siglum.ShouldBe("A2");
    }

    [Fact]
    public void An_article_is_called_by_outlet_else_relay_else_id()
    {
        var article = SmallReport.Of("a", "b").Articles[1] with { Relay = new NamedBy("PRESS review", "prefix") };
        ArticleCard.Of(article with { Outlet = new NamedBy("Paper", "meta") }, 0).Name.ShouldBe("Paper");
        ArticleCard.Of(article, 0).Name.ShouldBe("PRESS review");
        ArticleCard.Of(article with { Relay = null }, 0).Name.ShouldBe("paper");
        ArticleCard.Of(article, 0).HasOutlet.ShouldBeFalse();
    }

    [Fact]
    public void Speakers_are_one_across_articles_and_their_words_counted()
    {
        var report = SmallReport.Of("one two three", "four five");
        var articles = report
            .Articles.Select(article =>
                article with
                {
                    Quotations =
                    [
                        .. article.Quotations.Select(quotation =>
                            quotation with
                            {
                                Source = quotation.Source! with { Entity = "e1", Name = article.Id },
                            }
                        ),
                        article.Quotations[0] with
                        {
                            Id = "q2",
                            Source = null,
                        },
                    ],
                }
            )
            .ToList();
        var ids = articles.ToDictionary(article => article.Id, _ => "e1");
        var index = new ReportIndex(
            report with
            {
                Articles = articles,
                Entities = [new("E1", "person", "Full Name", ids)],
            }
        );
        var rows = SpeakerTable.Of(index);
        rows.Select(row => row.Name).ShouldBe(["Full Name", null]);
        rows[0].Shares.Select(share => share!.Words).ShouldBe([3, 2]);
    }

    private static Report With(params StatementGroup[] groups) =>
        SmallReport.Of("They came.", "They went.") with
        {
            Statements = groups,
            Overview = null,
        };

    private static StatementGroup Group(string id, string articles, params DifferenceType[] kinds) =>
        new(
            id,
            "statement",
            [.. articles.Split(',').Select(article => new StatementVersion(article, 0, 4, "They", null, null))],
            [],
            [.. kinds.Select(kind => new Difference(kind, ["wire", "paper"], [], ""))]
        );
}
