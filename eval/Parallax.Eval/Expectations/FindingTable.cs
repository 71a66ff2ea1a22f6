using Parallax.Eval.Measures;

namespace Parallax.Eval.Expectations;

/// <summary>Findings as lines, and as counts.</summary>
internal static class FindingTable
{
    private const string Unexpected = "unexpected";

    /// <summary>Writes one line a finding, grouped by measure; with <paramref name="missesOnly"/>, what went wrong only.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Finding> findings, bool missesOnly)
    {
        foreach (var measure in findings.GroupBy(finding => finding.Measure))
        {
            foreach (var finding in measure.Where(finding => !missesOnly || IsBad(finding)))
            {
                output.WriteLine($"{Verdict(finding), -6}  {finding.Measure}  {finding.Where}  {Line(finding)}");
            }
        }
    }

    /// <summary>One count a measure, in the order they come; what is invented or unexpected is counted against.</summary>
    public static IEnumerable<Measure> Counts(string set, IReadOnlyList<Finding> findings)
    {
        foreach (var group in findings.Where(finding => !IsAgainst(finding)).GroupBy(finding => finding.Measure))
        {
            yield return new Measure(
                set,
                group.Key,
                group.Count(finding => finding.Found),
                Unit: $"of {group.Count()}"
            );
        }

        foreach (var name in new[] { "unexpected people", "unexpected places", Finding.Invented, Finding.NotHappened })
        {
            var count = findings.Count(finding => finding.Measure == name);
            yield return new Measure(set, name, count, Unit: "found", LessIsBetter: true);
        }
    }

    private static bool IsBad(Finding finding) => !finding.Found || IsAgainst(finding);

    private static bool IsAgainst(Finding finding) =>
        finding.Measure is Finding.Invented or Finding.NotHappened
        || finding.Measure.StartsWith(Unexpected, StringComparison.Ordinal);

    private static string Verdict(Finding finding) =>
        IsAgainst(finding) ? "wrong"
        : finding.Found ? "found"
        : "missed";

    private static string Line(Finding finding) =>
        finding.Reason is null ? finding.Item : $"{finding.Item}  -- {finding.Reason}";
}
