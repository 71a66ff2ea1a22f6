using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Events;

/// <summary>
/// Deeds that readers take for two though words and names agree: of pairs that two judges read, the wrong links were
/// mostly one speaker who warns twice, a visit and a meeting within it, and questions about other things.
/// </summary>
internal static class EventDeedRules
{
    /// <summary>Words of a clause below which it does not say enough to be held against another.</summary>
    private const int Telling = 3;

    /// <summary>Whether the two are deeds of their own.</summary>
    public static bool AreTwo(EventMention a, EventMention b) =>
        DeedKinship.AreVisitAndMeeting(a.Lemma, b.Lemma)
        || SaysNothing(a, b)
        || AreOtherPlans(a, b)
        || AreOtherSpeeches(a, b)
        || AreOtherQuestions(a, b)
        || AreAnswersToPapers(a, b);

    // "The deadline he set": what is set nobody can tell, and no other word says it again.
    private static bool SaysNothing(EventMention a, EventMention b) =>
        a.Lemma != b.Lemma && !(a.IsHead && b.IsHead) && (DeedKinship.IsLight(a.Lemma) || DeedKinship.IsLight(b.Lemma));

    // Who plans to meet and plans to discuss has two plans.
    private static bool AreOtherPlans(EventMention a, EventMention b) =>
        a.View != b.View
        && a.Type is "AGREE"
        && b.Type is "AGREE"
        && a.Lemma != b.Lemma
        && !EventLikeness.AreAligned(a, b);

    private static bool AreOtherSpeeches(EventMention a, EventMention b)
    {
        if (!DeedKinship.IsSpoken(a.Type) || a.View == b.View)
        {
            return false;
        }

        // Two who speak for one country speak twice, and so do a person and an office.
        var areNamed = a.Actors.Any(IsNamed) && b.Actors.Any(IsNamed);
        return areNamed && EventSides.Compare(a.Actors, b.Actors) is not Accord.Same
            || !EventLikeness.AreAligned(a, b)
                && Math.Min(a.Words.Count, b.Words.Count) >= Telling
                && !a.Words.Overlaps(b.Words);
    }

    private static bool IsNamed(EventSide side) => side.Version.Entity is not null;

    // Lists of questions ask "what discussions" of many things.
    private static bool AreOtherQuestions(EventMention a, EventMention b) =>
        a.View != b.View
        && (IsSupposed(a) && IsSupposed(b) || IsAsked(a) || IsAsked(b))
        && Math.Min(a.Words.Count, b.Words.Count) is > 1 and var few
        && a.Words.Count(b.Words.Contains) * 2 < few;

    private static bool IsSupposed(EventMention mention) => mention.Event.Modality is EventModality.Hypothetical;

    private static bool IsAsked(EventMention mention) =>
        mention.View.Tree.SentenceSpan(mention.Sentence).In(mention.View.Text).Contains('?', StringComparison.Ordinal);

    private static bool AreAnswersToPapers(EventMention a, EventMention b) =>
        a.Origin != b.Origin && (DeedKinship.IsToPaper(a.Lemma) || DeedKinship.IsToPaper(b.Lemma));
}
