using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Events;

/// <summary>Somebody who takes part in a mention of an event.</summary>
/// <param name="Version">The words with the shared id, the country and the sector.</param>
/// <param name="Kind">Type of the shared entity ("person", "place" ...); null where it has none.</param>
/// <param name="Nation">Country, or shared id of a country that no map has; null where unknown.</param>
/// <param name="IsNation">Whether it is a country itself, or nameless people of one.</param>
/// <param name="Head">Root of the head noun.</param>
/// <param name="Words">Roots of the phrase's content words, the head's among them.</param>
/// <param name="IsNobody">Whether the words name nobody: "they", "people".</param>
internal sealed record EventSide(
    EventPartyVersion Version,
    string? Kind,
    string? Nation,
    bool IsNation,
    string Head,
    IReadOnlySet<string> Words,
    bool IsNobody
);

/// <summary>Whether two mentions can mean the same.</summary>
internal enum Accord
{
    /// <summary>They cannot both be right.</summary>
    Apart,

    /// <summary>One says nothing, or nobody can tell.</summary>
    Open,

    /// <summary>One is a part of the other, or acts for it.</summary>
    Near,

    /// <summary>They say the same.</summary>
    Same,
}

/// <summary>Whether those who take part in two mentions can be the same.</summary>
internal static class EventSides
{
    private static readonly string[] State =
    [
        "government",
        "military",
        "police",
        "judiciary",
        "legislature",
        "intelligence",
    ];
    private static readonly string[] Armed = ["rebels", "insurgents", "militia", "terrorists", "separatists"];
    private static readonly string[] Unarmed =
    [
        "civilians",
        "refugees",
        "students",
        "labor",
        "labour",
        "education",
        "health",
    ];

    /// <summary>Of lists: the best that any two of them make.</summary>
    public static Accord Compare(IReadOnlyList<EventSide> left, IReadOnlyList<EventSide> right)
    {
        var best = left.Count == 0 || right.Count == 0 ? Accord.Open : Accord.Apart;
        foreach (var one in left)
        {
            foreach (var other in right)
            {
                best = (Accord)Math.Max((int)best, (int)Compare(one, other));
            }
        }

        return best;
    }

    /// <summary>
    /// Of lists of those who do something with each other: all of the shorter must be of the longer, for who meets two
    /// people meets twice.
    /// </summary>
    public static Accord CompareAll(IReadOnlyList<EventSide> left, IReadOnlyList<EventSide> right)
    {
        var (few, many) = left.Count <= right.Count ? (left, right) : (right, left);
        if (few.Count == 0)
        {
            return Accord.Open;
        }

        var (worst, best) = (Accord.Same, Accord.Apart);
        foreach (var one in few)
        {
            var accord = Compare([one], many);
            worst = (Accord)Math.Min((int)worst, (int)accord);
            best = (Accord)Math.Max((int)best, (int)accord);
        }

        return worst is Accord.Apart ? Accord.Apart : best;
    }

    /// <summary>How many of the shorter list stand in the longer one.</summary>
    public static int Shared(IReadOnlyList<EventSide> left, IReadOnlyList<EventSide> right)
    {
        var (few, many) = left.Count <= right.Count ? (left, right) : (right, left);
        return few.Count(one => Compare([one], many) is Accord.Same or Accord.Near);
    }

    /// <summary>Of one with one.</summary>
    public static Accord Compare(EventSide a, EventSide b)
    {
        if (a.IsNobody || b.IsNobody)
        {
            return Accord.Open;
        }

        var clash = Clash(a.Version.Sector, b.Version.Sector);
        if (IsOne(a, b))
        {
            // A country's soldiers are not its civilians, and may still be among them.
            return clash ? Accord.Open : Accord.Same;
        }

        if (a.Kind is "person" && b.Kind is "person")
        {
            return Accord.Apart;
        }

        if (a.Nation is not null && b.Nation is not null)
        {
            return a.Nation != b.Nation ? Accord.Apart
                : clash ? Accord.Apart
                : a.IsNation || b.IsNation || a.Kind != b.Kind ? Accord.Near
                : Accord.Open;
        }

        // Who has a name of its own is not another body with one; a place may stand for whoever sits there.
        return clash || a.Kind is "organization" && b.Kind is "organization" ? Accord.Apart : Accord.Open;
    }

    // Without an id in both, by their words: "the rebels" can be "Vellan rebels", but these are no "Karstian rebels".
    private static bool IsOne(EventSide a, EventSide b) =>
        a.Version.Entity is not null && b.Version.Entity is not null
            ? a.Version.Entity == b.Version.Entity
            : a.Head.Length > 0
                && a.Head == b.Head
                && (a.Nation is null || b.Nation is null || a.Nation == b.Nation)
                && (a.Words.IsSubsetOf(b.Words) || b.Words.IsSubsetOf(a.Words));

    private static bool Clash(string? sector, string? other) =>
        Class(sector) is var mine and > 0 && Class(other) is var theirs and > 0 && mine != theirs;

    private static int Class(string? sector) =>
        sector is null ? 0
        : State.Contains(sector) ? 1
        : Armed.Contains(sector) ? 2
        : Unarmed.Contains(sector) ? 3
        : sector is "international" ? 4
        : 0;
}
