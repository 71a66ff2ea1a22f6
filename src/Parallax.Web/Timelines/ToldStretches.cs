using Parallax.Core;

namespace Parallax.Web.Timelines;

/// <summary>The stretches of the articles' texts in which events of the timeline are told.</summary>
public sealed class ToldStretches
{
    // Of each article the first characters in order, and the farthest end of all stretches up to each.
    private readonly Dictionary<string, (int[] Starts, int[] Ends)> stretches;

    /// <summary>Gathers the stretches of <paramref name="events"/>.</summary>
    public ToldStretches(IEnumerable<DatedEvent> events) =>
        stretches = events
            .SelectMany(told => told.Line.Tellings)
            .GroupBy(telling => telling.Version.Article, StringComparer.Ordinal)
            .ToDictionary(
                same => same.Key,
                same =>
                {
                    var sorted = same.Select(telling => telling.Version).OrderBy(version => version.Start).ToList();
                    var ends = sorted.Select(version => version.End).ToArray();
                    for (var i = 1; i < ends.Length; i++)
                    {
                        ends[i] = Math.Max(ends[i], ends[i - 1]);
                    }

                    return (sorted.Select(version => version.Start).ToArray(), ends);
                },
                StringComparer.Ordinal
            );

    /// <summary>Whether an event is told in the words, or with some of them.</summary>
    public bool Has(Evidence words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (!stretches.TryGetValue(words.Article, out var own))
        {
            return false;
        }

        var (low, high) = (0, own.Starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = own.Starts[middle] < words.End ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && own.Ends[low - 1] > words.Start;
    }
}
