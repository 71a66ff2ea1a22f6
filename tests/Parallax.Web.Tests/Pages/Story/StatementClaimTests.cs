using Parallax.Analysis.Reports.Views;
using Parallax.Core;
using Parallax.Web.Pages.Story;
using Parallax.Web.Tests.Fixtures;

namespace Parallax.Web.Tests.Pages.Story;

public sealed class StatementClaimTests
{
    [Fact]
    public void A_claim_is_asserted_attributed_or_absent_as_its_versions_are()
    {
        var index = new ReportIndex(Kethra.Two());
        foreach (var group in index.Groups)
        {
            foreach (var card in index.Articles)
            {
                var versions = group.Group.Versions.Where(version => version.Article == card.Article.Id).ToList();
                var claim = StatementClaim.Of(group, card);
                (claim.Kind is ClaimKind.Absent).ShouldBe(versions.Count == 0);
                if (claim.Kind is ClaimKind.Asserted)
                {
                    versions.ShouldContain(version =>
                        string.IsNullOrWhiteSpace(version.Source) && version.Quotation == null
                    );
                }

                if (claim.Kind is ClaimKind.Attributed && versions[0].Source is { Length: > 0 } source)
                {
                    claim.By.ShouldBe(source);
                }
            }
        }

        index
            .Groups.SelectMany(group => index.Articles.Select(card => StatementClaim.Of(group, card).Kind))
            .Distinct()
            .Count()
            .ShouldBeGreaterThan(2);
    }

    [Fact]
    public void A_saying_that_an_article_gives_as_denied_is_denied()
    {
        var report = Kethra.Two();
        var index = new ReportIndex(report);
        var quoted = index
            .Groups.SelectMany(group => group.Group.Versions.Select(version => (Group: group, Version: version)))
            .First(pair => pair.Version.Quotation is not null);
        var denied = report with
        {
            Articles =
            [
                .. report.Articles.Select(article =>
                    article.Id == quoted.Version.Article
                        ? article with
                        {
                            Quotations =
                            [
                                .. article.Quotations.Select(quotation =>
                                    quotation.Id == quoted.Version.Quotation
                                        ? quotation with
                                        {
                                            Denied = true,
                                        }
                                        : quotation
                                ),
                            ],
                        }
                        : article
                ),
            ],
        };
        var again = new ReportIndex(denied);

        var claim = StatementClaim.Of(again.Group(quoted.Group.Group.Id)!, again.Article(quoted.Version.Article)!);

        claim.Kind.ShouldBe(ClaimKind.Denied);
    }
}
