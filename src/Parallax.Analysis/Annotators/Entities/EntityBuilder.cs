using Parallax.Core;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Freezes the gathered clusters into entities, numbered by first mention.</summary>
internal sealed class EntityBuilder(Nations nations)
{
    private readonly Dictionary<string, string> landNames = new(StringComparer.Ordinal);

    /// <summary>The entities of the clusters.</summary>
    public IReadOnlyList<Entity> Build(IReadOnlyList<Cluster> clusters)
    {
        var mentions = clusters.ToDictionary(cluster => cluster, MentionsOf);
        var ordered = clusters
            .Where(cluster => mentions[cluster].Count > 0)
            .OrderBy(cluster => mentions[cluster][0].Span.Start)
            .ThenBy(cluster => mentions[cluster][0].Span.End)
            .ToList();
        var ids = ordered
            .Select((cluster, i) => (cluster, id: $"e{i + 1}"))
            .ToDictionary(pair => pair.cluster, pair => pair.id);
        var lands = ordered
            .Where(cluster => LandOf(cluster) is not null)
            .GroupBy(cluster => LandOf(cluster)!)
            .ToDictionary(group => group.Key, group => ids[group.First()]);
        foreach (var land in ordered.Where(cluster => LandOf(cluster) is not null))
        {
            landNames.TryAdd(LandOf(land)!, land.Name);
        }

        return [.. ordered.Select(cluster => Freeze(cluster, ids[cluster], mentions[cluster], lands))];
    }

    /// <summary>The nation a cluster is, where it is one.</summary>
    public string? LandOf(Cluster cluster) =>
        cluster.Type != EntityType.Place || cluster.IsThing ? null
        : cluster.Names.Count == 0 ? cluster.Nation
        : nations.OfName(string.Join(' ', cluster.Names[0].Words.Select(word => word.Lower)));

    private Entity Freeze(Cluster cluster, string id, IReadOnlyList<Mention> mentions, Dictionary<string, string> lands)
    {
        var land = LandOf(cluster);
        var name = cluster.Name;
        var nation = land is null && cluster.Nation is not null ? lands.GetValueOrDefault(cluster.Nation) : null;
        return new Entity(
            id,
            cluster.Type,
            name,
            Nations.Iso(land ?? cluster.Nation) ?? Served(cluster, name),
            cluster.GeoNames,
            [
                .. cluster
                    .Roles.Select(role => role.Role)
                    .Where(role => !NameLexicon.Addresses.Contains(role.TrimEnd('.')))
                    .Distinct(),
            ],
            mentions
        )
        {
            Nation = nation,
            Titles =
            [
                .. cluster
                    .Roles.Where(role => !role.IsLearnt && !NameLexicon.Addresses.Contains(role.Role.TrimEnd('.')))
                    .Select(role => Held(role, cluster)),
            ],
            IsCountry = land is not null,
            IsThing = cluster.IsThing,
            IsCapital = cluster.Type == EntityType.Place && cluster.IsCapital,
            OtherNames = OtherNames(cluster, name),
        };
    }

    // "The White House" serves a country whether or not the article names it.
    private static string? Served(Cluster cluster, string name) =>
        cluster.Type == EntityType.Organization
        && NameLexicon.KnownOrganizations.TryGetValue(name.ToLowerInvariant(), out var known)
            ? NameLexicon.OrganizationCountries.GetValueOrDefault(known)
            : null;

    // A title's own country or body, else the country that the person's other titles tell.
    private HeldTitle Held(RoleFinding role, Cluster cluster)
    {
        var nation = role.Nation ?? (role.Of is null ? cluster.Nation : null);
        var of = nation is null ? role.Of : landNames.GetValueOrDefault(nation, nation);
        return new HeldTitle(role.Role, of, Nations.Iso(nation), role.Span, role.OfSpan);
    }

    private static IReadOnlyList<string> OtherNames(Cluster cluster, string name) =>
        [
            .. cluster
                .Names.Select(finding => finding.Text)
                .Where(text => text != name)
                .Distinct(StringComparer.Ordinal)
                .Take(8),
        ];

    // A span is mentioned once in an entity, whatever finds it.
    private static List<Mention> MentionsOf(Cluster cluster) =>
        [
            .. cluster
                .Names.Select(name => new Mention(name.Span, MentionKind.Name))
                .Concat(cluster.Others)
                .DistinctBy(mention => mention.Span)
                .OrderBy(mention => mention.Span),
        ];
}
