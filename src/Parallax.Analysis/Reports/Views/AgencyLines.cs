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

    // What a pronoun stands for is not known here, and a longer name of one doer is no other doer.
    private static bool Differs(AgencyRow row)
    {
        if (row.Uses.Select(use => (use.Agency, use.Actor.Count == 0)).Distinct().Skip(1).Any())
        {
            return true;
        }

        var named = row.Uses.Where(use => use.Actor.Count > 0).Select(WordsOf).Where(words => words.Count > 0).ToList();
        return named.Exists(words => !words.Overlaps(named[0]));
    }

    private static HashSet<string> WordsOf(AgencyUse use) =>
        use.Actor.Any(actor => Pronouns.Contains(actor))
            ? []
            : use
                .Actor.SelectMany(actor => actor.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "you",
        "who",
        "which",
        "that",
    };
}
