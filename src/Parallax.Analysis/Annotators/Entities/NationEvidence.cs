using Parallax.Core;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Settles types, genders, and the nation each cluster is, lies in or serves.</summary>
internal sealed class NationEvidence(Prose prose, Nations nations, Atlas atlas)
{
    private static readonly string[] Adjectives = ["an", "ese", "ish", "i", "ic", "iet"];

    private readonly RolePhrases phrases = new(prose, nations);

    /// <summary>Settles every cluster, and adds the countries that are only meant by an adjective.</summary>
    public void Settle(List<Cluster> clusters, Found found)
    {
        foreach (var cluster in clusters)
        {
            cluster.Type = cluster.Scores.Best();
            cluster.Gender = GenderOf(cluster);
            foreach (var role in cluster.Roles)
            {
                cluster.Others.Add(new Mention(role.Span, MentionKind.Role));
            }
        }

        Counterparts.Settle(clusters);
        clusters.RemoveAll(cluster => !IsSure(cluster));
        AddDemonyms(clusters, found);
        var mentioned = clusters
            .Select(cluster =>
                (
                    Nation: nations.OfName(WholeName(cluster)) ?? (cluster.Names.Count == 0 ? cluster.Nation : null),
                    cluster
                )
            )
            .Where(pair => Nations.IsIso(pair.Nation))
            .GroupBy(pair => pair.Nation!, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.Sum(pair => pair.cluster.Names.Count + pair.cluster.Others.Count),
                StringComparer.Ordinal
            );
        foreach (var cluster in clusters.Where(cluster => cluster.Names.Count > 0))
        {
            SettleNation(cluster, mentioned);
        }
    }

    // A lone word of no known type that only ever stands where anything has a capital is no name.
    // Nor is the adjective of a land that the article does not name.
    private bool IsSure(Cluster cluster)
    {
        if (cluster.Type != EntityType.Other && cluster.Scores[cluster.Type] >= 3)
        {
            return true;
        }

        return !cluster.Names.TrueForAll(IsAdjective)
            && (
                cluster.Type != EntityType.Other
                || cluster.Names.Exists(name =>
                    name.First < 0 || name.Words.Length > 1 || !prose.CapitalTellsNothing(name.First)
                )
            );
    }

    private bool IsAdjective(NameFinding name) =>
        name.Words.Length == 1
        && name.First >= 0
        && Array.Exists(Adjectives, ending => name.Words[0].Lower.EndsWith(ending, StringComparison.Ordinal))
        && prose.SameSentence(name.Last, name.Last + 1)
        && prose.Parsed.Heads[name.Last] > name.Last
        && prose.ShapeOf(name.Last + 1) == Shape.Lower
        && prose.Parsed.Tags[name.Last + 1] is Language.Upos.Noun or Language.Upos.Adj;

    private static string WholeName(Cluster cluster) =>
        cluster.Names.Count == 0 ? "" : string.Join(' ', cluster.Names[0].Words.Select(word => word.Lower));

    private void AddDemonyms(List<Cluster> clusters, Found found)
    {
        var lands = new Dictionary<string, Cluster>(StringComparer.Ordinal);
        foreach (var cluster in clusters)
        {
            if (cluster.Type == EntityType.Place && nations.OfName(WholeName(cluster)) is { } nation)
            {
                lands.TryAdd(nation, cluster);
            }
        }

        foreach (var (span, nation) in found.Demonyms)
        {
            if (!lands.TryGetValue(nation, out var land))
            {
                if (!Nations.IsIso(nation))
                {
                    continue;
                }

                land = new Cluster
                {
                    Type = EntityType.Place,
                    Nation = nation,
                    GivenName = atlas.NameOf(nation),
                };
                lands[nation] = land;
                clusters.Add(land);
            }

            land.Others.Add(new Mention(span, MentionKind.Demonym));
            land.Touch(span.Start);
        }
    }

    private void SettleNation(Cluster cluster, Dictionary<string, int> mentioned)
    {
        var whole = WholeName(cluster);
        if (cluster.Type == EntityType.Place && nations.OfName(whole) is null)
        {
            SettlePlace(cluster, whole, mentioned);
        }
        else if (cluster.Type is EntityType.Person or EntityType.Organization)
        {
            cluster.Nation = MostNamed(
                cluster
                    .Roles.Select(role => role.Nation)
                    .Concat(cluster.Names.Select(name => name.Nation))
                    .Concat(cluster.Type == EntityType.Organization ? cluster.Names.Select(Owner) : [])
            );
        }
    }

    // "Russia's Defence Ministry", "the ministry of Valdora".
    private string? Owner(NameFinding name) => name.First < 0 ? null : phrases.NationOf(name.First, name.Last);

    private static string? MostNamed(IEnumerable<string?> nations) =>
        nations
            .OfType<string>()
            .GroupBy(nation => nation, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .FirstOrDefault()
            ?.Key;

    private void SettlePlace(Cluster cluster, string whole, Dictionary<string, int> mentioned)
    {
        if (atlas.IsRegion(whole))
        {
            cluster.Nation = atlas.RegionCountry(whole);
        }
        else if (atlas.Capital(whole) is { } country)
        {
            cluster.Nation = country;
            cluster.IsCapital = true;
            cluster.GeoNames = atlas
                .City(whole, new Dictionary<string, int>(StringComparer.Ordinal) { [country] = 1_000_000 })
                ?.GeoNames;
        }
        else if (
            atlas.City(whole, mentioned) is { } city
            && (mentioned.ContainsKey(city.Country) || city.Population >= 100_000)
        )
        {
            cluster.Nation = city.Country;
            cluster.GeoNames = city.GeoNames;
        }
    }

    private static Gender GenderOf(Cluster cluster)
    {
        foreach (var role in cluster.Roles)
        {
            if (RolePhrases.GenderOf(role) is var told and not Gender.Unknown)
            {
                return told;
            }
        }

        foreach (var name in cluster.Names.Where(name => name.Words.Length > 1))
        {
            if (GivenName.GenderOf(name.Words[0].Lower) is var told and not Gender.Unknown)
            {
                return told;
            }
        }

        return Gender.Unknown;
    }
}
