using Parallax.Analysis.Reports;

namespace Parallax.Eval.Planting;

/// <summary>What a report tells apart, a line each: what is read to find why a case is missed.</summary>
internal static class ToldApart
{
    private const int Most = 8;

    /// <summary>Writes the differences and what is missing; the first few of many.</summary>
    public static void Write(Report report, Action<string> write)
    {
        foreach (var line in Lines(report).Take(Most))
        {
            write(line);
        }
    }

    private static IEnumerable<string> Lines(Report report)
    {
        foreach (var group in report.Statements ?? [])
        {
            foreach (var difference in group.Differences)
            {
                yield return $"{group.Id} {difference.Type}: {difference.Explanation}";
            }

            if (group.Missing.Count > 0)
            {
                yield return $"{group.Id} only in {group.Versions[0].Article}: {group.Versions[0].Text}";
            }
        }
    }
}
