using Parallax.Core;
using Shouldly;

namespace Parallax.Analysis.Tests.Comparisons.Events;

public sealed class EventLinkerTests
{
    private const string Wire =
        "Vellan rebels attack army convoy near Sorrel\n\n"
        + "Rebels attacked an army convoy near the town of Sorrel on Monday, killing nine soldiers, the defence ministry of Vella said.\n\n"
        + "The attack was the third this month.\n\n"
        + "The foreign minister, Ilsa Broun, met her Karstian colleague, Edo Marl, in Port Ansa on Tuesday.";

    private const string Paper =
        "Convoy ambushed in Vella\n\n"
        + "Nine soldiers died when gunmen attacked an army convoy near Sorrel on Monday, the defence ministry of Vella said.\n\n"
        + "Ilsa Broun, the foreign minister of Vella, held talks with Edo Marl of Karst in Port Ansa on Tuesday.";

    [Fact]
    public void Versions_of_one_event_are_linked_and_another_stays_apart() =>
        ToldEvents
            .Linked(Compared.Of([WireTold().Read(), PaperTold().Read()]))
            .ShouldBe(
                [
                    "ASSAULT a:attack a:attacked a:killing a:attack b:ambushed b:died b:attacked",
                    "CONSULT a:met b:talks",
                ],
                ignoreOrder: true
            );

    [Fact]
    public void Headline_lead_what_the_attack_did_and_the_attack_of_later_sentences_are_one_event() =>
        ToldEvents
            .Linked(Compared.Of([WireTold().Read(), Other().Read()]))
            .ShouldContain("ASSAULT a:attack a:attacked a:killing a:attack");

    [Fact]
    public void Every_link_has_its_grounds_heaviest_first()
    {
        var told = Compared.Of([WireTold().Read(), PaperTold().Read()]).Events;
        told.ShouldAllBe(one => one.Why.Count > 0);
        told.ShouldAllBe(one =>
            one.Why.Select(why => why.Weight).SequenceEqual(one.Why.Select(why => why.Weight).OrderDescending())
        );
        told.SelectMany(one => one.Why).ShouldContain(why => why.Kind == "predicate" && why.Text.Contains("attack"));
        told.SelectMany(one => one.Why).ShouldContain(why => why.Kind == "anaphora");
    }

    [Fact]
    public void A_mention_alone_is_an_event_without_grounds()
    {
        var told = Compared.Of([Other().Read(), PaperTold().Read()]).Events.Single(one => one.Type == "PROTEST");
        told.Versions.Count.ShouldBe(1);
        told.Why.ShouldBeEmpty();
        told.Conflicts.ShouldBeEmpty();
    }

    [Fact]
    public void Two_attacks_on_other_days_are_two_events()
    {
        var one = ToldEvents.In(
            "a",
            "Rebels shelled the port of Ansa on Monday. The harbour master spoke of heavy fire."
        );
        one.Tell(
            "ASSAULT",
            "Rebels shelled the port of Ansa",
            "shelled",
            ["Rebels"],
            ["the port of Ansa"],
            one.On("on Monday", "2024-03-04")
        );
        var other = ToldEvents.In(
            "b",
            "A week ago, on February 26, rebels shelled the port of Ansa. Schools have been shut since."
        );
        other.Tell(
            "ASSAULT",
            "rebels shelled the port of Ansa",
            "shelled",
            ["rebels"],
            ["the port of Ansa"],
            told =>
                told with
                {
                    Date = new EventDate("2024-02-26", "2024-02-26", "2024-02-26", "stated"),
                    When = new TextSpan(12, 26),
                }
        );
        Compared.Of([one.Read(), other.Read()]).Events.Count.ShouldBe(2);
    }

