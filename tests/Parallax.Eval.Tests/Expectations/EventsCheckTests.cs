using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Eval.Expectations;
using Parallax.Eval.Expectations.Events;

namespace Parallax.Eval.Tests.Expectations;

/// <summary>Hand-made codings of a small article against what a coder would find in it.</summary>
public sealed class EventsCheckTests
{
    private const string Text = """
        Rebels shelled Harrow on 3 May, killing more than 20 people. Clashes between Orland and Vey went on.

        Orland may send troops. "They burned the mill," a miller said. Talks on the river are a topic.
        """;

    private static readonly ArticleReport Article = MadeReports.Article("a.txt", Text);

    private static readonly ExpectedEvent Shelled = Event(
        "shelled",
        "Rebels shelled Harrow on 3 May",
        Coding("ASSAULT", ["Rebels"], ["Harrow"])
    ) with
    {
        Date =
        [
            ["2021-05-03", "2021-05-03"],
        ],
        Place = ["Harrow"],
        Counts = [new ExpectedHarm("killed", 20, null)],
    };

    private static readonly ExpectedEvent Clashes = Event(
        "Clashes",
        "Clashes between Orland and Vey went on",
        Coding("ASSAULT", ["Orland"], []) with
        {
            Actor =
            [
                ["Orland"],
                ["Vey"],
            ],
            Symmetric = true,
        }
    ) with
    {
        DateAlso = ["2021-05-03", "2021-05-10"],
    };

    private static readonly ExpectedEvent Send = Event(
        "send",
        "Orland may send troops",
        Coding("MOBILIZE", ["Orland"], []) with
        {
            Modality = ["hypothetical", "planned"],
        }
    ) with
    {
        Optional = true,
    };

    private static readonly EventReport GivenShelled = Given("ASSAULT", "shelled", ["Rebels"], ["Harrow"]) with
    {
        Date = Day("2021-05-03"),
        Place = "Harrow",
    };

    [Fact]
    public void An_event_needs_its_type_actor_recipient_and_date()
    {
        Right(Shelled, GivenShelled).ShouldBe("right found type actor recipient date told place");
        Right(Shelled, GivenShelled with { Type = "COERCE" }).ShouldBe("found actor recipient date told place");
        Right(Shelled, GivenShelled with { Actor = [] }).ShouldBe("found type recipient date told place");
        Right(Shelled, GivenShelled with { Recipient = [.. Party("Harrow", "mill")] })
            .ShouldBe("found type actor date told place");
        Right(Shelled, GivenShelled with { Date = null }).ShouldBe("found type actor recipient told place");
        Right(Shelled, GivenShelled with { Date = Day("2021-05-04") })
            .ShouldBe("found type actor recipient told place");
        Right(Shelled, GivenShelled with { Quotation = "q1" }).ShouldBe("right found type actor recipient date place");
        Right(Shelled, GivenShelled with { Place = null }).ShouldBe("right found type actor recipient date told");
        Right(Shelled).ShouldBe("");
    }

    [Fact]
    public void A_deed_without_a_type_is_not_coded() => Right(Shelled, GivenShelled with { Type = null }).ShouldBe("");

    [Fact]
    public void A_symmetric_event_has_either_for_actor_and_a_day_that_is_not_said_may_be_left_open()
    {
        const string All = "right found type actor recipient date told place";
        Right(Clashes, Given("ASSAULT", "Clashes", ["Orland"], ["Vey"])).ShouldBe(All);
        Right(Clashes, Given("ASSAULT", "Clashes", ["Vey", "Orland"], [])).ShouldBe(All);
        Right(Clashes, Given("ASSAULT", "Clashes", ["Orland"], [])).ShouldBe("found type recipient date told place");
        Right(Clashes, Given("ASSAULT", "Clashes", ["Orland"], ["Vey"]) with { Date = Day("2021-05-04") })
            .ShouldBe(All);
        Right(Clashes, Given("ASSAULT", "Clashes", ["Orland"], ["Vey"]) with { Date = Day("2019-05-04") })
            .ShouldBe("found type actor recipient told place");
    }

    [Fact]
    public void A_noun_of_the_clause_stands_for_its_verb_where_the_type_is_right()
    {
        Right(Clashes, Given("ASSAULT", "went", ["Orland"], ["Vey"])).ShouldContain("right");
        Right(Clashes, Given("CONSULT", "went", ["Orland"], ["Vey"])).ShouldBe("");
    }

    [Fact]
    public void The_killed_are_counted_to_one_more()
    {
        Counted(20, null).ShouldBeTrue();
        Counted(21, null).ShouldBeTrue();
        Counted(20, 20).ShouldBeFalse();
        Counted(30, null).ShouldBeFalse();
    }

