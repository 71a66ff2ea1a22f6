using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Eval.Expectations.Events;

/// <summary>What of an event is coded rightly by the reading that fits it best.</summary>
/// <param name="Type">The PLOVER type.</param>
/// <param name="Actor">Everyone who did it, and nobody else.</param>
/// <param name="Recipient">Likewise.</param>
/// <param name="Date">The day, or that it is not said.</param>
/// <param name="Told">Whether it is told as happened, meant or supposed, denied, and by whom.</param>
internal readonly record struct EventFacets(bool Type, bool Actor, bool Recipient, bool Date, bool Told)
{
    /// <summary>Type, actor, recipient and date together.</summary>
    public bool AllFour => Type && Actor && Recipient && Date;

    private int Right => (Type ? 8 : 0) + (AllFour ? 8 : 0) + (Actor ? 2 : 0) + (Recipient ? 2 : 0) + (Told ? 1 : 0);

    /// <summary>The facets under the reading that fits best, type first.</summary>
    public static EventFacets Best(ExpectedEvent expected, EventReport given) =>
        expected.Codings.Select(coding => Of(expected, coding, given)).MaxBy(facets => facets.Right);

    /// <summary>How well these fit, to choose among events by.</summary>
    public static int Rank(ExpectedEvent expected, EventReport given) => Best(expected, given).Right;

    private static EventFacets Of(ExpectedEvent expected, EventCoding coding, EventReport given)
    {
        var either =
            coding.Symmetric
            && Parties.Are(
                [.. coding.Actor, .. coding.Recipient],
                [.. coding.ActorAlso, .. coding.RecipientAlso],
                [.. given.Actor, .. given.Recipient]
            );
        return new EventFacets(
            coding.Types.Contains(given.Type),
            either || Parties.Are(coding.Actor, coding.ActorAlso, given.Actor),
            either || Parties.Are(coding.Recipient, coding.RecipientAlso, given.Recipient),
            EventDays.Are(expected.Date, expected.DateAlso, given.Date),
            MayBe(coding, given.Modality)
                && (expected.Negated ?? given.Negated) == given.Negated
                && (expected.Quoted ?? given.Quotation is not null) == given.Quotation is not null
        );
    }

    /// <summary>Whether a reading of the type, or where there is none any reading, has it as a thing that happened.</summary>
    public static bool Happened(ExpectedEvent expected, string? type)
    {
        var ofType = expected.Codings.Where(coding => coding.Types.Contains(type)).ToArray();
        return expected.Negated is not true
            && (ofType.Length > 0 ? ofType : expected.Codings).Any(coding => MayBe(coding, EventModality.Actual));
    }

    private static bool MayBe(EventCoding coding, EventModality modality) =>
        coding.Modality.Contains(modality.ToString(), StringComparer.OrdinalIgnoreCase);
}
