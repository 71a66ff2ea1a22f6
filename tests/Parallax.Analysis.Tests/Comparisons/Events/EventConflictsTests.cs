using Parallax.Analysis.Annotators.Events;
using Parallax.Core;
using Shouldly;

namespace Parallax.Analysis.Tests.Comparisons.Events;

public sealed class EventConflictsTests
{
    private static readonly EventPlace Sorrel = City("Sorrel", 40.0, 45.0);
    private static readonly EventPlace Lorn = City("Lorn", 41.0, 46.0);

    [Fact]
    public void Other_doers_of_one_deed_conflict_in_the_words_of_both()
    {
        var conflict = Conflict(
            Shelled("a", "Karst forces shelled the market of Sorrel on Monday, the mayor said.", "Karst forces"),
            Shelled("b", "Vellan forces shelled the market of Sorrel on Monday, the mayor said.", "Vellan forces"),
            party => party.Text.StartsWith("Karst", StringComparison.Ordinal) ? "KA" : "VE"
        );
        conflict.Kind.ShouldBe(EventConflictKind.Actor);
        conflict.Articles.ShouldBe(["a", "b"]);
        conflict.Spans.Select(span => span.Text).ShouldBe(["Karst forces", "Vellan forces"]);
        conflict.Explanation.ShouldBe("a has “Karst forces”, b has “Vellan forces”.");
    }

    [Fact]
    public void A_country_and_its_forces_are_no_conflict() =>
        Compared
            .Of([
                Shelled("a", "Karst shelled the market of Sorrel on Monday, the mayor said.", "Karst").Read(),
                Shelled("b", "Karst forces shelled the market of Sorrel on Monday, the mayor said.", "Karst forces")
                    .Read(),
            ])
            .Events.ShouldHaveSingleItem()
            .Conflicts.ShouldBeEmpty();

    [Fact]
    public void A_day_off_in_one_statement_is_a_conflict_and_no_other_event()
    {
        var one = Shelled(
            "a",
            "Karst forces shelled the market of Sorrel on Monday, the mayor said.",
            "Karst forces",
            article => article.On("on Monday", "2024-03-04")
        );
        var other = Shelled(
            "b",
            "Karst forces shelled the market of Sorrel on Tuesday, the mayor said.",
            "Karst forces",
            article => article.On("on Tuesday", "2024-03-05")
        );
        var conflict = Conflict(one, other);
        conflict.Kind.ShouldBe(EventConflictKind.Date);
        conflict.Explanation.ShouldBe("a has “on Monday”, b has “on Tuesday” (2024-03-04 and 2024-03-05).");
    }

    [Fact]
    public void A_month_that_holds_the_day_is_no_conflict() =>
        None(
            Shelled(
                "a",
                "Karst forces shelled the market of Sorrel on March 4, the mayor said.",
                "Karst forces",
                article => article.On("on March 4", "2024-03-04")
            ),
            Shelled(
                "b",
                "Karst forces shelled the market of Sorrel in March, the mayor said.",
                "Karst forces",
                article =>
                    told =>
                        article.On("in March", "2024-03")(told) with
                        {
                            Date = new EventDate("2024-03", "2024-03-01", "2024-03-31", "stated"),
                        }
            )
        );

    [Fact]
    public void Other_towns_conflict_and_the_country_round_a_town_does_not()
    {
        var one = Shelled(
            "a",
            "Karst forces shelled the market of Sorrel on Monday, the mayor said.",
            "Karst forces",
            article => article.At("Sorrel", Sorrel)
        );
        var other = Shelled(
            "b",
            "Karst forces shelled the market of Lorn on Monday, the mayor said.",
            "Karst forces",
            article => article.At("Lorn", Lorn)
        );
        var conflict = Conflict(one, other);
        conflict.Kind.ShouldBe(EventConflictKind.Place);
        conflict.Spans.Select(span => span.Text).ShouldBe(["Sorrel", "Lorn"]);
        None(
            one,
            Shelled(
                "b",
                "Karst forces shelled the market of Vella on Monday, the mayor said.",
                "Karst forces",
                article => article.At("Vella", new EventPlace("Vella", "VE", PlacePrecision.Country, "stated"))
            )
        );
    }

    [Fact]
    public void Ten_or_more_and_twelve_are_no_conflict_but_nine_and_twelve_are()
    {
        None(Deadly("a", "at least ten people", 10, null), Deadly("b", "twelve people", 12, 12));
        var conflict = Conflict(Deadly("a", "nine people", 9, 9), Deadly("b", "twelve people", 12, 12));
        conflict.Kind.ShouldBe(EventConflictKind.Count);
        conflict.Explanation.ShouldBe("a has “nine people”, b has “twelve people”.");
    }

