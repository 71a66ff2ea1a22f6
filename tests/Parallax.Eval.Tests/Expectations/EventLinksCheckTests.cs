using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Eval.Expectations;
using Parallax.Eval.Expectations.Events;

namespace Parallax.Eval.Tests.Expectations;

/// <summary>A story's events, linked by hand, against the groups and conflicts of a reader.</summary>
public sealed class EventLinksCheckTests
{
    private static readonly ArticleReport A = Told("a.txt", "Rebels shelled Harrow. Vey protested. Vey mourned.");
    private static readonly ArticleReport B = Told("b.txt", "Orland shelled Harrow. Vey protested. Vey mourned.");

    private static readonly ExpectedEvents Expected = new(
        new Dictionary<string, ExpectedEventArticle> { ["a.txt"] = Listed("a", A), ["b.txt"] = Listed("b", B) }
    )
    {
        Groups =
        [
            new ExpectedEventGroup("shelling", "Harrow is shelled", ["a-shelled", "b-shelled"])
            {
                Also = ["a-mourned", "b-mourned"],
            },
            new ExpectedEventGroup("protest", "Vey protests", ["a-protested", "b-protested"]),
        ],
        Conflicts =
        [
            new ExpectedEventConflict(
                "shelling",
                "actor",
                [
                    ["a-shelled"],
                    ["b-shelled"],
                ],
                "rebels against Orland"
            ),
        ],
    };

    [Fact]
    public void Tellings_of_one_event_are_to_stand_together()
    {
        Outcomes(One("V1", (A, "shelled"), (B, "shelled")), One("V2", (A, "protested"), (B, "protested")))
            .ShouldBe(["links right +", "links right +", "links found +", "links found +", "conflicts found -"], true);
        Outcomes(One("V1", (A, "shelled"), (B, "protested")), One("V2", (A, "protested")), One("V3", (B, "shelled")))
            .ShouldBe(["links right -", "links found -", "links found -", "conflicts found -"], true);
    }

    [Fact]
    public void What_may_be_taken_for_an_event_counts_neither_way()
    {
        Outcomes(One("V1", (A, "shelled"), (B, "mourned"))).ShouldBe(["conflicts found -"]);
        Outcomes(One("V1", (A, "protested"), (B, "mourned"))).ShouldBe(["links right -", "conflicts found -"]);
    }

    [Fact]
    public void What_was_not_coded_is_not_asked_about() => Outcomes().ShouldBe(["conflicts found -"]);

    [Fact]
    public void A_conflict_is_of_its_kind_and_between_its_sides()
    {
        var shelling = One("V1", (A, "shelled"), (B, "shelled"));
        Outcomes(shelling with { Conflicts = [Conflict(EventConflictKind.Actor, "a.txt", "b.txt")] })
            .ShouldBe(["links right +", "links found +", "conflicts found +", "conflicts right +"]);
        Outcomes(shelling with { Conflicts = [Conflict(EventConflictKind.Date, "a.txt", "b.txt")] })
            .ShouldBe(["links right +", "links found +", "conflicts found -", "conflicts right -"]);
        Outcomes(shelling with { Conflicts = [Conflict(EventConflictKind.Actor, "a.txt")] })
            .ShouldBe(["links right +", "links found +", "conflicts found -", "conflicts right -"]);
    }

    [Fact]
    public void Labels_leave_out_what_is_doubtful()
    {
        var check = Check([One("V1", (A, "shelled"), (A, "protested"), (A, "mourned"))]);

        check.Labels().ShouldBe([("s shelling", "s V1"), ("s protest", "s V1")]);
        EventLinksCheck.Score([.. check.Labels()])!.Precision.ShouldBe(0.5);
        EventLinksCheck.Score([]).ShouldBeNull();
    }

    private static string[] Outcomes(params StoryEvent[] events) =>
        [
            .. Check(events)
                .Findings()
                .Select(finding => $"{finding.Measure["event ".Length..]} {(finding.Found ? '+' : '-')}"),
        ];

    private static EventLinksCheck Check(StoryEvent[] events) =>
        new("s", Expected, EventsCheck.Match(Expected, MadeReports.Of([A, B])), events);

    private static ArticleReport Told(string name, string text)
    {
        var article = MadeReports.Article(name, text);
        return article with
        {
            Events =
            [
                .. new[] { "shelled", "protested", "mourned" }.Select(verb =>
                {
                    var at = text.IndexOf(verb, StringComparison.Ordinal);
                    var words = new Excerpt(at, at + verb.Length, verb);
                    return new EventReport(
                        verb,
                        words.Start,
                        words.End,
                        verb,
                        "ASSAULT",
                        words,
                        [],
                        [],
                        "active",
                        false,
                        null,
                        null,
                        null
                    );
                }),
            ],
        };
    }

    private static ExpectedEventArticle Listed(string prefix, ArticleReport article) =>
        new(
            [
                .. article.Events.Select(told => new ExpectedEvent(
                    $"{prefix}-{told.Id}",
                    [
                        [told.Start, told.End],
                    ],
                    [
                        [told.Start, told.End],
                    ],
                    [new EventCoding(["ASSAULT"], [], [])]
                )),
            ],
            []
        );

    private static StoryEvent One(string id, params (ArticleReport Article, string Verb)[] tellings) =>
        new(
            id,
            "ASSAULT",
            null,
            [],
            [],
            null,
            null,
            EventModality.Actual,
            [.. tellings.Select(telling => Version(telling.Article, telling.Verb))],
            [],
            []
        );

    private static EventVersion Version(ArticleReport article, string verb)
    {
        var told = article.Events.Single(told => told.Id == verb);
        return new EventVersion(
            article.Id,
            told.Start,
            told.End,
            verb,
            verb,
            new Evidence(article.Id, told.Start, told.End, verb),
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

    private static EventConflict Conflict(EventConflictKind kind, params string[] articles) =>
        new(kind, articles, [], "They disagree.");
}
