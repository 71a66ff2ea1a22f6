using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Events;

/// <summary>What rules out that two mentions tell one event, however much else they have in common.</summary>
internal static class EventPairRules
{
    /// <summary>Days by which versions of one statement may be off.</summary>
    private const int Slip = 3;

    /// <summary>Whether one is what the attack that the other tells did, in the same sentence: "shelled ..., killing nine".</summary>
    public static bool IsConsequence(EventMention a, EventMention b) =>
        a.View == b.View
        && a.Sentence == b.Sentence
        && a.Type == b.Type
        && a.Type is "ASSAULT"
        && DeedKinship.IsConsequence(a.Lemma) != DeedKinship.IsConsequence(b.Lemma)
        && (a.Event.Span.Contains(b.Event.Predicate) || b.Event.Span.Contains(a.Event.Predicate))
        && a.Event.Negated == b.Event.Negated;

    /// <summary>Whether the two cannot be one event.</summary>
    public static bool IsRuledOut(EventMention a, EventMention b)
    {
        if (a.Type != b.Type && !DeedKinship.AreNear(a.Type, b.Type))
        {
            return true;
        }

        if (IsConsequence(a, b))
        {
            return EventSides.Compare(a.Actors, b.Actors) is Accord.Apart && !IsDoneBy(a, b);
        }

        if (a.View == b.View && (AreBeside(a, b) || IsOtherCount(a, b) || AreToldApart(a, b)))
        {
            return true;
        }

        if (EventDeedRules.AreTwo(a, b))
        {
            return true;
        }

        var aligned = EventLikeness.AreAligned(a, b);
        return AreOthers(a, b, aligned) || IsOtherTime(a, b, aligned) || IsOtherPlace(a, b, aligned) || IsGeneral(a, b);
    }

    // "The strike killed nine": what acts in the one is the other.
    private static bool IsDoneBy(EventMention a, EventMention b) =>
        a.Event.Actor.Any(party => party.Span.Overlaps(b.Event.Predicate))
        || b.Event.Actor.Any(party => party.Span.Overlaps(a.Event.Predicate));

    // One sentence tells a deed once, but for what the deed did, and for "met for talks".
    private static bool AreBeside(EventMention a, EventMention b) =>
        a.Sentence == b.Sentence
        && !(DeedKinship.IsMutual(a.Type) && a.Type == b.Type && a.Deed == b.Deed && a.Lemma != b.Lemma)
        && (a.Deed != b.Deed || EventSides.Compare(a.Recipients, b.Recipients) is Accord.Apart or Accord.Open);

    // One article in one voice counts one attack's dead once.
    private static bool IsOtherCount(EventMention a, EventMention b) =>
        !(a.IsHead || b.IsHead) && a.Event.Quotation == b.Event.Quotation && EventCounts.Compare(a, b) is Accord.Apart;

    // Two full clauses of one article with other verbs and nobody in common that it is done to.
    private static bool AreToldApart(EventMention a, EventMention b) =>
        !(a.IsHead || b.IsHead)
        && a.Part is Upos.Verb
        && b.Part is Upos.Verb
        && a.Deed != b.Deed
        && a.Recipients.Count > 0
        && b.Recipients.Count > 0
        && EventSides.Compare(a.Recipients, b.Recipients) < Accord.Near
        && !DeedKinship.IsMutual(a.Type);

    private static bool AreOthers(EventMention a, EventMention b, bool aligned)
    {
        if (DeedKinship.IsMutual(a.Type) && DeedKinship.IsMutual(b.Type))
        {
            return EventSides.CompareAll([.. a.Sides], [.. b.Sides]) is Accord.Apart;
        }

        var actors = EventSides.Compare(a.Actors, b.Actors);
        var recipients = EventSides.Compare(a.Recipients, b.Recipients);
        if (actors is Accord.Apart && recipients is Accord.Apart)
        {
            return true;
        }

        var disputed = aligned && DeedKinship.IsBlamed(a.Type);
        return actors is Accord.Apart && !disputed || recipients is Accord.Apart && !aligned;
    }

    private static bool IsOtherTime(EventMention a, EventMention b, bool aligned) =>
        a.Days is { IsStated: true } one && b.Days is { IsStated: true } other
            ? one.Gap(other) > (aligned ? Slip : 0)
            // Where the paper has no date, "Monday" and "Tuesday" are two days all the same.
            : !aligned && a.Weekday is { } day && b.Weekday is { } another && day != another;

    private static bool IsOtherPlace(EventMention a, EventMention b, bool aligned) =>
        !aligned && EventPlaces.Compare(a.Event.Location, b.Event.Location) is Accord.Apart;

    // "Any attack will be answered" tells of none that was.
    private static bool IsGeneral(EventMention a, EventMention b) =>
        a.Event.Modality != b.Event.Modality && (IsVague(a) || IsVague(b));

    private static bool IsVague(EventMention mention) =>
        mention.Event is { Modality: EventModality.Hypothetical, When: null, Where: null }
        && mention.Sides.All(side => side.Version.Entity is null);
}
