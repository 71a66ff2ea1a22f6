using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Reports.Exports;

/// <summary>A comparison of two short articles with every kind of finding that an export of all of them writes.</summary>
internal static class ComparedReport
{
    public const string Lake =
        "Pier 😀 shuts\n\n“We close the northern pier on Monday,” said Mira Toll.\nThe disputed port of Sorvane lies still. Twelve boats sank.";

    public const string Hill =
        "Toll on the pier\n\n“We will close the northern pier, on Tuesday,” Mira Toll told Hill News.\nNobody drowned.";

    public static Report Of(string lakeId = "lake.txt", string hillId = "hill.txt", string words = "Lake Post")
    {
        var lake = MadeReport.Article(lakeId, Lake) with
        {
            Url = "https://lake.example/1?a=ü&b=<>",
            Outlet = new NamedBy(words, "stated"),
            Published = new PublishedReport("2031-05-04", "stated", null, null),
        };
        lake = lake with
        {
            Quotations =
            [
                new QuotationReport(
                    "q1",
                    "direct",
                    [Excerpt(lake, "We close the northern pier on Monday")],
                    Excerpt(lake, "said"),
                    Reference(lake, "Mira Toll"),
                    null
                ),
            ],
            Entities =
            [
                new EntityReport("e1", "person", "Mira Toll", null, null, [], [Mention(lake, "Mira Toll")]),
                new EntityReport("e2", "place", "Sorvane", null, 4711, [], [Mention(lake, "Sorvane")]),
            ],
            Times = [Time(lake, "Monday", "2031-05-05")],
            Quantities = [Quantity(lake, "Twelve boats", 12)],
            Events = [Event(lake, "Twelve boats sank", "sank")],
            Labels = [new LabelReport("e2", Excerpt(lake, "port"), Excerpt(lake, "disputed"), null)],
        };
        var hill = MadeReport.Article(hillId, Hill);
        hill = hill with
        {
            Quotations =
            [
                new QuotationReport(
                    "q1",
                    "direct",
                    [Excerpt(hill, "We will close the northern pier, on Tuesday")],
                    null,
                    null,
                    null
                ),
            ],
        };
        return MadeReport.Compared([lake, hill], []) with
        {
            Statements =
            [
                new StatementGroup(
                    "S1",
                    "quotation",
                    [
                        Version(lake, "We close the northern pier on Monday", "q1"),
                        Version(hill, "We will close the northern pier, on Tuesday", "q1"),
                    ],
                    [],
                    [
                        new Difference(
                            DifferenceType.Date,
                            [lakeId, hillId],
                            [MadeReport.Evidence(lake, "Monday"), MadeReport.Evidence(hill, "Tuesday")],
                            "“Monday” against “Tuesday”"
                        ),
                    ]
                ),
                new StatementGroup(
                    "S2",
                    "statement",
                    [Version(lake, "The disputed port of Sorvane lies still.", null)],
                    [hillId],
                    []
                ),
                // Crosses a line, and another version.
                new StatementGroup(
                    "S3",
                    "statement",
                    [Version(lake, "lies still. Twelve boats sank.", null), Version(hill, "Hill News.\nNobody", null)],
                    [],
                    []
                ),
            ],
        };
    }

    public static StatementVersion Version(ArticleReport article, string words, string? quotation)
    {
        var (_, start, end, text) = MadeReport.Evidence(article, words);
        return new StatementVersion(article.Id, start, end, text, null, quotation);
    }

    private static Excerpt Excerpt(ArticleReport article, string words)
    {
        var (_, start, end, text) = MadeReport.Evidence(article, words);
        return new Excerpt(start, end, text);
    }

    private static ReferenceReport Reference(ArticleReport article, string words)
    {
        var (_, start, end, text) = MadeReport.Evidence(article, words);
        return new ReferenceReport(null, words, start, end, text);
    }

    private static MentionReport Mention(ArticleReport article, string words)
    {
        var (_, start, end, text) = MadeReport.Evidence(article, words);
        return new MentionReport(start, end, text, "name", null);
    }

    private static TimeReport Time(ArticleReport article, string words, string value)
    {
        var (_, start, end, text) = MadeReport.Evidence(article, words);
        return new TimeReport(start, end, text, "DATE", value, null);
    }

    private static QuantityReport Quantity(ArticleReport article, string words, double amount)
    {
        var (_, start, end, text) = MadeReport.Evidence(article, words);
        return new QuantityReport(start, end, text, amount, amount, "boat", null);
    }

    private static EventReport Event(ArticleReport article, string clause, string predicate)
    {
        var (_, start, end, text) = MadeReport.Evidence(article, clause);
        var verb = Excerpt(article, predicate);
        return new EventReport("v1", start, end, text, null, verb, [], [], "active", false, null, null, null);
    }
}
