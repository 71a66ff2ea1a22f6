using Parallax.Analysis.Comparisons.Collation;

namespace Parallax.Desk.Speakers;

/// <summary>Finds where versions of a saying part, word by word.</summary>
internal static class SayingPartings
{
    /// <summary>As in a comparison's apparatus: with less in common, what stands under each other is mostly chance.</summary>
    private const double LeastAgreement = 0.4;

    private const int MostWitnesses = 4;

    /// <summary>A long speech is told in cuts, and cuts part nearly everywhere.</summary>
    private const int LongestWords = 1500;

    public static IReadOnlyList<SayingParting> Of(IReadOnlyList<SayingVersion> versions)
    {
        var witnesses = versions
            .Select((version, position) => (version.Said, Position: position))
            .GroupBy(version => version.Said, version => version.Position, StringComparer.Ordinal)
            .Where(witness => witness.Key.Length <= LongestWords)
            .Take(MostWitnesses)
            .ToList();
        if (witnesses.Count < 2)
        {
            return [];
        }

        var collation = WordCollation.Of([.. witnesses.Select(witness => witness.Key)]);
        return collation.Agreement < LeastAgreement
            ? []
            :
            [
                .. Stretches(collation)
                    .Select(stretch => new SayingParting([
                        .. Enumerable
                            .Range(0, witnesses.Count)
                            .GroupBy(witness => Words(collation, stretch, witness), StringComparer.Ordinal)
                            .Select(reading => new SayingReading(
                                [.. reading.SelectMany(witness => witnesses[witness]).Order()],
                                reading.Key
                            )),
                    ])),
            ];
    }

    /// <summary>Runs of columns that do not agree.</summary>
    private static IEnumerable<Range> Stretches(WordCollation collation)
    {
        var start = 0;
        for (var at = 0; at <= collation.Columns.Count; at++)
        {
            if (at < collation.Columns.Count && !collation.Columns[at].Agrees)
            {
                continue;
            }

            if (at > start)
            {
                yield return start..at;
            }

            start = at + 1;
        }
    }

    private static string Words(WordCollation collation, Range stretch, int witness) =>
        string.Join(
            ' ',
            collation
                .Columns.Take(stretch)
                .Select(column => column.Words[witness]?.Span.In(collation.Witnesses[witness]))
                .OfType<string>()
        );
}
