using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Tables;

/// <summary>What each pair of articles has word for word, with the longest runs as evidence.</summary>
internal static class SharedTextTable
{
    /// <summary>
    /// Pairs that share less are left out: a quotation of a sentence or two, which the quotations show, makes as much.
    /// </summary>
    private const double Least = 0.05;

    private const int MostRuns = 3;
    private const int MostPairs = 60;

    /// <summary>The pairs, those that share most first.</summary>
    public static IReadOnlyList<SharedText> Of(IReadOnlyList<WordShingles> articles)
    {
        var pairs = new List<(int A, int B, double Share)>();
        for (var b = 1; b < articles.Count; b++)
        {
            for (var a = 0; a < b; a++)
            {
                if (Share(articles[a], articles[b]) is >= Least and var share)
                {
                    pairs.Add((a, b, share));
                }
            }
        }

        return
        [
            .. pairs
                .OrderByDescending(pair => pair.Share)
                .Take(MostPairs)
                .Select(pair => Describe(articles[pair.A], articles[pair.B], pair.Share)),
        ];
    }

    /// <summary>Of the shorter article's words, the share that stands in runs of five which the other has.</summary>
    public static double Share(WordShingles a, WordShingles b)
    {
        var (small, large) = a.Count <= b.Count ? (a, b) : (b, a);
        if (small.Count == 0)
        {
            return 0;
        }

        var (covered, until) = (0, 0);
        for (var i = 0; i < small.Hashes.Length; i++)
        {
            if (large.First.ContainsKey(small.Hashes[i]))
            {
                covered += i + WordShingles.Length - Math.Max(i, until);
                until = i + WordShingles.Length;
            }
        }

        return (double)covered / small.Count;
    }

    private static SharedText Describe(WordShingles a, WordShingles b, double share) =>
        new(
            [a.View.Id, b.View.Id],
            Math.Round(share, 3),
            [
                .. Longest(Runs(a, b))
                    .Select(run => new SharedRun(
                        run.Words,
                        [a.View.Evidence(a.Span(run.InA, run.Words)), b.View.Evidence(b.Span(run.InB, run.Words))]
                    )),
            ]
        );

    // None that repeats words of a longer one.
    private static List<(int InA, int InB, int Words)> Longest(IEnumerable<(int InA, int InB, int Words)> runs)
    {
        var taken = new List<(int InA, int InB, int Words)>();
        foreach (var run in runs.OrderByDescending(run => run.Words).ThenBy(run => run.InA))
        {
            if (taken.Count == MostRuns)
            {
                break;
            }

            if (
                !taken.Exists(longer =>
                    Meet(run.InA, run.Words, longer.InA, longer.Words)
                    || Meet(run.InB, run.Words, longer.InB, longer.Words)
                )
            )
            {
                taken.Add(run);
            }
        }

        return taken;
    }

    private static bool Meet(int start, int words, int other, int others) =>
        start < other + others && other < start + words;

    // Maximal runs, walked once: each shingle of one article against where the other first has it.
    private static IEnumerable<(int InA, int InB, int Words)> Runs(WordShingles a, WordShingles b)
    {
        for (var i = 0; i < a.Hashes.Length; i++)
        {
            if (!b.First.TryGetValue(a.Hashes[i], out var start))
            {
                continue;
            }

            var length = 1;
            while (
                i + length < a.Hashes.Length
                && start + length < b.Hashes.Length
                && a.Hashes[i + length] != WordShingles.Broken
                && a.Hashes[i + length] == b.Hashes[start + length]
            )
            {
                length++;
            }

            yield return (i, start, length + WordShingles.Length - 1);
            i += length - 1;
        }
    }
}
