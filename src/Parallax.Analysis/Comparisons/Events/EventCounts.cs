using Parallax.Analysis.Annotators.Casualties;
using Parallax.Analysis.Annotators.Events;
using Parallax.Analysis.Comparisons.Alignment;

namespace Parallax.Analysis.Comparisons.Events;

/// <summary>Whether two counts of people harmed can both be right.</summary>
internal static class EventCounts
{
    /// <summary>Of mentions: same where a figure above one is the same, apart where the same people are counted otherwise.</summary>
    public static Accord Compare(EventMention a, EventMention b)
    {
        var best = Accord.Open;
        foreach (var one in a.Event.Counts)
        {
            foreach (var other in b.Event.Counts)
            {
                if (!AreOfSame(one, other))
                {
                    continue;
                }

                if (one.Low == other.Low && one.High == other.High && one.Low > 1)
                {
                    return Accord.Same;
                }

                best = AreApart(one, other) ? Accord.Apart : best;
            }
        }

        return best;
    }

    /// <summary>Whether both count the same kind of people harmed in the same way, as far as they say.</summary>
    public static bool AreOfSame(EventCount a, EventCount b) =>
        a.Harm == b.Harm
        && KindOf(a) == KindOf(b)
        && (a.Victims?.Country is null || b.Victims?.Country is null || a.Victims.Country == b.Victims.Country);

    /// <summary>Whether no number is in both.</summary>
    public static bool AreApart(EventCount a, EventCount b) => a.Low > b.High || b.Low > a.High;

    private static string KindOf(EventCount count) =>
        HarmWords.IsAnyone(count.Of) ? "" : Kin.Of(count.Of!.ToLowerInvariant());
}
