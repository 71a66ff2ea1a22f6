using System.Text;
using Parallax.Analysis.Comparisons.Collation;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>
/// The columns of a collation in which two versions have other words. Words that are one when written together, "cease-fire"
/// and "cease fire", "Jong-un" and "Jong Un", are the same.
/// </summary>
internal static class PartedColumns
{
    /// <summary>Indices of the columns.</summary>
    public static HashSet<int> Of(IReadOnlyList<CollationColumn> columns)
    {
        var parted = new HashSet<int>();
        for (var start = 0; start < columns.Count; start++)
        {
            if (columns[start].Agrees)
            {
                continue;
            }

            var end = start;
            while (end < columns.Count && !columns[end].Agrees)
            {
                end++;
            }

            if (Joined(columns, start, end, 0) != Joined(columns, start, end, 1))
            {
                parted.UnionWith(Enumerable.Range(start, end - start));
            }

            start = end;
        }

        return parted;
    }

    private static string Joined(IReadOnlyList<CollationColumn> columns, int start, int end, int side)
    {
        var joined = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            joined.Append(columns[i].Words[side] is { IsMark: false } word ? word.Form : "");
        }

        return joined.ToString();
    }
}
