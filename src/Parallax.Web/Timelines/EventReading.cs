using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Web.Timelines;

/// <summary>A mention of an event, with all the articles that have it word for word.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Sigla">Letters of the articles.</param>
/// <param name="Note">How it is told, and whom it counts; empty where neither is said.</param>
public sealed record EventReading(EventTelling First, string Sigla, string Note)
{
    private const int MostCounts = 3;

    /// <summary>The mentions of an event, each once.</summary>
    public static IReadOnlyList<EventReading> Of(EventLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return
        [
            .. line
                .Tellings.GroupBy(telling => (telling.Version.Text, telling.How))
                .Select(same => new EventReading(
                    same.First(),
                    string.Join(' ', same.Select(telling => telling.Card.Siglum).Distinct(StringComparer.Ordinal)),
                    string.Join(
                        "; ",
                        same.First()
                            .Version.Counts.Take(MostCounts)
                            .Select(Count)
                            .Prepend(same.Key.How)
                            .Where(words => words.Length > 0)
                    )
                )),
        ];
    }

    private static string Count(EventCountVersion count) =>
        $"{Phrases.Interval(count.Low, count.High)} {VisibleText.Plain(count.Harm)}";
}
