using Parallax.Analysis.Annotators.Entities;

namespace Parallax.Analysis.Comparisons.EntityLinking;

/// <summary>Disjoint groups of names, joined pair by pair.</summary>
internal sealed class LinkGroups
{
    private readonly int[] parents;

    public LinkGroups(int count) => parents = [.. Enumerable.Range(0, count)];

    /// <summary>Number of the group a name is in.</summary>
    public int Of(int name)
    {
        while (parents[name] != name)
        {
            parents[name] = parents[parents[name]];
            name = parents[name];
        }

        return name;
    }

    /// <summary>Makes one group of two.</summary>
    public void Join(int one, int other)
    {
        var (a, b) = (Of(one), Of(other));
        parents[Math.Max(a, b)] = Math.Min(a, b);
    }
}

/// <summary>A group of names while short names look for the full one.</summary>
internal sealed class LinkGroup(IReadOnlyList<LinkedName> names, int number)
{
    public int Number { get; } = number;

    /// <summary>The groups as they are joined so far; those without any letters are left out.</summary>
    public static List<LinkGroup> All(List<LinkedName> names, LinkGroups groups) =>
        [
            .. Enumerable
                .Range(0, names.Count)
                .GroupBy(groups.Of)
                .Select(group => new LinkGroup([.. group.Select(i => names[i])], group.Key))
                .Where(group => group.Words.Length > 0),
        ];

    public IReadOnlyList<LinkedName> Names { get; } = names;

    /// <summary>The fullest name's words.</summary>
    public string[] Words { get; } =
        names
            .OrderByDescending(name => name.Words.Length)
            .ThenBy(name => name.Letters, StringComparer.Ordinal)
            .First()
            .Words;

    public EntityType Type { get; } =
        names.Select(name => name.Entity.Type).FirstOrDefault(type => type != EntityType.Other, EntityType.Other);

    public string? Nation { get; } =
        names.Select(name => name.Nation).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Mentions in all articles.</summary>
    public int MentionCount { get; } = names.Sum(name => name.Entity.Mentions.Count);

    /// <summary>Whether some article gives the one a title that another gives the other.</summary>
    public bool SharesRole(LinkGroup other) =>
        Names.Any(name => name.Entity.Roles.Any(role => other.Names.Any(theirs => theirs.Entity.Roles.Contains(role))));

    /// <summary>Whether the two name things that one article tells apart.</summary>
    public bool SharesArticle(LinkGroup other) =>
        Names.Any(name => other.Names.Any(theirs => theirs.Article == name.Article));

    /// <summary>Whether nothing known speaks against the two being one.</summary>
    public bool Agrees(LinkGroup other) =>
        (Type == other.Type || Type == EntityType.Other || other.Type == EntityType.Other)
        && (Nation is null || other.Nation is null || Nation == other.Nation)
        && !SharesArticle(other);
}
