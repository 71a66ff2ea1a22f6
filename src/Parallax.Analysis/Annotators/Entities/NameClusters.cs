namespace Parallax.Analysis.Annotators.Entities;

/// <summary>
/// Brings the names of one article together: full names by their letters, then the shorter ones to the full name they
/// are the end (or, for a family name that stands first, the start) of.
/// </summary>
internal sealed class NameClusters(Nations nations)
{
    // More full names than this that share a word are a list, and no short name could be told apart among them.
    private const int MostAlike = 12;

    private readonly List<Cluster> clusters = [];
    private readonly Dictionary<string, Cluster> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Cluster>> byEnd = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Cluster>> byStart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TitledShortName> titled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Cluster>> byFirstLetters = new(StringComparer.Ordinal);

    /// <summary>Groups the names; each name is in exactly one group.</summary>
    public List<Cluster> Group(IReadOnlyList<NameFinding> names, IReadOnlyDictionary<NameFinding, NameFinding> acronyms)
    {
        foreach (var name in names.Where(IsFull).OrderByDescending(name => name.Key.Length))
        {
            AddFull(name);
        }

        foreach (var (shortName, full) in acronyms)
        {
            if (byKey.TryGetValue(KeyOf(full), out var cluster))
            {
                byKey.TryAdd(KeyOf(shortName), cluster);
            }
        }

        foreach (var name in names.Where(name => name.Words.Length == 1 && name.Roles.Count > 0 && name.Key.Length > 0))
        {
            titled.TryAdd(name.Key[0], new TitledShortName(name));
            titled[name.Key[0]].Add(name);
        }

        foreach (var cluster in clusters.ToList())
        {
            AddInitials(cluster);
        }

        foreach (var name in names.Where(name => !IsFull(name)).OrderBy(name => name.Span.Start))
        {
            AddShort(name);
        }

        return clusters;
    }

    // "Nagorno-Karabakh" is a full name, whose end "Karabakh" is.
    private static bool IsFull(NameFinding name) =>
        name.Words.Length > 1 || name.Words[0].Lower.Contains('-', StringComparison.Ordinal);

    private string KeyOf(NameFinding name)
    {
        var whole = string.Join(' ', name.Words.Select(word => word.Lower));
        return nations.OfName(whole) is { } nation ? "@" + nation
            : NameLexicon.KnownOrganizations.TryGetValue(whole, out var known) ? "!" + NameFolding.Fold(known)
            : string.Concat(Telling(name));
    }

    // Without initials and suffixes: "Vladimir V. Putin" is Vladimir Putin.
    private static IEnumerable<string> Telling(NameFinding name) =>
        name.Key.Length <= 2
            ? name.Key
            : name.Key.Where((word, i) => i == 0 || (word.Length > 1 && word is not ("jr" or "sr" or "ii" or "iii")));

    private void AddFull(NameFinding name)
    {
        var key = KeyOf(name);
        if (!byKey.TryGetValue(key, out var cluster))
        {
            cluster = SpeltAlike(name) ?? EndOfOne(name) ?? New();
            byKey[key] = cluster;
            if (cluster.Names.Count == 0)
            {
                Register(name, cluster);
            }
        }

        cluster.Add(name);
    }

    private Cluster New()
    {
        var cluster = new Cluster();
        clusters.Add(cluster);
        return cluster;
    }

    private void Register(NameFinding name, Cluster cluster)
    {
        // "Robert S. Mueller III" ends in Mueller.
        var key = Telling(name).ToArray();
        for (var i = 1; i < key.Length; i++)
        {
            Note(byEnd, string.Concat(key[i..]), cluster);
        }

        Note(byStart, key[0], cluster);
        Note(byFirstLetters, FirstLetters(name), cluster);
        foreach (var word in name.Words.Where(word => word.Lower.Contains('-')))
        {
            Note(byEnd, NameFolding.Fold(word.Lower[(word.Lower.LastIndexOf('-') + 1)..]), cluster);
        }
    }

    private static string FirstLetters(NameFinding name) => $"{name.Key[0][0]}{name.Key[^1][0]}";

    private static void Note(Dictionary<string, List<Cluster>> index, string key, Cluster cluster)
    {
        if (key.Length < 2)
        {
            return;
        }

        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        if (list.Count < MostAlike && !list.Contains(cluster))
        {
            list.Add(cluster);
        }
    }

    // "Zohrab Mnatsakanyan" and "Zohrab Mnatsakanian".
    private Cluster? SpeltAlike(NameFinding name) =>
        name.Key[^1].Length > 0 && byFirstLetters.TryGetValue(FirstLetters(name), out var list)
            ? list.FirstOrDefault(cluster =>
                cluster.Names[0].Key is var key
                && key.Length == name.Key.Length
                && key.Zip(name.Key).All(pair => NameFolding.Alike(pair.First, pair.Second))
            )
            : null;

