using Parallax.Analysis.Annotators.Entities;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Offices;

/// <summary>
/// Who held an office on a day, from what articles said of it on other days. Where they name two at once, or one before the
/// day and another after it, nobody: a wrong name is worse than none.
/// </summary>
internal static class OfficeHolder
{
    // A holder is taken to stay this long after the last report of it, and to have come this long before the first.
    private const int DaysAfter = 366;
    private const int DaysBefore = 31;

    /// <summary>The fact that says who holds the office on the day, or null.</summary>
    /// <param name="facts">All facts about one office.</param>
    /// <param name="day">The day; null where it is not known.</param>
    public static OfficeFact? On(IReadOnlyList<OfficeFact> facts, DateOnly? day)
    {
        var current = facts.Where(fact => fact.Tenure == OfficeTenure.Current).ToList();
        if (day is not { } asked)
        {
            return facts.Count == current.Count ? Only(current) : null;
        }

        var before = Latest(current.Where(fact => fact.Day <= asked));
        var after = Earliest(current.Where(fact => fact.Day >= asked));
        var (last, next) = (Only(before), Only(after));
        if ((before.Count > 0 && last is null) || (after.Count > 0 && next is null))
        {
            return null;
        }

        var chosen = (last, next) switch
        {
            (not null, not null) => SamePerson(last.Holder, next.Holder) ? last : null,
            (not null, null) => Distance(last, asked) <= DaysAfter ? last : null,
            (null, not null) => Distance(next, asked) <= DaysBefore ? next : null,
            _ => null,
        };
        return chosen is null || HasLeft(chosen, facts, asked) ? null : Named(chosen, current);
    }

    // By the fullest name that any article has for the holder, as far as that is one person's.
    private static OfficeFact Named(OfficeFact chosen, List<OfficeFact> current) =>
        Only(current.FindAll(fact => SamePerson(fact.Holder, chosen.Holder))) is { } fullest
            ? chosen with
            {
                Holder = fullest.Holder,
            }
            : chosen;

    /// <summary>The fact that names the one person said to have held the office before, or null.</summary>
    public static OfficeFact? Before(IReadOnlyList<OfficeFact> facts) =>
        Only([.. facts.Where(fact => fact.Tenure == OfficeTenure.Former)]);

    /// <summary>Whether two names can be one person's: one is the end of the other.</summary>
    public static bool SamePerson(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        var length = Math.Min(a.Length, b.Length);
        return length > 0 && a[^length..].Zip(b[^length..]).All(pair => NameFolding.Alike(pair.First, pair.Second));
    }

    private static string[] Words(string name) =>
        [
            .. name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(NameFolding.Fold)
                .Where(word => word.Length > 0),
        ];

    private static int Distance(OfficeFact fact, DateOnly day) => Math.Abs(fact.Day!.Value.DayNumber - day.DayNumber);

    private static List<OfficeFact> Latest(IEnumerable<OfficeFact> facts) =>
        facts.GroupBy(fact => fact.Day).MaxBy(group => group.Key)?.ToList() ?? [];

    private static List<OfficeFact> Earliest(IEnumerable<OfficeFact> facts) =>
        facts.GroupBy(fact => fact.Day).MinBy(group => group.Key)?.ToList() ?? [];

    // Somebody called former by the day, and not called a holder after that.
    private static bool HasLeft(OfficeFact chosen, IReadOnlyList<OfficeFact> facts, DateOnly day) =>
        facts.Any(fact =>
            fact.Tenure == OfficeTenure.Former
            && SamePerson(fact.Holder, chosen.Holder)
            && fact.Day <= day
            && !(chosen.Day > fact.Day && chosen.Day <= day)
        );

    // The fullest name of one holder; null where there are two.
    private static OfficeFact? Only(List<OfficeFact> facts)
    {
        var fullest = facts
            .OrderByDescending(fact => Words(fact.Holder).Length)
            .ThenBy(fact => fact.Holder, StringComparer.Ordinal)
            .ThenBy(fact => fact.Evidence.Article, StringComparer.Ordinal)
            .ThenBy(fact => fact.Evidence.Start)
            .FirstOrDefault();
        return fullest is not null && facts.TrueForAll(fact => SamePerson(fact.Holder, fullest.Holder))
            ? fullest
            : null;
    }
}
