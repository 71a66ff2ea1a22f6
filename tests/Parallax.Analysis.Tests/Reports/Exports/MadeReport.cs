using System.Security.Cryptography;
using System.Text;
using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Reports.Exports;

/// <summary>Reports with events, made by naming the words: every span is where its words stand.</summary>
internal static class MadeReport
{
    public const string Wire = """
        Shells fall on Kethra

        KETHRA, May 18. Lethmari artillery shelled Kethra on Thursday, killing five people.
        The police of Ostria will search the valley. "Rebels attacked our convoy," Oren Vask said.
        """;

    public const string Banner = """
        Army answers fire at Kethra

        The town of Kethra was shelled on May 18 and seven people died.
        "Our army never shelled Kethra," General Ruda said.
        """;

    /// <summary>A comparison of the two, with the shelling told by both, a plan, a claim and a denial.</summary>
    public static Report OfTwo()
    {
        var wire = Article("wire.txt", Wire) with
        {
            Outlet = new NamedBy("Norpress", "dateline"),
            Url = "https://norpress.example/1?a=b",
            Published = new PublishedReport("2023-05-18", "dateline", null, null),
        };
        var banner = Article("banner.txt", Banner) with { Quotations = [Quotation(Banner, "q1", "General Ruda")] };
        wire = wire with { Quotations = [Quotation(Wire, "q1", "Oren Vask")] };
        var shelling = Event(
            "V1",
            "ASSAULT",
            [
                Version(wire, "Lethmari artillery shelled Kethra on Thursday, killing five people", "shelled") with
                {
                    Actors = [Party(wire, "Lethmari artillery", "Lethmari artillery", "GE", "military")],
                    Recipients = [Party(wire, "Kethra on", "Kethra", "AM", "sleepers")],
                    Date = Day,
                    When = Evidence(wire, "Thursday"),
                    Place = Town,
                    Where = Evidence(wire, "Kethra on"),
                    Counts = [Count(wire, "five people", "killed", 5, 5)],
                },
                Version(banner, "The town of Kethra was shelled on May 18 and seven people died", "shelled") with
                {
                    Date = Day,
                    Counts = [Count(banner, "seven people", "killed", 7, null)],
                },
                Version(banner, "Our army never shelled Kethra", "shelled") with
                {
                    Negated = true,
                    Quotation = "q1",
                },
            ]
        ) with
        {
            Mode = "heavy-weapons",
            Actors = [new EventParty("Lethmari artillery", "E1", "GE", "military")],
            Recipients = [new EventParty("Kethra", "E2", "AM", "sleepers")],
            Date = Day,
            Place = Town,
            Conflicts =
            [
                new EventConflict(
                    EventConflictKind.Count,
                    ["wire.txt", "banner.txt"],
                    [Evidence(wire, "five people")],
                    "five people against seven people"
                ),
            ],
        };
        var search = Event(
            "V2",
            "COERCE",
            [
                Version(wire, "The police of Ostria will search the valley", "search") with
                {
                    Modality = EventModality.Planned,
                },
            ]
        );
        var claimed = Event(
            "V3",
            "ASSAULT",
            [
                Version(wire, "Rebels attacked our convoy", "attacked") with
                {
                    Quotation = "q1",
                    Source = "Oren Vask",
                    Actors = [Party(wire, "Rebels", "=rebels|the\\north", null, "rebels")],
                },
            ]
        ) with
        {
            Actors = [new EventParty("=rebels|the\\north", null, null, "rebels")],
        };
        var denied = Event(
            "V4",
            "ASSAULT",
            [Version(banner, "Our army never shelled Kethra", "never shelled") with { Negated = true }]
        );
        return Compared([wire, banner], [shelling, search, claimed, denied]);
    }

    public static Report Compared(IReadOnlyList<ArticleReport> articles, IReadOnlyList<StoryEvent>? events) =>
        new()
        {
            Parallax = "0.1.0",
            Articles = articles,
            Story = new Story("Shells", "2023-05-18", ["Kethra"], true, []),
            Events = events,
        };

    public static ArticleReport Article(string id, string text) =>
        new()
        {
            Id = id,
            Path = id,
            Sha256 = "00",
            TextSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Text = text,
            Headline = new Excerpt(0, text.Split('\n')[0].Length, text.Split('\n')[0]),
            Parts = [new PartReport("headline", 0, text.Split('\n')[0].Length, null), .. Paragraphs(text)],
            Sentences = [],
            Entities = [],
            Times = [],
            Quantities = [],
            Quotations = [],
            Events = [],
            Labels = [],
        };

    public static StoryEvent Event(string id, string type, IReadOnlyList<EventVersion> versions) =>
        new(id, type, null, [], [], null, null, versions[0].Modality, versions, [], []);

    public static EventVersion Version(ArticleReport article, string clause, string predicate)
    {
        var (_, start, end, text) = Evidence(article, clause);
        var verb = start + clause.IndexOf(predicate, StringComparison.Ordinal);
        return new EventVersion(
            article.Id,
            start,
            end,
            text,
            "v1",
            new Evidence(article.Id, verb, verb + predicate.Length, predicate),
            EventModality.Actual,
            false,
            null,
            null,
            [],
            [],
            null,
            null,
            null,
            null,
            []
        );
    }

    public static Evidence Evidence(ArticleReport article, string words)
    {
        var start = article.Text.IndexOf(words, StringComparison.Ordinal);
        return start < 0
            ? throw new ArgumentException($"'{words}' is not in the text", nameof(words))
            : new Evidence(article.Id, start, start + words.Length, words);
    }

    public static EventPartyVersion Party(
        ArticleReport article,
        string words,
        string name,
        string? country,
        string? sector
    )
    {
        var (_, start, end, text) = Evidence(article, words);
        return new EventPartyVersion(article.Id, start, end, text, name, null, country, sector);
    }

    private static EventDate Day { get; } = new("2023-05-18", "2023-05-18", "2023-05-18", "stated");

    private static EventPlace Town { get; } =
        new("Kethra", "AM", PlacePrecision.City, "stated")
        {
            Latitude = -39.5,
            Longitude = 46.75,
            GeoNames = 4711,
        };

    private static EventCountVersion Count(ArticleReport article, string words, string harm, double low, double? high)
    {
        var (_, start, end, text) = Evidence(article, words);
        return new EventCountVersion(article.Id, start, end, text, harm, low, high, "person", null);
    }

    private static QuotationReport Quotation(string text, string id, string speaker)
    {
        var start = text.IndexOf(speaker, StringComparison.Ordinal);
        var source = new ReferenceReport(null, speaker, start, start + speaker.Length, speaker);
        return new QuotationReport(id, "direct", [], null, source, null);
    }

    private static IEnumerable<PartReport> Paragraphs(string text)
    {
        var start = text.IndexOf("\n\n", StringComparison.Ordinal) + 2;
        foreach (var line in text[start..].Split('\n'))
        {
            yield return new PartReport("paragraph", start, start + line.Length, null);
            start += line.Length + 1;
        }
    }
}