    [Fact]
    public void What_is_told_as_happened_and_is_not_in_the_list_did_not_happen()
    {
        NotHappened(GivenShelled).ShouldBe(0);
        NotHappened(Given("CONSULT", "Talks", [], [])).ShouldBe(1);
        NotHappened(Given("CONSULT", "Talks", [], []) with { Quotation = "q1" }).ShouldBe(0);
        NotHappened(Given("CONSULT", "Talks", [], []) with { Negated = true }).ShouldBe(0);
        NotHappened(Given("ASSAULT", "burned", [], [])).ShouldBe(1);
    }

    [Fact]
    public void What_is_supposed_must_not_be_told_as_happened_and_needs_no_coding()
    {
        Findings([Shelled, Send], GivenShelled).Count(finding => finding.Measure == "events found").ShouldBe(1);
        NotHappened(Given("MOBILIZE", "send", ["Orland"], [])).ShouldBe(1);
        NotHappened(Given("MOBILIZE", "send", ["Orland"], []) with { Modality = EventModality.Planned }).ShouldBe(0);
        // Who need not code it must code it rightly where he does.
        NotHappened(Given("CONCEDE", "send", ["Orland"], [])).ShouldBe(1);
    }

    [Fact]
    public void Words_marked_by_offsets_name_a_participant()
    {
        var at = Text.IndexOf("Rebels", StringComparison.Ordinal);
        var marked = Shelled with { Codings = [Coding("ASSAULT", [$"@{at}-{at + 6}"], ["Harrow"])] };

        Right(marked, GivenShelled).ShouldContain("actor");
        Right(marked, GivenShelled with { Actor = [.. Party("Orland")] }).ShouldNotContain("actor");
    }

    [Fact]
    public void A_list_of_another_text_is_refused()
    {
        var list = List([Shelled]);
        var other = list.Articles["a.txt"] with { TextSha256 = new string('0', 64) };

        Should
            .Throw<InvalidDataException>(() =>
                EventsCheck.Match(
                    new ExpectedEvents(new Dictionary<string, ExpectedEventArticle> { ["a.txt"] = other }),
                    MadeReports.Of([Article])
                )
            )
            .Message.ShouldContain("a.txt");
    }

    [Fact]
    public void The_repository_s_lists_are_read()
    {
        var folder = Path.Combine(SharedData.Repository, "eval", "events");

        ExpectedEvents.Read(Path.Combine(folder, "seeds.json")).Articles.Count.ShouldBe(2);
        ExpectedEvents.ReadStories(Path.Combine(folder, "samples.json")).Count.ShouldBe(4);
    }

    private static string Right(ExpectedEvent expected, params EventReport[] given) =>
        string.Join(
            ' ',
            Findings([expected], given)
                .Where(finding => finding.Found && finding.Measure is not ("coded events listed" or "event counts"))
                .Select(finding => finding.Measure.Split(' ')[1])
        );

    private static bool Counted(double low, double? high)
    {
        var at = Text.IndexOf("20", StringComparison.Ordinal);
        var count = new EventCountReport(at, at + 2, "20", "killed", low, high, "person", null);
        return Findings([Shelled], GivenShelled with { Counts = [count] })
            .Single(finding => finding.Measure == "event counts")
            .Found;
    }

    private static int NotHappened(EventReport given) =>
        Findings([Shelled, Clashes, Send], given).Count(finding => finding.Measure == Finding.NotHappened);

    private static Finding[] Findings(ExpectedEvent[] expected, params EventReport[] given)
    {
        var list = List(expected);
        var report = MadeReports.Of([Article with { Events = given }]);
        return [.. EventsCheck.Of(list, EventsCheck.Match(list, report))];
    }

    private static ExpectedEvents List(ExpectedEvent[] events) =>
        new(
            new Dictionary<string, ExpectedEventArticle>
            {
                ["a.txt"] = new(events, [new ExpectedNoEvent(At("Talks"), "a topic")]),
            }
        );

    private static ExpectedEvent Event(string predicate, string clause, EventCoding coding) =>
        new(predicate, [At(predicate)], [At(clause)], [coding]) { Negated = false, Quoted = false };

    private static EventCoding Coding(string type, string[] actor, string[] recipient) =>
        new([type], actor.Length == 0 ? [] : [actor], recipient.Length == 0 ? [] : [recipient]);

    private static EventReport Given(string type, string predicate, string[] actor, string[] recipient)
    {
        var at = At(predicate);
        var words = new Excerpt(at[0], at[1], predicate);
        return new EventReport(
            predicate,
            at[0],
            at[1],
            predicate,
            type,
            words,
            [.. Party(actor)],
            [.. Party(recipient)],
            "active",
            false,
            null,
            null,
            null
        );
    }

    private static IEnumerable<PartyReport> Party(params string[] names) =>
        names.Select(name => new PartyReport(null, name, At(name)[0], At(name)[1], name));

    private static EventDate Day(string day) => new(day, day, day, "stated");

    private static int[] At(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, words);
        return [start, start + words.Length];
    }
}
