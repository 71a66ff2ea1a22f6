namespace Parallax.Eval.Scoring;

/// <summary>
/// A port of <c>score_presence.py</c>: which outlet mentions which chain of a story, and which leaves it out. Each gold chain
/// that two outlets or more mention is tied to the one chain of ours that overlaps most of its mentions.
/// </summary>
internal sealed class PresenceScore
{
    private const int LeastOutlets = 2;

    private int present;
    private int wrongPresent;
    private int missedPresent;
    private int absent;
    private int wrongAbsent;
    private int missedAbsent;

    private sealed record Place(string Outlet, string Article, int Start, int End);

    /// <summary>Gold chains counted.</summary>
    public int Chains { get; private set; }

    /// <summary>Of them, those that a chain of ours was tied to.</summary>
    public int Found { get; private set; }

    /// <summary>Mentions of the gold chains.</summary>
    public int Mentions { get; private set; }

    /// <summary>Of them, those that the tied chain overlaps.</summary>
    public int MentionsFound { get; private set; }

    /// <summary>F1 of "this outlet mentions it", 0 to 1.</summary>
    public double PresentF1 => F1(present, wrongPresent, missedPresent);

    /// <summary>F1 of "this outlet leaves it out", 0 to 1.</summary>
    public double LeftOutF1 => F1(absent, wrongAbsent, missedAbsent);

    /// <summary>Scores all events.</summary>
    /// <param name="gold">The reports.</param>
    /// <param name="system">Our mentions of each report.</param>
    /// <param name="kinds">Beginnings of the kinds of chain that count; none for all.</param>
    public static PresenceScore Of(
        IReadOnlyList<WordingGold> gold,
        IReadOnlyDictionary<string, IReadOnlyList<WordingMention>> system,
        params string[] kinds
    )
    {
        var score = new PresenceScore();
        foreach (var story in gold.GroupBy(row => row.Gold).OrderBy(story => story.Key, StringComparer.Ordinal))
        {
            score.Add([.. story], system, kinds);
        }

        return score;
    }

    private void Add(
        WordingGold[] story,
        IReadOnlyDictionary<string, IReadOnlyList<WordingMention>> system,
        string[] kinds
    )
    {
        var chains = Chained(story, row => row.Mentions)
            .Where(chain =>
                kinds.Length == 0 || kinds.Any(kind => KindOf(chain.Key).StartsWith(kind, StringComparison.Ordinal))
            )
            .Where(chain => Outlets(chain.Value).Count >= LeastOutlets)
            .ToDictionary();
        var ours = Chained(story, row => system.GetValueOrDefault(row.Id, []));
        var shared = Shared(chains, ours);
        var tied = Tied(shared);
        var outlets = story.Select(row => row.Outlet).ToHashSet();
        foreach (var (chain, places) in chains)
        {
            Chains++;
            Mentions += places.Count;
            var tie = tied.GetValueOrDefault(chain);
            Found += tie is null ? 0 : 1;
            MentionsFound += tie is null ? 0 : shared[(chain, tie)];
            Count(outlets, Outlets(places), tie is null ? null : Outlets(ours[tie]));
        }
    }

    private void Count(HashSet<string> outlets, HashSet<string> gold, HashSet<string>? given)
    {
        foreach (var outlet in outlets)
        {
            var (wanted, held) = (gold.Contains(outlet), given?.Contains(outlet) ?? false);
            present += wanted && held ? 1 : 0;
            wrongPresent += !wanted && held ? 1 : 0;
            missedPresent += wanted && !held ? 1 : 0;
            absent += given is not null && !wanted && !held ? 1 : 0;
            wrongAbsent += given is not null && wanted && !held ? 1 : 0;
            missedAbsent += !wanted && (given is null || held) ? 1 : 0;
        }
    }

    private static string KindOf(string chain) => chain[(chain.LastIndexOf('_') + 1)..];

    private static HashSet<string> Outlets(List<Place> places) => [.. places.Select(place => place.Outlet)];

    private static Dictionary<string, List<Place>> Chained(
        WordingGold[] story,
        Func<WordingGold, IReadOnlyList<WordingMention>> mentions
    ) =>
        story
            .SelectMany(row =>
                mentions(row).Select(m => (m.Chain, Place: new Place(row.Outlet, row.Id, m.Start, m.End)))
            )
            .GroupBy(pair => pair.Chain)
            .ToDictionary(chain => chain.Key, chain => chain.Select(pair => pair.Place).ToList());

    private static Dictionary<(string Gold, string Ours), int> Shared(
        Dictionary<string, List<Place>> gold,
        Dictionary<string, List<Place>> ours
    )
    {
        var byArticle = ours.SelectMany(chain => chain.Value.Select(place => (place, chain.Key)))
            .ToLookup(pair => pair.place.Article);
        var shared = new Dictionary<(string, string), int>();
        foreach (var (chain, places) in gold)
        {
            foreach (var place in places)
            {
                var touching = byArticle[place.Article]
                    .Where(pair => pair.place.Start < place.End && place.Start < pair.place.End)
                    .Select(pair => pair.Key)
                    .Distinct();
                foreach (var other in touching)
                {
                    shared[(chain, other)] = shared.GetValueOrDefault((chain, other)) + 1;
                }
            }
        }

        return shared;
    }

    private static Dictionary<string, string> Tied(Dictionary<(string Gold, string Ours), int> shared)
    {
        var tied = new Dictionary<string, string>();
        var used = new HashSet<string>();
        foreach (
            var ((chain, other), _) in shared
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key.Gold, StringComparer.Ordinal)
                .ThenBy(pair => pair.Key.Ours, StringComparer.Ordinal)
        )
        {
            if (!tied.ContainsKey(chain) && used.Add(other))
            {
                tied[chain] = other;
            }
        }

        return tied;
    }

    private static double F1(int right, int wrong, int missed) =>
        right == 0 ? 0 : 2.0 * right / ((2 * right) + wrong + missed);
}
