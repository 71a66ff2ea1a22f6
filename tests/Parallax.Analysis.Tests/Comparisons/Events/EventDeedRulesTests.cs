namespace Parallax.Analysis.Tests.Comparisons.Events;

/// <summary>Deeds that names and words would join and readers take for two.</summary>
public sealed class EventDeedRulesTests
{
    [Fact]
    public void Two_who_warn_for_one_country_warn_twice() =>
        Apart(
            ToldEvents
                .In("a", "Foreign Minister Anna Holt of Norway warned Latvia on Tuesday over the fishing grounds.")
                .Tell("THREATEN", "Anna Holt of Norway warned Latvia", "warned", ["Anna Holt"], ["Latvia"]),
            ToldEvents
                .In("b", "Defence Minister Jan Prus of Norway warned Latvia on Tuesday over the fishing grounds.")
                .Tell("THREATEN", "Jan Prus of Norway warned Latvia", "warned", ["Jan Prus"], ["Latvia"])
        );

    [Fact]
    public void A_meeting_within_a_visit_is_not_the_visit() =>
        Apart(
            ToldEvents
                .In("a", "President Anna Holt visited Latvia on Monday for two days with a delegation of forty.")
                .Tell("CONSULT", "Anna Holt visited Latvia", "visited", ["Anna Holt"], ["Latvia"]),
            ToldEvents
                .In("b", "President Anna Holt met officials of Latvia on Monday in the old town hall of Riga.")
                .Tell("CONSULT", "Anna Holt met officials of Latvia", "met", ["Anna Holt"], ["Latvia"])
        );

    [Fact]
    public void Plans_for_two_things_are_two_plans() =>
        Apart(
            ToldEvents
                .In("a", "Norway plans to lease two ferries to Latvia in spring, its shipping office said.")
                .Tell("AGREE", "Norway plans to lease two ferries to Latvia", "lease", ["Norway"], ["Latvia"]),
            ToldEvents
                .In("b", "Norway promised to train pilots for Latvia by autumn, according to the air force.")
                .Tell("AGREE", "Norway promised to train pilots for Latvia", "train", ["Norway"], ["Latvia"])
        );

    private static void Apart(ToldEvents one, ToldEvents other) =>
        Compared.Of([one.Read(), other.Read()]).Events.ShouldAllBe(told => told.Versions.Count == 1);
}
