namespace Parallax.Analysis.Annotators.Entities;

/// <summary>
/// Gives a counterpart the title of the person it is the counterpart of: "Foreign Minister Lavrov met his Armenian
/// counterpart Mnatsakanyan".
/// </summary>
internal static class Counterparts
{
    // Further back than this stands another scene.
    private const int Reach = 600;

    /// <summary>Adds the titles to the clusters that are somebody's counterpart or colleague.</summary>
    public static void Settle(IReadOnlyList<Cluster> clusters)
    {
        var titles = clusters
            .Where(cluster => cluster.Type == EntityType.Person)
            .SelectMany(cluster => cluster.Roles.Where(IsOffice).Select(role => (cluster, role)))
            .OrderBy(pair => pair.role.Span)
            .ToList();
        foreach (var cluster in clusters)
        {
            foreach (
                var role in cluster.Roles.Where(role => role.Head is "counterpart" or "colleague").Take(3).ToList()
            )
            {
                var (other, title) = Before(titles, role.Span.Start, cluster);
                if (other is not null && role.Span.Start - title.Span.Start <= Reach)
                {
                    cluster.Roles.Add(new RoleFinding(title.Role, role.Nation, role.Span));
                }
            }

            cluster.Roles.RemoveAll(role =>
                role.Head is "counterpart" or "colleague"
                && cluster.Roles.Exists(other => other != role && other.Span == role.Span)
            );
        }
    }

    private static bool IsOffice(RoleFinding role) =>
        role.Head is not ("counterpart" or "colleague") && !NameLexicon.Addresses.Contains(role.Role);

    private static (Cluster? Cluster, RoleFinding Role) Before(
        List<(Cluster Cluster, RoleFinding Role)> titles,
        int position,
        Cluster self
    )
    {
        int low = 0,
            high = titles.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = titles[middle].Role.Span.Start < position ? (middle + 1, high) : (low, middle);
        }

        for (var i = low - 1; i >= 0 && i >= low - 4; i--)
        {
            if (titles[i].Cluster != self)
            {
                return titles[i];
            }
        }

        return (null, new RoleFinding("", null, default));
    }
}
