using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Events;

/// <summary>
/// How likely two mentions tell one event: a sum of grounds, as in the event coreference literature the words of the deed
/// (the lemma baseline of ECB+, Cybulska and Vossen 2014) and the arguments that fit, and above them that the clauses
/// stand in one aligned statement. The same whichever of the two comes first.
/// </summary>
internal sealed class EventLikeness(DeedWords words, EventCommonness commonness)
{
    /// <summary>Number of grounds.</summary>
    public static readonly int Grounds = Enum.GetValues<EventGround>().Length;

    /// <summary>The sum of the grounds.</summary>
    public double Of(EventMention a, EventMention b)
    {
        Span<double> grounds = stackalloc double[Grounds];
        Weigh(a, b, grounds);
        var sum = 0.0;
        foreach (var weight in grounds)
        {
            sum += weight;
        }

        return sum;
    }

    /// <summary>The weight of each ground, in the order of <see cref="EventGround"/>.</summary>
    public void Weigh(EventMention a, EventMention b, Span<double> into)
    {
        into.Clear();
        var (first, second) = EventMention.Compare(a, b) <= 0 ? (a, b) : (b, a);
        var aligned = AreAligned(a, b);
        var follows = EventPairRules.IsConsequence(a, b);
        Deeds(first, second, aligned, follows, into);
        Parties(first, second, aligned, follows, into);
        into[(int)EventGround.Date] = Date(first, second, aligned);
        into[(int)EventGround.Place] = EventPlaces.Compare(a.Event.Location, b.Event.Location) switch
        {
            Accord.Same => 0.2,
            Accord.Near => 0.1,
            Accord.Apart => aligned ? -0.15 : -0.4,
            _ => 0,
        };
        into[(int)EventGround.Counts] = EventCounts.Compare(a, b) switch
        {
            Accord.Same => 0.25,
            Accord.Apart => aligned ? 0 : -0.2,
            _ => 0,
        };
        into[(int)EventGround.Words] = Shared(a, b) * 0.25;
        into[(int)EventGround.Modality] = Modality(a, b) * (aligned ? 0.5 : 1);
    }

    /// <summary>Whether both clauses stand in one aligned statement.</summary>
    public static bool AreAligned(EventMention a, EventMention b) => a.Statement >= 0 && a.Statement == b.Statement;

    private void Deeds(EventMention a, EventMention b, bool aligned, bool follows, Span<double> into)
    {
        const double SameWords = 0.5;
        var nearness = words.Nearness(a, b);
        into[(int)EventGround.Predicate] =
            nearness >= 1 ? SameWords * commonness.OfDeed(a, b)
            : nearness > 0 ? SameWords * nearness
            : aligned && DeedWords.IsConsequence(a.Lemma) != DeedWords.IsConsequence(b.Lemma) ? 0.25
            : 0;
        into[(int)EventGround.Statement] = aligned ? 0.5 : 0;
        into[(int)EventGround.Type] = a.Type == b.Type ? 0 : -0.15;
        into[(int)EventGround.Consequence] = follows ? 0.9 : 0;
        if (a.View != b.View)
        {
            return;
        }

        into[(int)EventGround.Heading] = a.IsHead && b.IsHead && a.Sentence != b.Sentence ? 0.25 : 0;
        into[(int)EventGround.Anaphora] =
            !commonness.IsAnswered(a, b) ? 0
            : nearness >= 1 || DeedWords.IsNameOf(a.Type, b.Lemma) ? 0.6
            : 0.3;
    }

    private void Parties(EventMention a, EventMention b, bool aligned, bool follows, Span<double> into)
    {
        if (DeedWords.IsMutual(a.Type) && DeedWords.IsMutual(b.Type))
        {
            into[(int)EventGround.Actors] = Weight(
                EventSides.CompareAll([.. a.Sides], [.. b.Sides]),
                0.4 * commonness.OfParties(a, b),
                aligned ? -0.3 : -0.6
            );
            return;
        }

        into[(int)EventGround.Actors] = Weight(
            EventSides.Compare(a.Actors, b.Actors),
            0.3 * commonness.OfParties(a, b),
            aligned && DeedWords.IsDisputed(a.Type) ? -0.2 : -0.5
        );
        into[(int)EventGround.Recipients] = follows
            ? 0
            : Weight(EventSides.Compare(a.Recipients, b.Recipients), 0.3, aligned ? -0.2 : -0.4);
    }

    private static double Weight(Accord accord, double same, double apart) =>
        accord switch
        {
            Accord.Same => same,
            Accord.Near => same / 2,
            Accord.Apart => apart,
            _ => 0,
        };

    // A date taken from the dateline says little: half of a paper tells of its day.
    private static double Date(EventMention a, EventMention b, bool aligned)
    {
        if (a.Days is not { } one || b.Days is not { } other)
        {
            return 0;
        }

        var stated = one.IsStated && other.IsStated;
        return (one.Gap(other) == 0, stated) switch
        {
            (true, true) => one.IsShort && other.IsShort ? 0.2 : 0.05,
            (true, false) => one.IsShort && other.IsShort ? 0.05 : 0,
            (false, true) => aligned ? -0.2 : -0.6,
            (false, false) => one.Gap(other) <= 2 ? 0 : -0.15,
        };
    }

    // Of the shorter clause the share that the other has; one word in common is chance.
    private static double Shared(EventMention a, EventMention b)
    {
        const int Least = 2;
        var (few, many) = a.Words.Count <= b.Words.Count ? (a.Words, b.Words) : (b.Words, a.Words);
        var shared = few.Count(many.Contains);
        return shared < Least ? 0 : (double)shared / few.Count;
    }

    private static double Modality(EventMention a, EventMention b) =>
        (
            a.Event.Modality == b.Event.Modality ? 0
            : a.Event.Modality is EventModality.Hypothetical || b.Event.Modality is EventModality.Hypothetical ? -0.3
            : -0.15
        ) + (a.Event.Negated == b.Event.Negated ? 0 : -0.15);
}
