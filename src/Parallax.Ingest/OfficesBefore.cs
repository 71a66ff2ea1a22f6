using System.Globalization;
using Parallax.Core;

namespace Parallax.Ingest;

/// <summary>
/// Facts about offices that were stored before an ingest began. What is learned meanwhile is left out: which articles are
/// stored when another is read depends on the machine, and the same input gives the same findings.
/// </summary>
internal sealed class OfficesBefore(IOfficeFacts stored, long first) : IOfficeFacts
{
    public IReadOnlyList<OfficeFact> Find(string serves) =>
        [.. stored.Find(serves).Where(fact => Number(fact.Evidence.Article) < first)];

    private static long Number(string article) =>
        long.TryParse(article.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : long.MaxValue;
}
