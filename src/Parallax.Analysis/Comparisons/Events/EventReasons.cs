using System.Globalization;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Events;

/// <summary>The grounds on which mentions were put together, in words for a reader.</summary>
internal static class EventReasons
{
    /// <summary>Pairs that are looked at: those that join a large cluster repeat each other.</summary>
    private const int MostPairs = 40;

    /// <summary>Of each ground the heaviest, heaviest first.</summary>
    public static IReadOnlyList<StoryReason> Of(EventCluster cluster, EventLikeness likeness)
    {
        var heaviest = new Dictionary<EventGround, (double Weight, EventMention A, EventMention B)>();
        var weights = new double[EventLikeness.Grounds];
        foreach (var (a, b) in cluster.Joined.Take(MostPairs))
        {
            likeness.Weigh(a, b, weights);
            for (var i = 0; i < weights.Length; i++)
            {
                if (Math.Abs(weights[i]) > Math.Abs(heaviest.GetValueOrDefault((EventGround)i).Weight))
                {
                    var (first, second) = a.Order <= b.Order ? (a, b) : (b, a);
                    heaviest[(EventGround)i] = (weights[i], first, second);
                }
            }
        }

        return
        [
            .. heaviest
                .OrderByDescending(found => found.Value.Weight)
                .ThenBy(found => found.Key)
                .Select(found => new StoryReason(
                    found.Key.ToString().ToLowerInvariant(),
                    Text(found.Key, found.Value.Weight, found.Value.A, found.Value.B),
                    Math.Round(found.Value.Weight, 2)
                )),
        ];
    }

    private static string Text(EventGround ground, double weight, EventMention a, EventMention b) =>
        ground switch
        {
            EventGround.Statement => string.Create(
                CultureInfo.InvariantCulture,
                $"both clauses are versions of statement S{a.Statement + 1}"
            ),
            EventGround.Predicate => Predicate(a, b),
            EventGround.Anaphora => $"“{b.Told}” looks back to “{a.Told}” in {a.View.Name}",
            EventGround.Heading => $"head and beginning of {a.View.Name} tell it",
            EventGround.Consequence => $"“{a.Told}” and “{b.Told}” are a deed and what it did",
            EventGround.Actors => weight > 0 ? $"{Party(a, b, a.Actors, b.Actors)} takes part in both" : "others do it",
            EventGround.Recipients => weight > 0
                ? $"it is done to {Party(a, b, a.Recipients, b.Recipients)} in both"
                : "it is done to others",
            EventGround.Date => weight > 0
                ? $"the dates agree ({a.Event.Date?.Value})"
                : $"the dates differ ({a.Event.Date?.Value}, {b.Event.Date?.Value})",
            EventGround.Place => weight > 0
                ? $"the places agree ({a.Event.Location?.Name}, {b.Event.Location?.Name})"
                : $"the places differ ({a.Event.Location?.Name}, {b.Event.Location?.Name})",
            EventGround.Counts => weight > 0 ? "both give the same count" : "the counts differ",
            EventGround.Words => "the clauses have other words in common",
            EventGround.Type => $"read as {a.Type} and as {b.Type}",
            _ => "one tells it as fact, the other does not",
        };

    private static string Predicate(EventMention a, EventMention b) =>
        string.Equals(a.Told, b.Told, StringComparison.OrdinalIgnoreCase)
            ? $"both say “{a.Told}”"
            : $"“{a.Told}” and “{b.Told}” can tell one deed";

    private static string Party(
        EventMention a,
        EventMention b,
        IReadOnlyList<EventSide> left,
        IReadOnlyList<EventSide> right
    )
    {
        var (mine, theirs) = DeedKinship.IsMutual(a.Type) ? (a.Sides.ToList(), b.Sides.ToList()) : (left, right);
        return mine.Where(side => EventSides.Compare([side], theirs) is Accord.Same or Accord.Near)
                .Select(side => side.Version.Name)
                .FirstOrDefault()
            ?? mine[0].Version.Name;
    }
}
