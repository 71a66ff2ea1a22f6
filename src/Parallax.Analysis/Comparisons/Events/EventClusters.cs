namespace Parallax.Analysis.Comparisons.Events;

/// <summary>
/// Mentions put together bottom up, likeliest pairs first: clusters join where nothing rules out any of their pairs and
/// their members are alike on average (average link), not by a chain of single likenesses. The order of the articles
/// changes nothing.
/// </summary>
internal sealed class EventClusters
{
    /// <summary>Least likeness of two mentions of different articles.</summary>
    public const double Threshold = 0.85;

    /// <summary>The same in one article, where a writer who tells two deeds alike means two.</summary>
    public const double WithinThreshold = 0.95;

    /// <summary>The same of articles that are not about one event.</summary>
    public const double UnrelatedThreshold = 1.0;

    /// <summary>How far the average may lie under the threshold of the pair that joins.</summary>
    private const double Slack = 0.15;

    /// <summary>Members of a large cluster that speak for it.</summary>
    private const int Sample = 12;

    private readonly EventMention[] mentions;
    private readonly EventLikeness likeness;
    private readonly List<int>[] members;
    private readonly int[] cluster;
    private readonly List<(int A, int B)> joined = [];

    private EventClusters(EventMention[] mentions, EventLikeness likeness)
    {
        this.mentions = mentions;
        this.likeness = likeness;
        members = [.. Enumerable.Range(0, mentions.Length).Select(i => new List<int> { i })];
        cluster = [.. Enumerable.Range(0, mentions.Length)];
    }

    /// <summary>The clusters, each with the pairs that joined it.</summary>
    /// <param name="found">Mentions in any order.</param>
    /// <param name="likeness">Weighs pairs.</param>
    /// <param name="oneEvent">Whether the articles are about one event.</param>
    /// <param name="cancellation">Stops the work between pairs.</param>
    public static IReadOnlyList<EventCluster> Of(
        IReadOnlyList<EventMention> found,
        EventLikeness likeness,
        bool oneEvent,
        CancellationToken cancellation
    )
    {
        EventMention[] ordered = [.. found];
        Array.Sort(ordered, EventMention.Compare);
        var clusters = new EventClusters(ordered, likeness);
        foreach (var (a, b, least) in Likeliest(ordered, likeness, oneEvent, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (clusters.cluster[a] != clusters.cluster[b] && clusters.Fit(a, b, least - Slack))
            {
                clusters.Join(a, b);
            }
        }

        return clusters.All();
    }

    private static IEnumerable<(int A, int B, double Least)> Likeliest(
        EventMention[] ordered,
        EventLikeness likeness,
        bool oneEvent,
        CancellationToken cancellation
    )
    {
        var pairs = new List<(int A, int B, double Over, double Least)>();
        foreach (var (a, b) in EventCandidates.Of(ordered))
        {
            cancellation.ThrowIfCancellationRequested();
            var least =
                ordered[a].View == ordered[b].View ? WithinThreshold
                : oneEvent ? Threshold
                : UnrelatedThreshold;
            var over = likeness.Of(ordered[a], ordered[b]) - least;
            if (over >= 0 && !EventPairRules.IsRuledOut(ordered[a], ordered[b]))
            {
                pairs.Add((a, b, over, least));
            }
        }

        return pairs
            .OrderByDescending(pair => pair.Over)
            .ThenBy(pair => pair.A)
            .ThenBy(pair => pair.B)
            .Select(pair => (pair.A, pair.B, pair.Least));
    }

    private bool Fit(int a, int b, double least)
    {
        var (left, right) = (Speakers(members[cluster[a]]), Speakers(members[cluster[b]]));
        var (sum, count) = (0.0, 0);
        foreach (var x in left)
        {
            foreach (var y in right)
            {
                if (EventPairRules.IsRuledOut(mentions[x], mentions[y]))
                {
                    return false;
                }

                // "The attack" is like whatever is an attack: it joins by what it looks back to, and speaks for nobody.
                if (!mentions[x].IsBare && !mentions[y].IsBare)
                {
                    sum += likeness.Of(mentions[x], mentions[y]);
                    count++;
                }
            }
        }

        return count == 0 || sum / count >= least;
    }

    // Spread over the articles, for members stand in their order.
    private static List<int> Speakers(List<int> all) =>
        all.Count <= Sample ? all : [.. Enumerable.Range(0, Sample).Select(i => all[i * all.Count / Sample])];

    private void Join(int a, int b)
    {
        joined.Add((a, b));
        var (into, from) = (Math.Min(cluster[a], cluster[b]), Math.Max(cluster[a], cluster[b]));
        foreach (var member in members[from])
        {
            cluster[member] = into;
        }

        members[into].AddRange(members[from]);
        members[into].Sort();
        members[from] = [];
    }

    private IReadOnlyList<EventCluster> All()
    {
        var pairs = joined.ToLookup(pair => cluster[pair.A], pair => (mentions[pair.A], mentions[pair.B]));
        return
        [
            .. members
                .Select((list, i) => (list, i))
                .Where(found => found.list.Count > 0)
                .Select(found => new EventCluster(
                    [.. found.list.Select(i => mentions[i]).OrderBy(mention => mention.Order)],
                    [.. pairs[found.i]]
                )),
        ];
    }
}

/// <summary>Mentions of one event.</summary>
/// <param name="Mentions">Articles in the order given, each in reading order.</param>
/// <param name="Joined">The pairs that brought them together, likeliest first.</param>
internal sealed record EventCluster(
    IReadOnlyList<EventMention> Mentions,
    IReadOnlyList<(EventMention A, EventMention B)> Joined
);
