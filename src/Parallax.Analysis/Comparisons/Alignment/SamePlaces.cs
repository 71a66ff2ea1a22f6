using Parallax.Analysis.Comparisons.Collation;

namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>
/// Pairs that need no weighing: statements with the same words, first with first and second with second, and versions of one
/// sentence between two such pairs, where a copy changed a word ("they are talking", "they are not talking").
/// </summary>
internal static class SamePlaces
{
    /// <summary>Above every likeness: the same words.</summary>
    private const double SameWords = 2;

    /// <summary>Above every likeness but that.</summary>
    private const double SamePlace = 1.5;

    /// <summary>Share of the shorter one's words that the other has in order.</summary>
    private const double Alike = 0.6;

    /// <summary>Each pair with its score, the earlier statement first.</summary>
    public static IEnumerable<(int A, int B, double Score)> Of(StoryStatement[] statements)
    {
        var same = SamePairs(statements).ToHashSet();
        foreach (var (a, b) in same)
        {
            yield return (a, b, SameWords);
            // Both behind two that are the same, and before two that are, or at the end.
            if (
                Is(a + 1, a)
                && Is(b + 1, b)
                && !same.Contains((a + 1, b + 1))
                && (same.Contains((a + 2, b + 2)) || !Is(a + 2, a) && !Is(b + 2, b))
                && IsAlike(statements[a + 1], statements[b + 1])
            )
            {
                yield return (a + 1, b + 1, SamePlace);
            }
        }

        bool Is(int next, int before) => next < statements.Length && statements[next].View == statements[before].View;
    }

    private static bool IsAlike(StoryStatement a, StoryStatement b) =>
        WordCollation.Of(a.Text, b.Text).Agreement >= Alike;

    private static IEnumerable<(int A, int B)> SamePairs(StoryStatement[] statements)
    {
        var byText = new Dictionary<(string Text, int Nth), List<int>>();
        var seen = new Dictionary<(ArticleView, string), int>();
        for (var i = 0; i < statements.Length; i++)
        {
            // Nothing but marks and signs has no letters to compare.
            var text = statements[i].Folded is { Length: > 0 } folded ? folded : statements[i].PlainText;
            var nth = seen[(statements[i].View, text)] = seen.GetValueOrDefault((statements[i].View, text)) + 1;
            if (!byText.TryGetValue((text, nth), out var list))
            {
                byText[(text, nth)] = list = [];
            }

            foreach (var other in list)
            {
                yield return (other, i);
            }

            list.Add(i);
        }
    }
}
