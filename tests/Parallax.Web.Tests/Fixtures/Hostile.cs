using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Web.Tests.Fixtures;

/// <summary>A report whose every field tries to run something or to leave its place.</summary>
internal static class Hostile
{
    /// <summary>What goes into every field, with a number to tell the fields apart.</summary>
    public static string Words(int field) =>
        $"</style></title></script></details></svg></textarea>--><script>window.ran='script{field}'</script>"
        + $"<img src=x onerror=\"window.ran='img{field}'\"><svg onload=\"window.ran='svg{field}'\"><style>body{{display:none}}</style>"
        + $"\" onmouseover=\"window.ran='attribute{field}'\" autofocus onfocus=\"window.ran='focus{field}'\" x=\"'`"
        + $"<a href=\"javascript:window.ran='link{field}'\">go</a><meta http-equiv=refresh content=0;url=https://example.invalid/>"
        + $"<base href=https://example.invalid/>javascript:alert({field})\u202Egnp.exe\u202C\u2066x\u2069\u200F\u0007\u009B\u0000 @(1+{field}) {{{{7*7}}}} field{field}.";

    public static Report Comparison(int articles = 2)
    {
        var field = 0;
        string Next() => Words(++field);
        var built = Enumerable.Range(0, articles).Select(_ => Article(Next)).ToList();
        Evidence Of(ArticleReport article, int start) =>
            new(
                article.Id,
                start,
                Math.Min(article.Text.Length, start + 60),
                article.Text.Substring(start, Math.Min(60, article.Text.Length - start))
            );
        StatementVersion Version(ArticleReport article, int start, int length) =>
            new(article.Id, start, start + length, article.Text.Substring(start, length), Next(), Next());
        var kinds = Enum.GetValues<DifferenceType>();
        var statements = kinds
            .Select(
                (kind, i) =>
                    new StatementGroup(
                        Next(),
                        i % 2 == 0 ? "quotation" : "statement",
                        // Overlapping, nested and equal spans.
                        [.. built.Select(article => Version(article, 10 + i * 20, 150))],
                        [Next()],
                        [
                            new Difference(
                                kind,
                                [.. built.Select(article => article.Id)],
                                [.. built.Select(article => Of(article, 20 + i * 20))],
                                Next()
                            ),
                        ]
                    )
            )
            .Append(new StatementGroup(Next(), Next(), [Version(built[0], 300, 40)], [built[^1].Id], []))
            .ToList();
        return new Report
        {
            Parallax = Next(),
            Articles = built,
            Story = new Story(Next(), Next(), [Next(), Next()], false, [new StoryReason(Next(), Next(), -1)]),
            Overview = new Overview(
                [statements[0].Id, Next()],
                [.. statements.Select(group => group.Id)],
                built.ToDictionary(article => article.Id, _ => (IReadOnlyList<string>)[statements[^1].Id])
            ),
            Entities = [new SharedEntity("E1", Next(), Next(), built.ToDictionary(article => article.Id, _ => "e1"))],
            Statements = statements,
            Labels =
            [
                new LabelRow(
                    "E1",
                    Next(),
                    [.. built.Select(article => new LabelUse(article.Id, 5, 25, article.Text[5..25], true))]
                ),
            ],
            Agency =
            [
                new AgencyRow(
                    statements[0].Id,
                    [
                        .. built.Select(article => new AgencyUse(
                            article.Id,
                            5,
                            90,
                            article.Text[5..90],
                            Next(),
                            [Next(), Next()]
                        )),
                    ]
                ),
            ],
            Timeline =
            [
                new TimelineEntry(Next(), [.. built.Select(article => Of(article, 40))]),
                new TimelineEntry("1999", []),
            ],
            Events =
            [
                .. Enumerable.Range(0, 4).Select(i => Event(i, built, Next)),
                .. Enumerable.Range(0, 2).Select(i => Event(i, built, Next) with { Versions = [] }),
            ],
            Origins =
            [
                new OriginGroup(Next(), [.. built.Select(article => article.Id)]),
                new OriginGroup(null, [Next()]),
            ],
        };
    }

