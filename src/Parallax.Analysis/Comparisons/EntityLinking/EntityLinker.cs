using Parallax.Analysis.Annotators.Entities;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.EntityLinking;

/// <summary>
/// Finds which entities of several articles are one: first by what settles it (a country's code, a city's number, the
/// same full name), then full names spelt alike, then short names that only one full name can be meant by. Every step
/// looks at all articles at once, so their order changes nothing but the numbers.
/// </summary>
public static class EntityLinker
{
    /// <summary>Links the entities of annotated articles.</summary>
    public static EntityLinks Link(IReadOnlyList<AnnotatedArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return Link([.. articles.Select(article => (article.Article.Id, article.Get(Entity.Key)))]);
    }

    /// <summary>Links the entities of articles given by id.</summary>
    public static EntityLinks Link(IReadOnlyList<(string Article, EntityIndex Entities)> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var names = articles
            .SelectMany(article =>
                article.Entities.All.Select(entity => new LinkedName(article.Article, entity, article.Entities))
            )
            .ToList();
        var groups = new LinkGroups(names.Count);
        JoinBy(names, groups, name => name.Identity);
        JoinBy(names, groups, SameName);
        JoinUntyped(names, groups);
        JoinUnplaced(names, groups);
        new SpellingLinks(names, groups).Join();
        new AcronymLinks(names, groups).Join();
        new ShortNameLinks(names, groups).Join();
        return Freeze(names, groups);
    }

    // What has an identity of its own meets others only by it: Georgia the country is not Georgia the state.
    private static string? SameName(LinkedName name) =>
        name.Letters.Length > 0 && name.Identity is null && name.Entity.Type != EntityType.Other
            ? $"{name.Entity.Type} {name.Letters}"
            : null;

    private static void JoinBy(List<LinkedName> names, LinkGroups groups, Func<LinkedName, string?> key)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (key(names[i]) is { } value && !first.TryAdd(value, i))
            {
                groups.Join(first[value], i);
            }
        }
    }

    // A name that no ground typed in one article is what the others say, if they agree.
    private static void JoinUntyped(List<LinkedName> names, LinkGroups groups)
    {
        foreach (var same in Enumerable.Range(0, names.Count).GroupBy(i => names[i].Letters, StringComparer.Ordinal))
        {
            var typed = same.Where(i => names[i].Entity.Type != EntityType.Other).ToList();
            var untyped = same.Where(i => names[i].Entity.Type == EntityType.Other).ToList();
            var targets = typed.Select(groups.Of).Distinct().ToList();
            foreach (var i in same.Key.Length > 0 ? untyped : [])
            {
                groups.Join(targets.Count == 1 ? typed[0] : untyped[0], i);
            }
        }
    }

    // A city that one article's countries find on the map and another's do not is the same, where only one is meant.
    private static void JoinUnplaced(List<LinkedName> names, LinkGroups groups)
    {
        var places = Enumerable
            .Range(0, names.Count)
            .Where(i => names[i].Entity is { Type: EntityType.Place, IsCountry: false, IsThing: false });
        foreach (var same in places.GroupBy(i => names[i].Letters, StringComparer.Ordinal))
        {
            var onMap = same.Where(i => names[i].Identity is not null).ToList();
            if (same.Key.Length > 0 && onMap.Select(groups.Of).Distinct().Count() == 1)
            {
                foreach (var i in same.Where(i => names[i].Identity is null))
                {
                    groups.Join(onMap[0], i);
                }
            }
        }
    }

    private static EntityLinks Freeze(List<LinkedName> names, LinkGroups groups)
    {
        var all = new List<SharedEntity>();
        var shared = new Dictionary<(string Article, string Entity), SharedEntity>();
        foreach (var group in Enumerable.Range(0, names.Count).GroupBy(groups.Of))
        {
            var members = group.Select(i => names[i]).ToList();
            var entity = new SharedEntity(
                $"E{all.Count + 1}",
                new LinkGroup(members, 0).Type.ToString().ToLowerInvariant(),
                FullestName(members),
                members
                    .GroupBy(name => name.Article, StringComparer.Ordinal)
                    .ToDictionary(
                        article => article.Key,
                        article => MostMentioned(article).Entity.Id,
                        StringComparer.Ordinal
                    )
            );
            all.Add(entity);
            foreach (var name in members)
            {
                shared[(name.Article, name.Entity.Id)] = entity;
            }
        }

        return new EntityLinks(all, shared);
    }

    private static LinkedName MostMentioned(IEnumerable<LinkedName> names) =>
        names.OrderByDescending(name => name.Entity.Mentions.Count).First();

    private static string FullestName(List<LinkedName> members) =>
        members
            .GroupBy(name => name.Entity.Name, StringComparer.Ordinal)
            .OrderByDescending(name => name.First().Entity.IsCountry ? 0 : name.First().Words.Length)
            .ThenByDescending(name => name.Sum(member => member.Entity.Mentions.Count))
            .ThenBy(name => name.Key, StringComparer.Ordinal)
            .First()
            .Key;
}
