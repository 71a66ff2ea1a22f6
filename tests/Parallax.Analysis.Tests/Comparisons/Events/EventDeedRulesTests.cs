namespace Parallax.Analysis.Tests.Comparisons.Events;

/// <summary>Deeds that names and words would join and readers take for two.</summary>
public sealed class EventDeedRulesTests
{
    [Fact]
    public void A_meeting_within_a_visit_is_not_the_visit() =>
        Apart(
            ToldEvents
                .In("a", "President Anna Holt of Norway visited Jan Prus of Latvia on Monday in Riga over the port.")
                .Tell("CONSULT", "Anna Holt of Norway visited Jan Prus", "visited", ["Anna Holt"], ["Jan Prus"]),
            ToldEvents
                .In("b", "President Anna Holt of Norway met Jan Prus of Latvia on Monday in Riga over the port.")
                .Tell("CONSULT", "Anna Holt of Norway met Jan Prus", "met", ["Anna Holt"], ["Jan Prus"])
        );

    private static void Apart(ToldEvents one, ToldEvents other) =>
        Compared.Of([one.Read(), other.Read()]).Events.ShouldAllBe(told => told.Versions.Count == 1);
}
