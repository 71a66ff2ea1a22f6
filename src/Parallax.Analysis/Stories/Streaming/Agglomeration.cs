namespace Parallax.Analysis.Stories.Streaming;

/// <summary>
/// Groups articles by the average likeness of two groups, most like first. Where two groups are each closer in themselves than
/// to the other, that tells against their being one: it is what tells two like events apart that are told in like words.
/// </summary>
internal sealed class Agglomeration
{
    private readonly StoryStreamOptions options;
    private readonly Dictionary<int, double>[] links;
    private readonly int[] sizes;
    private readonly double[] within;
    private readonly int[] into;
    private readonly long?[] decided;
    private readonly PriorityQueue<(int A, int B, int Size), (double, int, int)> queue = new();

    private Agglomeration(Dictionary<int, double>[] links, long?[] decided, StoryStreamOptions options)
    {
        this.options = options;
        this.links = links;
        this.decided = decided;
        sizes = [.. Enumerable.Repeat(1, links.Length)];
        within = new double[links.Length];
        into = [.. Enumerable.Range(0, links.Length)];
    }

    /// <summary>The group of each article, named by the position of one of its articles.</summary>
    /// <param name="links">Likeness of each article to others, at both ends; used up. None is not alike.</param>
    /// <param name="together">Articles that are of one group whatever their likeness.</param>
    /// <param name="decided">Stories given by people: articles of one are together, of two apart.</param>
    /// <param name="options">From where on groups are one.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static int[] Group(
        Dictionary<int, double>[] links,
        IEnumerable<IReadOnlyList<int>> together,
        long?[] decided,
        StoryStreamOptions options,
        CancellationToken cancellation
    )
    {
        var groups = new Agglomeration(links, (long?[])decided.Clone(), options);
        groups.JoinDecided();
        foreach (var block in together)
        {
            groups.JoinAll(block);
        }

        groups.JoinAlike(cancellation);
        return [.. Enumerable.Range(0, links.Length).Select(groups.Root)];
    }

    private void JoinDecided()
    {
        foreach (
            var story in Enumerable
                .Range(0, into.Length)
                .Where(i => decided[i] is not null)
                .GroupBy(i => decided[i])
                .Select(story => story.ToArray())
        )
        {
            JoinAll(story);
        }
    }

    private void JoinAll(IReadOnlyList<int> block)
    {
        foreach (var other in block.Skip(1))
        {
            var (a, b) = (Root(block[0]), Root(other));
            if (a != b && MayJoin(a, b))
            {
                Join(a, b);
            }
        }
    }

    private void JoinAlike(CancellationToken cancellation)
    {
        for (var a = 0; a < links.Length; a++)
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
                && sizes[pair.A] + sizes[pair.B] == pair.Size
                && MayJoin(pair.A, pair.B)
            )
            {
                Join(pair.A, pair.B);
                foreach (var other in links[pair.A].Keys)
                {
                    Offer(pair.A, other);
                }
            }
        }
    }

    private void Offer(int a, int b)
    {
        var likeness = Likeness(a, b);
        if (likeness >= options.Join && MayJoin(a, b))
        {
            var (low, high) = (Math.Min(a, b), Math.Max(a, b));
            queue.Enqueue((low, high, sizes[a] + sizes[b]), (-likeness, low, high));
        }
    }

    private bool MayJoin(int a, int b) => decided[a] is null || decided[b] is null || decided[a] == decided[b];

    private double Likeness(int a, int b)
    {
        var between = links[a].GetValueOrDefault(b) / ((double)sizes[a] * sizes[b]);
        // One article alone has no closeness of its own.
        var told = (1 - (1.0 / sizes[a])) * (1 - (1.0 / sizes[b]));
        return between - (options.Cohesion * told * Math.Max(0, Math.Min(Within(a), Within(b)) - between));
    }

    private double Within(int a) => sizes[a] < 2 ? 0 : within[a] / (sizes[a] * (sizes[a] - 1.0) / 2);

    private void Join(int a, int b)
    {
        within[a] += within[b] + links[a].GetValueOrDefault(b);
        foreach (var (other, sum) in links[b])
        {
            links[other].Remove(b);
            if (other != a)
            {
                links[a][other] = links[other][a] = links[a].GetValueOrDefault(other) + sum;
            }
        }

        links[a].Remove(b);
        links[b] = [];
        sizes[a] += sizes[b];
        sizes[b] = 0;
        decided[a] ??= decided[b];
        into[b] = a;
    }

    private int Root(int i)
    {
        while (into[i] != i)
        {
            i = into[i];
        }

        return i;
    }
}