    [Fact]
    public void Two_deeds_of_one_sentence_are_two_events()
    {
        const string Text = "Police arrested the mayor of Lorn and raided the offices of his party.";
        var article = ToldEvents.In("a", Text);
        article.Tell("COERCE", "Police arrested the mayor of Lorn", "arrested", ["Police"], ["the mayor of Lorn"]);
        article.Tell("COERCE", "raided the offices of his party", "raided", null, ["the offices of his party"]);
        Compared.Of([article.Read(), Other().Read()]).Events.Count(one => one.Type == "COERCE").ShouldBe(2);
    }

    [Fact]
    public void Who_meets_two_people_meets_twice()
    {
        var one = ToldEvents.In("a", "Ilsa Broun met Edo Marl in Port Ansa.");
        one.Tell("CONSULT", "Ilsa Broun met Edo Marl", "met", ["Ilsa Broun"], ["Edo Marl"]);
        var other = ToldEvents.In("b", "Ilsa Broun met Petra Quill in Port Ansa.");
        other.Tell("CONSULT", "Ilsa Broun met Petra Quill", "met", ["Ilsa Broun"], ["Petra Quill"]);
        Compared.Of([one.Read(), other.Read()]).Events.Count.ShouldBe(2);
    }

    [Fact]
    public void Who_is_met_may_be_named_first()
    {
        var one = ToldEvents.In("a", "Ilsa Broun met Edo Marl in Port Ansa.");
        one.Tell("CONSULT", "Ilsa Broun met Edo Marl", "met", ["Ilsa Broun"], ["Edo Marl"]);
        var other = ToldEvents.In("b", "Edo Marl met Ilsa Broun in Port Ansa.");
        other.Tell("CONSULT", "Edo Marl met Ilsa Broun", "met", ["Edo Marl"], ["Ilsa Broun"]);
        Compared.Of([one.Read(), other.Read()]).Events.ShouldHaveSingleItem().Conflicts.ShouldBeEmpty();
    }

    [Fact]
    public void Two_who_accuse_do_two_things()
    {
        var one = ToldEvents.In("a", "Vella accused Karst of the shelling of Sorrel on Monday.");
        one.Tell("ACCUSE", "Vella accused Karst", "accused", ["Vella"], ["Karst"]);
        var other = ToldEvents.In("b", "Karst accused Vella of the shelling of Sorrel on Monday.");
        other.Tell("ACCUSE", "Karst accused Vella", "accused", ["Karst"], ["Vella"]);
        Compared.Of([one.Read(), other.Read()]).Events.Count.ShouldBe(2);
    }

    [Fact]
    public void What_is_only_supposed_by_all_has_not_happened()
    {
        var one = Hypothetical("a", "If Karst attacks Sorrel, Vella will answer, its defence minister said.");
        var other = Hypothetical("b", "If Karst attacks Sorrel, Vella will answer, the minister said on Monday.");
        var told = Compared.Of([one.Read(), other.Read()]).Events.ShouldHaveSingleItem();
        told.Versions.Count.ShouldBe(2);
        told.Modality.ShouldBe(EventModality.Hypothetical);
    }

    [Fact]
    public void A_general_supposition_is_no_version_of_what_happened()
    {
        var one = ToldEvents.In("a", "Karst attacked Sorrel on Monday.");
        one.Tell("ASSAULT", "Karst attacked Sorrel", "attacked", ["Karst"], ["Sorrel"]);
        var other = ToldEvents.In("b", "Any attack will be answered, Vella said.");
        other.Tell(
            "ASSAULT",
            "Any attack",
            "attack",
            also: told => told with { Modality = EventModality.Hypothetical }
        );
        Compared.Of([one.Read(), other.Read()]).Events.Count.ShouldBe(2);
    }

