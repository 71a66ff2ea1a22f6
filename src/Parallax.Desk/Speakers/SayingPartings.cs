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
        var witnesses = Witnesses(versions);
        if (witnesses.Count < 2)
        {
            return [];
        }

        var collation = WordCollation.Of([.. witnesses.Select(positions => versions[positions[0]].Said)]);
        if (collation.Agreement < LeastAgreement)
        {
            return [];
        }

        var places = witnesses.ConvertAll(positions => new SaidWords(versions[positions[0]]));
        return
        [
            .. Stretches(collation)
                .Select(stretch => new SayingParting([
                    .. Enumerable
                        .Range(0, witnesses.Count)
                        .Select(witness => (Witness: witness, Words: Words(collation, stretch, witness)))
                        .GroupBy(reading => Text(collation, reading.Witness, reading.Words), StringComparer.Ordinal)
                        .Select(same => new SayingReading(
                            [.. same.SelectMany(reading => witnesses[reading.Witness]).Order()],
                            same.Key,
                            places[same.First().Witness].Of(same.First().Words)
                        )),
                ]))
                .Where(parting => parting.Readings.Count > 1),
        ];
    }

    // One version an article, the longest: a headline says it again in fewer words, and that is no parting of outlets.
    private static List<List<int>> Witnesses(IReadOnlyList<SayingVersion> versions) =>
        [
            .. Enumerable
                .Range(0, versions.Count)
                .GroupBy(position => versions[position].Article)
                .Select(article => article.MaxBy(position => versions[position].Said.Length))
                .Where(position => versions[position].Said.Length <= LongestWords)
                .GroupBy(position => versions[position].Said, StringComparer.Ordinal)
                .Take(MostWitnesses)
                .Select(same => same.ToList()),
        ];

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

    private static List<CollatedWord> Words(WordCollation collation, Range stretch, int witness) =>
        [
            .. collation
                .Columns.Take(stretch)
                .Select(column => column.Words[witness])
                .OfType<CollatedWord>()
                .Where(word => !word.IsMark),
        ];

    private static string Text(WordCollation collation, int witness, List<CollatedWord> words) =>
        string.Join(' ', words.Select(word => word.Span.In(collation.Witnesses[witness])));
}
