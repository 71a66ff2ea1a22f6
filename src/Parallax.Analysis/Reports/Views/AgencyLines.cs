using Parallax.Analysis.Comparisons.Tables;
using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>The rows of the agency matrix that a reader looks at: those whose articles name the doer otherwise.</summary>
public static class AgencyLines
{
    /// <summary>The rows in which two articles differ in who acts, or in how the doer is named; in their order.</summary>
    public static IReadOnlyList<AgencyRow> Of(IReadOnlyList<AgencyRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return [.. rows.Where(Differs)];
    }

    /// <summary>Names of those who act; a pronoun or "people" names nobody.</summary>
    public static IReadOnlyList<string> DoersOf(AgencyUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return [.. use.Actor.Where(actor => !Nobody.Is(actor))];
    }

    /// <summary>Who acts where nobody is named: no one at all, or somebody by a pronoun or "people" only.</summary>
    public static string Unnamed(AgencyUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return use.Actor.Count == 0 ? "nobody named" : "not by name";
    }

    // What a pronoun stands for is not known here, and a longer name of one doer is no other doer.
    private static bool Differs(AgencyRow row)
    {
        var told = row
            .Uses.Select(use => (use.Agency, Doers: DoersOf(use), IsPronoun: use.Actor.Count > 0))
            .Where(use => use.Doers.Count > 0 || !use.IsPronoun)
            .ToList();
        var named = told.Where(use => use.Doers.Count > 0)
            .Select(use => use.Doers.SelectMany(WordsOf).ToHashSet(StringComparer.OrdinalIgnoreCase))
            .ToList();
        return named.Count > 0
            && (
                told.Select(use => (use.Agency, use.Doers.Count == 0)).Distinct().Skip(1).Any()
                || named.Exists(words => !words.Overlaps(named[0]))
            );
    }

    private static IEnumerable<string> WordsOf(string actor) =>
        actor.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