    [Fact]
    public void Most_origins_say_who_and_copies_count_once()
    {
        const string Copy =
            "Gunmen attacked the customs post at Lorn on Monday, the interior ministry said, and fled towards the hills before troops reached the border road.";
        var copies = new[] { "a", "b", "c" }.Select(id =>
            ToldEvents
                .In(id, Copy)
                .Tell(
                    "ASSAULT",
                    "Gunmen attacked the customs post at Lorn",
                    "attacked",
                    ["Gunmen"],
                    ["the customs post at Lorn"]
                )
        );
        var wire = ToldEvents.In(
            "d",
            "Villagers attacked the customs post at Lorn on Monday after a dispute over grazing, the mayor of the district told a radio station."
        );
        wire.Tell(
            "ASSAULT",
            "Villagers attacked the customs post at Lorn",
            "attacked",
            ["Villagers"],
            ["the customs post at Lorn"]
        );
        var paper = ToldEvents.In(
            "e",
            "The customs post at Lorn was attacked by villagers, whose herds had been taken in spring and whose hay had burnt the winter before."
        );
        paper.Tell(
            "ASSAULT",
            "The customs post at Lorn was attacked by villagers",
            "attacked",
            ["villagers"],
            ["The customs post at Lorn"]
        );
        var told = Compared
            .Of([.. copies.Append(wire).Append(paper).Select(article => article.Read())])
            .Events.ShouldHaveSingleItem();
        told.Versions.Count.ShouldBe(5);
        told.Actors.ShouldHaveSingleItem().Name.ShouldBe("villagers", StringCompareShould.IgnoreCase);
    }

    private static ToldEvents Hypothetical(string id, string text) =>
        ToldEvents
            .In(id, text)
            .Tell(
                "ASSAULT",
                "Karst attacks Sorrel",
                "attacks",
                ["Karst"],
                ["Sorrel"],
                told => told with { Modality = EventModality.Hypothetical }
            );

    private static ToldEvents WireTold()
    {
        var wire = ToldEvents.In("a", Wire);
        wire.Tell(
            "ASSAULT",
            "Vellan rebels attack army convoy near Sorrel",
            "attack",
            ["Vellan rebels"],
            ["army convoy"]
        );
        wire.Tell(
            "ASSAULT",
            "Rebels attacked an army convoy near the town of Sorrel on Monday, killing nine soldiers",
            "attacked",
            ["Rebels"],
            ["an army convoy"],
            wire.On("on Monday", "2024-03-04")
        );
        wire.Tell(
            "ASSAULT",
            "killing nine soldiers",
            "killing",
            null,
            ["nine soldiers"],
            wire.Killed("nine soldiers", 9, 9, "soldier")
        );
        wire.Tell("ASSAULT", "The attack was the third this month", "attack");
        wire.Tell(
            "CONSULT",
            "The foreign minister, Ilsa Broun, met her Karstian colleague, Edo Marl, in Port Ansa on Tuesday",
            "met",
            ["Ilsa Broun"],
            ["Edo Marl"],
            wire.On("on Tuesday", "2024-03-05")
        );
        return wire;
    }

    private static ToldEvents PaperTold()
    {
        var paper = ToldEvents.In("b", Paper);
        paper.Tell("ASSAULT", "Convoy ambushed in Vella", "ambushed", null, ["Convoy"]);
        paper.Tell(
            "ASSAULT",
            "Nine soldiers died when gunmen attacked an army convoy near Sorrel on Monday",
            "died",
            null,
            ["Nine soldiers"],
            paper.Killed("Nine soldiers", 9, 9, "soldier")
        );
        paper.Tell(
            "ASSAULT",
            "gunmen attacked an army convoy near Sorrel on Monday",
            "attacked",
            ["gunmen"],
            ["an army convoy"],
            paper.On("on Monday", "2024-03-04")
        );
        paper.Tell(
            "CONSULT",
            "Ilsa Broun, the foreign minister of Vella, held talks with Edo Marl of Karst in Port Ansa on Tuesday",
            "talks",
            ["Ilsa Broun"],
            ["Edo Marl"],
            paper.On("on Tuesday", "2024-03-05")
        );
        return paper;
    }

    private static ToldEvents Other() =>
        ToldEvents
            .In("c", "Teachers marched through Lorn on Friday for better pay. The march ended at the town hall.")
            .Tell("PROTEST", "Teachers marched through Lorn on Friday for better pay", "marched", ["Teachers"]);
}
