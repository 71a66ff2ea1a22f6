namespace Parallax.Analysis.Stories.Streaming;

/// <summary>
/// Agglomerative grouping over a sparse graph by the average likeness of two groups' articles, most like first; articles that
/// have no edge count as not alike.
/// </summary>
internal static class AverageLink
{
    /// <summary>The group of each article, named by one of its articles' positions.</summary>
    /// <param name="graph">Neighbours of each article.</param>
    /// <param name="decided">Stories given by people: articles of one are together, of two apart.</param>
    /// <param name="least">Least average of two groups that are joined.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static int[] Group(
        Dictionary<int, double>[] graph,
        long?[] decided,
        double least,
        CancellationToken cancellation
    )
    {
        var links = graph.Select(edges => new Dictionary<int, double>(edges)).ToArray();
        var sizes = Enumerable.Repeat(1, graph.Length).ToArray();
        var into = Enumerable.Range(0, graph.Length).ToArray();
        var story = (long?[])decided.Clone();
        var queue = new PriorityQueue<(int A, int B, int Sizes), (double, int, int)>();

        void Offer(int a, int b)
        {
            var mean = links[a][b] / ((double)sizes[a] * sizes[b]);
            if (mean >= least && (story[a] is null || story[b] is null || story[a] == story[b]))
            {
                var (low, high) = (Math.Min(a, b), Math.Max(a, b));
                queue.Enqueue((low, high, sizes[a] + sizes[b]), (-mean, low, high));
            }
        }

        void Join(int a, int b)
        {
            foreach (var (other, sum) in links[b])
            {
                links[other].Remove(b);
                if (other != a)
                {
                    links[a][other] = links[other][a] = links[a].GetValueOrDefault(other) + sum;
                }
            }

            sizes[a] += sizes[b];
            sizes[b] = 0;
            story[a] ??= story[b];
            into[b] = a;
            links[b] = [];
        }

        foreach (
            var together in Enumerable
                .Range(0, graph.Length)
                .Where(i => decided[i] is not null)
                .GroupBy(i => decided[i])
                .Select(group => group.ToArray())
        )
        {
            foreach (var other in together.Skip(1))
            {
                Join(together[0], other);
            }
        }

        for (var a = 0; a < graph.Length; a++)
        {
            foreach (var b in links[a].Keys.Where(b => a < b))
            {
                Offer(a, b);
            }
        }

        while (queue.TryDequeue(out var pair, out _))
        {
            cancellation.ThrowIfCancellationRequested();
            // An offer made before one of the two grew is stale: a newer one stands in the queue.
            if (
                sizes[pair.A] > 0
                && sizes[pair.B] > 0
                && sizes[pair.A] + sizes[pair.B] == pair.Sizes
                && links[pair.A].ContainsKey(pair.B)
            )
            {
                Join(pair.A, pair.B);
                foreach (var other in links[pair.A].Keys)
                {
                    Offer(pair.A, other);
                }
            }
        }

        return [.. into.Select((_, i) => Root(into, i))];
    }

    private static int Root(int[] into, int i)
    {
        while (into[i] != i)
        {
            i = into[i];
        }

        return i;
    }
}