    [Fact]
    public void A_later_count_is_named_as_such()
    {
        var one = Deadly("a", "nine people", 9, 9, "SORREL, March 4, 2024 (Norpress) - ");
        var other = Deadly("b", "twelve people", 12, 12, "SORREL, March 6, 2024 (Westpress) - ");
        Conflict(one, other).Explanation.ShouldEndWith(" is the later report and may bring the count up to date.");
    }

    [Fact]
    public void Children_among_the_dead_are_no_other_count_of_the_dead() =>
        None(Deadly("a", "twelve people", 12, 12, of: "person"), Deadly("b", "three children", 3, 3, of: "child"));

    [Fact]
    public void A_denial_is_a_version_and_a_conflict()
    {
        var one = Shelled("a", "Karst forces shelled the market of Sorrel on Monday.", "Karst forces");
        var other = ToldEvents.In("b", "Karst forces did not shell the market of Sorrel on Monday.");
        other.Tell(
            "ASSAULT",
            "Karst forces did not shell the market of Sorrel",
            "shell",
            ["Karst forces"],
            ["the market of Sorrel"],
            told => told with { Negated = true }
        );
        var comparison = Compared.Of([one.Read(), other.Read()]);
        var told = comparison.Events.ShouldHaveSingleItem();
        told.Modality.ShouldBe(EventModality.Actual);
        told.Versions.Select(version => version.Negated).ShouldBe([false, true]);
        told.Conflicts.ShouldHaveSingleItem().Kind.ShouldBe(EventConflictKind.Polarity);
    }

    [Fact]
    public void What_all_deny_is_not_actual()
    {
        var articles = new[] { "a", "b" }.Select(id =>
            ToldEvents
                .In(id, "Karst forces did not shell the market of Sorrel on Monday.")
                .Tell(
                    "ASSAULT",
                    "Karst forces did not shell the market of Sorrel",
                    "shell",
                    ["Karst forces"],
                    ["the market of Sorrel"],
                    told => told with { Negated = true }
                )
                .Read()
        );
        var told = Compared.Of([.. articles]).Events.ShouldHaveSingleItem();
        told.Modality.ShouldNotBe(EventModality.Actual);
        told.Conflicts.ShouldBeEmpty();
    }

    private static void None(params ToldEvents[] articles) =>
        Compared
            .Of([.. articles.Select(article => article.Read())])
            .Events.ShouldHaveSingleItem()
            .Conflicts.ShouldBeEmpty();

    private static EventConflict Conflict(ToldEvents one, ToldEvents other) => Conflict([one.Read(), other.Read()]);

    private static EventConflict Conflict(
        ToldEvents one,
        ToldEvents other,
        Func<(string Text, int Start), string> country
    ) => Conflict([.. new[] { one, other }.Select(article => Nations(article.Read(), country))]);

    private static EventConflict Conflict(IReadOnlyList<AnnotatedArticle> articles) =>
        Compared.Of(articles).Events.ShouldHaveSingleItem().Conflicts.ShouldHaveSingleItem();

    private static AnnotatedArticle Nations(AnnotatedArticle article, Func<(string Text, int Start), string> country) =>
        article.With(
            Event.Key,
            [
                .. article
                    .Get(Event.Key)
                    .Select(told =>
                        told with
                        {
                            Actor =
                            [
                                .. told.Actor.Select(party =>
                                    party with
                                    {
                                        Country = country((party.Span.In(article.Text), party.Span.Start)),
                                        Sector = "military",
                                    }
                                ),
                            ],
                        }
                    ),
            ]
        );

    private static ToldEvents Shelled(
        string id,
        string text,
        string actor,
        Func<ToldEvents, Func<Event, Event>>? also = null
    )
    {
        var article = ToldEvents.In(id, text);
        var end = text.IndexOf(", the mayor", StringComparison.Ordinal) is var at and > 0 ? at : text.Length - 1;
        var clause = text[..end];
        var market = clause[clause.IndexOf("the market", StringComparison.Ordinal)..];
        var words = market.Split(' ');
        return article.Tell(
            "ASSAULT",
            clause,
            "shelled",
            [actor],
            [string.Join(' ', words.Take(4))],
            also?.Invoke(article)
        );
    }

    private static ToldEvents Deadly(
        string id,
        string counted,
        double? low,
        double? high,
        string head = "",
        string? of = null
    )
    {
        var article = ToldEvents.In(id, $"{head}A strike on the market of Sorrel killed {counted}, the mayor said.");
        return article.Tell(
            "ASSAULT",
            $"A strike on the market of Sorrel killed {counted}",
            "killed",
            null,
            [counted],
            article.Killed(counted, low, high, of ?? "person")
        );
    }

    private static EventPlace City(string name, double latitude, double longitude) =>
        new(name, "VE", PlacePrecision.City, "stated") { Latitude = latitude, Longitude = longitude };
}