    // "Security Council" after "United Nations Security Council"; "Jong Un" after "Kim Jong Un".
    private Cluster? EndOfOne(NameFinding name) =>
        byEnd.TryGetValue(string.Concat(name.Key), out var list) && list.Count == 1 && Agree(list[0], name)
            ? list[0]
            : null;

    private static bool Agree(Cluster cluster, NameFinding name)
    {
        var (one, other) = (cluster.Scores.Best(), name.Scores.Best());
        return one == other || other == EntityType.Other;
    }

    private void AddInitials(Cluster cluster)
    {
        var name = cluster.Names[0];
        if (cluster.Scores.Best() != EntityType.Organization || name.Words.Length is < 3 or > 8)
        {
            return;
        }

        var initials = string.Concat(
            name.Words.Where(word => char.IsUpper(word.Text[0])).Select(word => char.ToLowerInvariant(word.Text[0]))
        );
        if (initials.Length >= 3)
        {
            byKey.TryAdd(initials, cluster);
        }
    }

    private void AddShort(NameFinding name)
    {
        var key = KeyOf(name);
        var own = byKey.GetValueOrDefault(key);
        var cluster = key[..Math.Min(1, key.Length)] is "@" or "!" ? own ?? New() : LongerName(name) ?? own ?? New();
        if (own is null && (cluster.Names.Count == 0 || key.StartsWith('@')))
        {
            byKey[key] = cluster;
            if (cluster.Names.Count == 0)
            {
                Register(name, cluster);
            }
        }

        cluster.Add(name);
    }

    private Cluster? LongerName(NameFinding name)
    {
        if (name.Key.Length == 0)
        {
            return null;
        }

        var key = name.Key[0];
        if (name.FollowsThe && key is "north" or "south" or "east" or "west")
        {
            return Compass(key, name);
        }

        return Nearest(byEnd.GetValueOrDefault(key)?.Where(cluster => TakesEnd(cluster, name)), name)
            ?? Nearest(byStart.GetValueOrDefault(key)?.Where(cluster => TakesStart(cluster, name)), name);
    }

    // "the North" where the article names North Korea.
    private Cluster? Compass(string key, NameFinding name) =>
        Nearest(
            byStart
                .GetValueOrDefault(key)
                ?.Where(cluster => cluster.Scores.Best() == EntityType.Place && cluster.Names[0].Key.Length == 2),
            name
        );

    private bool TakesEnd(Cluster cluster, NameFinding name)
    {
        if (cluster.Names[0].Words.Length == 1 && !cluster.Names[0].Words[0].Lower.Contains('-'))
        {
            return false;
        }

        return cluster.Scores.Best() switch
        {
            EntityType.Person or EntityType.Other => !IsSurelyElse(name, EntityType.Person)
                && !name.FollowsThe
                && !(titled.TryGetValue(name.Key[0], out var alone) && alone.IsNot(cluster)),
            EntityType.Organization => name.FollowsThe || NameLexicon.Organizations.Contains(name.Words[0].Lower),
            _ => name.Scores[EntityType.Person] < 3 && !name.NamesFeature,
        };
    }

    // A family name before the given name: "Kim" for "Kim Jong Un"; a given name by itself.
    private static bool TakesStart(Cluster cluster, NameFinding name) =>
        cluster.Names[0].Words.Length > 1
        && cluster.Scores.Best() == EntityType.Person
        && !IsSurelyElse(name, EntityType.Person)
        && !name.FollowsThe
        && (name.Scores[EntityType.Place] < 2 || name.Scores[EntityType.Person] >= 3);

    private static bool IsSurelyElse(NameFinding name, EntityType type) =>
        name.Scores.Best() is var best
        && best != type
        && best != EntityType.Other
        && name.Scores[best] >= 3
        && name.Scores[type] < 3;

    // Named in full only later, by two: the one the article is full of, else neither.
    private static Cluster? Foremost(List<Cluster> candidates)
    {
        var ranked = candidates
            .OrderByDescending(cluster => cluster.Roles.Count + cluster.Names.Count)
            .Take(2)
            .ToList();
        var (first, second) = (ranked[0], ranked[1]);
        return first.Roles.Count + first.Names.Count >= 2 * (second.Roles.Count + second.Names.Count) ? first : null;
    }

    // The nearest before, unless another is called by this short name more often so far than the nearest is named at all:
    // "his wife Brigitte Macron" does not make her who "Macron" was all the time.
    private static Cluster? Nearest(IEnumerable<Cluster>? candidates, NameFinding name)
    {
        var all = candidates?.ToList() ?? [];
        if (all.Count < 2)
        {
            return all.FirstOrDefault();
        }

        var nearest = all.MaxBy(candidate => candidate.LastBefore(name.Span.Start))!;
        if (nearest.LastBefore(name.Span.Start) < 0)
        {
            return Foremost(all);
        }

        var owner = all.MaxBy(candidate => candidate.CountOf(name))!;
        return owner.CountOf(name) > nearest.CountBefore(name.Span.Start) ? owner : nearest;
    }
}
