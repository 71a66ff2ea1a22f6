using Parallax.Core;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>How many an event harmed in one way, between the lowest and the highest that is told of it.</summary>
/// <param name="Low">Lowest told.</param>
/// <param name="High">Highest told; null where one version leaves it open.</param>
internal sealed record HarmTotal(double Low, double? High)
{
    /// <summary>
    /// Null where nothing is told, and where one mention has several counts of the harm ("five soldiers and three children"):
    /// whether such are added up or one is part of the other is not known, and a sum would be ours.
    /// </summary>
    public static HarmTotal? Of(ExportedEvent exported, string harm)
    {
        var counts = new List<EventCountVersion>();
        foreach (var version in exported.Versions.Where(version => version.Standing == exported.Standing))
        {
            var told = version.Told.Counts.Where(count => count.Harm == harm).Take(2).ToList();
            if (told.Count > 1)
            {
                return null;
            }

            counts.AddRange(told);
        }

        return counts.Count == 0
            ? null
            : new HarmTotal(
                counts.Min(count => count.Low ?? 0),
                counts.Any(count => count.High is null) ? null : counts.Max(count => count.High)
            );
    }
}