    public static Report Reading()
    {
        var field = 0;
        return new() { Parallax = Words(0), Articles = [Article(() => Words(++field))] };
    }

    // With a place and a day, with a place nobody could draw, and with neither; spans in the text, outside it and turned
    // around.
    private static StoryEvent Event(int number, IReadOnlyList<ArticleReport> articles, Func<string> next)
    {
        EventPlace Place() =>
            new(next(), number == 0 ? "PL" : next(), PlacePrecision.Region, next())
            {
                Latitude = number == 2 ? double.NaN : 54 + number,
                Longitude = number == 2 ? double.MaxValue : 18,
            };
        var spans = new (int Start, int End)[] { (30, 90), (-5, 40), (80, 20), (50, int.MaxValue) };
        var (start, end) = spans[number];
        EventParty Party() => new(next(), next(), next(), next());
        return new StoryEvent(
            next(),
            number == 0 ? "ASSAULT" : next(),
            next(),
            [Party(), Party()],
            [Party()],
            new EventDate(next(), number < 2 ? "2020-01-01" : next(), number < 2 ? "2020-02-03" : next(), next()),
            Place(),
            EventModality.Actual,
            [
                .. articles.Select(article => new EventVersion(
                    article.Id,
                    start,
                    end,
                    next(),
                    next(),
                    new Evidence(article.Id, start, end, next()),
                    (EventModality)number,
                    number % 2 == 1,
                    next(),
                    next(),
                    [],
                    [],
                    null,
                    null,
                    Place(),
                    null,
                    [new EventCountVersion(article.Id, start, end, next(), next(), 1, null, next(), next())]
                )),
            ],
            [
                new EventConflict(
                    EventConflictKind.Place,
                    [.. articles.Select(article => article.Id)],
                    [
                        .. articles.Select(article => new Evidence(article.Id, start, end, next())),
                        new(next(), 0, 9, next()),
                    ],
                    next()
                ),
            ],
            [new StoryReason(next(), next(), 1)]
        );
    }

    private static ArticleReport Article(Func<string> next)
    {
        var text = string.Join('\n', Enumerable.Range(0, 4).Select(_ => next()));
        Excerpt Cut(int start) => new(start, start + 30, text.Substring(start, 30));
        MentionReport Meant(int start) => new(start, start + 30, text.Substring(start, 30), next(), next());
        PartyReport Party(int start) => new("e1", next(), start, start + 30, text.Substring(start, 30));
        ReferenceReport Named(int start) => new("e1", next(), start, start + 30, text.Substring(start, 30), next());
        return new()
        {
            Id = next(),
            Path = next(),
            Url = "javascript:window.ran='url'",
            Sha256 = next(),
            TextSha256 = next(),
            Outlet = new NamedBy(next(), next()),
            Origin = new NamedBy(next(), next()),
            Relay = new NamedBy(next(), next()),
            Headline = Cut(0),
            Published = new PublishedReport(next(), next(), null, null),
            Dateline = new DatelineReport(next(), next(), next(), 0, 30, next()),
            Text = text,
            Parts =
            [
                new PartReport("headline", 0, 200, null),
                new PartReport(next(), 150, 900, 0),
                new PartReport("paragraph", 900, int.MaxValue, null),
                new PartReport("caption", -5, -1, null),
            ],
            Sentences = [],
            Entities = [new EntityReport("e1", next(), next(), next(), null, [next()], [Meant(40), Meant(50)])],
            Times = [new TimeReport(60, 90, text[60..90], next(), next(), next())],
            Quantities = [new QuantityReport(70, 95, text[70..95], 1, 2, next(), next())],
            Quotations = [new QuotationReport("q1", next(), [Cut(100), Cut(140)], Cut(170), Named(120), Cut(180))],
            Events =
            [
                new EventReport(
                    "v1",
                    200,
                    260,
                    text[200..260],
                    next(),
                    Cut(210),
                    [Party(220)],
                    [Party(230)],
                    next(),
                    true,
                    next(),
                    next(),
                    "q1"
                ),
            ],
            Labels = [new LabelReport(null, Cut(240), Cut(250), next())],
        };
    }
}
