using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Cli.Tests.Fakes;

/// <summary>A comparison of two short invented articles in which every section has something to show.</summary>
internal static class StoryOfTwo
{
    private static readonly ArticleReport Wire = ReportBuild.Article(
        "wire.txt",
        """
        Shots at the Kethra crossing
        KETHRA, May 18. /Wire/. Shots were fired at the crossing on Thursday.
        "We disagree with the position voiced by Lethmar," Minister Oren Vask said.
        The disputed valley has been calm since spring.
        Nobody was hurt.
        The bridge was closed.
        """
    ) with
    {
        Outlet = new NamedBy("Wire", "dateline agency"),
    };

    private static readonly ArticleReport Banner = ReportBuild.Article(
        "banner.txt",
        """
        Army answers at Kethra
        Lethmar's army fired at the crossing on May 18.
        "We do not agree with the position that Lethmar voiced," Vask said.
        The occupied valley has been calm since spring.
        The bridge was shut.
        """
    ) with
    {
        Outlet = new NamedBy("Banner", "--outlet"),
    };

    public static Report Report { get; } = Create();

    private static Report Create()
    {
        var wire = Wire with { Quotations = [Quotation(Wire, "We disagree with the position voiced by Lethmar,")] };
        var banner = Banner with
        {
            Quotations = [Quotation(Banner, "We do not agree with the position that Lethmar voiced,")],
        };
        return ReportBuild.Comparison([wire, banner]) with
        {
            Overview = new Overview(
                ["S4"],
                ["S1", "S2"],
                new Dictionary<string, IReadOnlyList<string>> { ["wire.txt"] = ["S3"], ["banner.txt"] = [] }
            ),
            Statements = [Shots(), Position(), Hurt(), Bridge()],
            Labels = [new LabelRow("E1", "valley", [Label(Wire, "disputed"), Label(Banner, "occupied")])],
            Agency =
            [
                new AgencyRow(
                    "S1",
                    [
                        Agency(Wire, "Shots were fired", "agentless"),
                        Agency(Banner, "Lethmar's army fired", "active", "Lethmar's army"),
                    ]
                ),
            ],
            Timeline =
            [
                new TimelineEntry(
                    "2023-05-18",
                    [ReportBuild.Evidence(Wire, "Shots were fired at the crossing on Thursday.")]
                ),
            ],
            Origins = [new OriginGroup("Wire", ["wire.txt"]), new OriginGroup(null, ["banner.txt"])],
        };
    }

    private static StatementGroup Shots() =>
        new(
            "S1",
            "statement",
            [
                ReportBuild.Version(Wire, "Shots were fired at the crossing on Thursday."),
                ReportBuild.Version(Banner, "Lethmar's army fired at the crossing on May 18."),
            ],
            [],
            [
                new Difference(
                    DifferenceType.Agent,
                    ["wire.txt", "banner.txt"],
                    [ReportBuild.Evidence(Banner, "Lethmar's army")],
                    "Wire names nobody; Banner names \"Lethmar's army\""
                ),
            ]
        );

    private static StatementGroup Position() =>
        new(
            "S2",
            "quotation",
            [
                ReportBuild.Version(Wire, "We disagree with the position voiced by Lethmar,", "Oren Vask") with
                {
                    Quotation = "Q1",
                },
                ReportBuild.Version(Banner, "We do not agree with the position that Lethmar voiced,", "Oren Vask") with
                {
                    Quotation = "Q1",
                },
            ],
            [],
            [
                new Difference(
                    DifferenceType.Quotation,
                    ["wire.txt", "banner.txt"],
                    [ReportBuild.Evidence(Wire, "disagree"), ReportBuild.Evidence(Banner, "do not agree")],
                    "\"disagree\" in Wire is \"do not agree\" in Banner"
                ),
            ]
        );

    private static StatementGroup Hurt() =>
        new("S3", "statement", [ReportBuild.Version(Wire, "Nobody was hurt.")], ["banner.txt"], []);

    private static StatementGroup Bridge() =>
        new(
            "S4",
            "statement",
            [ReportBuild.Version(Wire, "The bridge was closed."), ReportBuild.Version(Banner, "The bridge was shut.")],
            [],
            [
                new Difference(
                    DifferenceType.Wording,
                    ["wire.txt", "banner.txt"],
                    [ReportBuild.Evidence(Wire, "closed"), ReportBuild.Evidence(Banner, "shut")],
                    "\"closed\" in Wire is \"shut\" in Banner"
                ),
            ]
        );

    private static QuotationReport Quotation(ArticleReport article, string words)
    {
        var vask = ReportBuild.Excerpt(article.Text, "Vask");
        return new QuotationReport(
            "Q1",
            "direct",
            [ReportBuild.Excerpt(article.Text, words)],
            ReportBuild.Excerpt(article.Text, "said"),
            new ReferenceReport(null, "Oren Vask", vask.Start, vask.End, vask.Text),
            null
        );
    }

    private static LabelUse Label(ArticleReport article, string words)
    {
        var (start, end, text) = ReportBuild.Excerpt(article.Text, words);
        return new LabelUse(article.Id, start, end, text, false);
    }

    private static AgencyUse Agency(ArticleReport article, string words, string agency, params string[] actor)
    {
        var (start, end, text) = ReportBuild.Excerpt(article.Text, words);
        return new AgencyUse(article.Id, start, end, text, agency, actor);
    }
}
