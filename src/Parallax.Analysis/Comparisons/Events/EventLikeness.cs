using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Events;

/// <summary>
/// How likely two mentions tell one event: a sum of grounds, as in the event coreference literature the words of the deed
/// (the lemma baseline of ECB+, Cybulska and Vossen 2014) and the arguments that fit, and above them that the clauses
/// stand in one aligned statement. The same whichever of the two comes first.
/// </summary>
internal sealed class EventLikeness(DeedKinship words, EventCommonness commonness)
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
        into[(int)EventGround.Words] = Shared(a, b, aligned);
        into[(int)EventGround.Modality] = Modality(a, b);
    }

    /// <summary>Whether both clauses stand in one aligned statement.</summary>
    public static bool AreAligned(EventMention a, EventMention b) => a.Statement >= 0 && a.Statement == b.Statement;

    private void Deeds(EventMention a, EventMention b, bool aligned, bool follows, Span<double> into)
    {
        const double SameWord = 0.45;
        const double OneFamily = 0.35;
        const double Beside = 0.2;
        var nearness = words.Nearness(a, b);
        into[(int)EventGround.Predicate] =
            a.Lemma == b.Lemma ? SameWord * commonness.OfDeed(a, b)
            : nearness > 0 ? OneFamily * nearness * commonness.OfDeed(a, b)
            : aligned && DeedKinship.IsConsequence(a.Lemma) != DeedKinship.IsConsequence(b.Lemma) ? Beside
            : 0;
        into[(int)EventGround.Statement] = aligned ? 0.45 : 0;
        into[(int)EventGround.Type] = a.Type == b.Type ? 0 : -0.15;
        into[(int)EventGround.Consequence] = follows ? 0.9 : 0;
        if (a.View != b.View)
        {
            return;
        }

        into[(int)EventGround.Heading] = a.IsHead && b.IsHead && a.Sentence != b.Sentence ? 0.25 : 0;
        into[(int)EventGround.Anaphora] =
            !commonness.IsAnswered(a, b) ? 0
            : nearness < 1 && !DeedKinship.IsNameOf(a.Type, b.Lemma) ? 0.3
            : b.IsBare ? 0.95
            : 0.6;
    }

    private void Parties(EventMention a, EventMention b, bool aligned, bool follows, Span<double> into)
    {
        if (DeedKinship.IsMutual(a.Type) && DeedKinship.IsMutual(b.Type))
        {
            into[(int)EventGround.Actors] = Mutual([.. a.Sides], [.. b.Sides], aligned) * commonness.OfParties(a, b);
            return;
        }

        // Two who act for a country can attack once, but do not warn or ask once.
        var actors = EventSides.Compare(a.Actors, b.Actors);
        into[(int)EventGround.Actors] = Weight(
            actors is Accord.Near && !DeedKinship.IsDisputed(a.Type) ? Accord.Open : actors,
            0.25 * commonness.OfParties(a, b),
            aligned && DeedKinship.IsDisputed(a.Type) ? -0.2 : -0.5
        );
        into[(int)EventGround.Recipients] = follows
            ? 0
            : Weight(EventSides.Compare(a.Recipients, b.Recipients), 0.3, aligned ? -0.2 : -0.4);
    }

    // That one of two who met is the same says little: he meets others too.
    private static double Mutual(IReadOnlyList<EventSide> left, IReadOnlyList<EventSide> right, bool aligned) =>
        EventSides.CompareAll(left, right) is Accord.Apart
            ? aligned
                ? -0.3
                : -0.6
            : EventSides.Shared(left, right) switch
            {
                0 => 0,
                1 => IsSameOne(left, right) ? 0.2 : 0.08,
                _ => 0.6,
            };

    // "Russia" for "the president of Russia" says less than his name.
    private static bool IsSameOne(IReadOnlyList<EventSide> left, IReadOnlyList<EventSide> right) =>
        left.Any(one => EventSides.Compare([one], right) is Accord.Same);

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

    // Of what else the shorter clause says the share that the other has; one word in common is chance, and clauses that
    // have none tell of two things more often than of one.
    private static double Shared(EventMention a, EventMention b, bool aligned)
    {
        const int Least = 2;
        const int Telling = 4;
        var (few, many) = a.Words.Count <= b.Words.Count ? (a.Words, b.Words) : (b.Words, a.Words);
        var shared = few.Count(many.Contains);
        return shared >= Least ? 0.35 * shared / few.Count
            : shared == 0 && few.Count >= Telling && !aligned && !a.IsBare && !b.IsBare ? -0.15
            : 0;
    }

    private static double Modality(EventMention a, EventMention b) =>
        (
            a.Event.Modality == b.Event.Modality ? 0
            : a.Event.Modality is EventModality.Hypothetical || b.Event.Modality is EventModality.Hypothetical ? -0.3
            : -0.15
        ) + (a.Event.Negated == b.Event.Negated ? 0 : -0.15);
}
