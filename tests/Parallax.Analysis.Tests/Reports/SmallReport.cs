using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Reports;

/// <summary>A report of two short articles, with every field a view shows.</summary>
internal static class SmallReport
{
    public static Report Of(string first, string second, string words = "plain words") =>
        new()
        {
            Parallax = "0.1.0",
            Articles = [Article("wire", first, words), Article("paper", second, words)],
            Story = new Story(words, "2023-05-18", [words], false, [new StoryReason("date", words, -0.5)]),
            Overview = new Overview(
                ["S1"],
                ["S1"],
                new Dictionary<string, IReadOnlyList<string>> { ["wire"] = ["S2"], ["paper"] = [] }
            ),
            Entities = [],
            Statements =
            [
                new StatementGroup(
                    "S1",
                    "quotation",
                    [Version("wire", first, words), Version("paper", second, words)],
                    [],
                    [
                        new Difference(
                            DifferenceType.Agent,
                            ["wire", "paper"],
                            [
                                new Evidence("wire", 0, first.Length, first),
                                new Evidence("paper", 0, second.Length, second),
                            ],
                            words
                        ),
                    ]
                ),
                new StatementGroup("S2", "statement", [Version("wire", first, null)], ["paper"], []),
            ],
            Labels = [new LabelRow("E1", words, [new LabelUse("wire", 0, first.Length, first, true)])],
            Agency =
            [
                new AgencyRow(
                    "S1",
                    [
                        new AgencyUse("wire", 0, first.Length, first, "agentless", []),
                        new AgencyUse("paper", 0, second.Length, second, "active", ["soldiers"]),
                    ]
                ),
            ],
            Timeline = [new TimelineEntry("2023-05-18", [new Evidence("wire", 0, first.Length, first)])],
            Origins = [new OriginGroup(words, ["wire"]), new OriginGroup(null, ["paper"])],
        };

    private static StatementVersion Version(string article, string text, string? source) =>
        new(article, 0, text.Length, text, source, null);

    private static ArticleReport Article(string id, string text, string words)
    {
        var whole = new Excerpt(0, text.Length, text);
        return new()
        {
            Id = id,
            Path = words,
            Sha256 = "00",
            TextSha256 = "00",
            Outlet = id == "wire" ? new NamedBy(words, words) : null,
            Relay = new NamedBy(words, words),
            Headline = whole,
            Text = text,
            Parts = [new PartReport("paragraph", 0, text.Length, null)],
            Sentences = [],
            Entities =
            [
                new EntityReport(
                    "e1",
                    "person",
                    words,
                    null,
                    null,
                    [words],
                    [new MentionReport(0, text.Length, text, "name", words)]
                ),
            ],
            Offices = [new OfficeReport(0, text.Length, text, words, words, words, null, "former", "2014-01-01")],
            Times = [new TimeReport(0, text.Length, text, "DATE", "2014-SU", words)],
            Quantities = [new QuantityReport(0, text.Length, text, 1, null, words, null)],
            Quotations =
            [
                new QuotationReport(
                    "q1",
                    "direct",
                    [whole],
                    whole,
                    new ReferenceReport(null, words, 0, 1, text[..1]),
                    whole
                ),
            ],
            Events =
            [
                new EventReport("v1", 0, text.Length, text, null, whole, [], [], "agentless", false, null, null, null),
            ],
            Labels = [new LabelReport(null, whole, whole, null)],
        };
    }
}
