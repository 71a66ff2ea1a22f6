using Parallax.Analysis.Annotators.Entities;

namespace Parallax.Analysis.Comparisons.EntityLinking;

/// <summary>
/// Joins short names with the one full name they can mean: "Lavrov" with Sergey Lavrov, "Karabakh" with
/// Nagorno-Karabakh. Where two full names end alike, a shared title or by far the most mentions decide; else the short one
/// stays by itself.
/// </summary>
internal sealed class ShortNameLinks(List<LinkedName> names, LinkGroups groups)
{
    // Named so much more often than its namesakes, somebody needs no first name.
    private const int TimesForemost = 4;

    public void Join()
    {
        // Twice: what a short name joins may be short for a third ("caravan", "salt caravan", "salt caravan of Lom").
        JoinBy(Ends, _ => true, _ => true);
        JoinBy(Ends, _ => true, _ => true);

        // A family name before the given name ("Kim" for Kim Jong Un), once the ends had their turn.
        JoinBy(
            group => [group.Words[0]],
            shortName => shortName.Type is EntityType.Person or EntityType.Other,
            full => full.Type == EntityType.Person && full.Words.Length > 1
        );
    }

    private void JoinBy(
        Func<LinkGroup, IEnumerable<string>> keys,
        Predicate<LinkGroup> isShort,
        Predicate<LinkGroup> isFull
    )
    {
        var all = LinkGroup.All(names, groups);
        var index = Index(all.Where(group => isFull(group)), keys);
        foreach (var shortName in all.Where(group => isShort(group)))
        {
            if (Only(shortName, index) is { } full)
            {
                groups.Join(shortName.Number, full.Number);
            }
        }
    }

    private static Dictionary<string, List<LinkGroup>> Index(
        IEnumerable<LinkGroup> all,
        Func<LinkGroup, IEnumerable<string>> keys
    )
    {
        var index = new Dictionary<string, List<LinkGroup>>(StringComparer.Ordinal);
        foreach (var group in all)
        {
            foreach (var key in keys(group).Distinct(StringComparer.Ordinal))
            {
                if (!index.TryGetValue(key, out var list))
                {
                    index[key] = list = [];
                }

                list.Add(group);
            }
        }

        return index;
    }

    private static IEnumerable<string> Ends(LinkGroup group)
    {
        for (var i = 1; i < group.Words.Length; i++)
        {
            yield return string.Concat(group.Words[i..]);
        }

        // "salt caravan of Lom": the group is what stands before "of".
        var of = group.Type == EntityType.Group ? Array.IndexOf(group.Words, "of") : -1;
        for (var i = 0; i < of; i++)
        {
            yield return string.Concat(group.Words[i..of]);
        }

        // "Nagorno-Karabakh": the folded word has lost its hyphen, the name has it.
        foreach (
            var name in group
                .Names.Select(name => name.Entity.Name)
                .Where(name => name.Contains('-', StringComparison.Ordinal))
        )
        {
            yield return NameFolding.Fold(name[(name.LastIndexOf('-') + 1)..]);
        }
    }

    private static LinkGroup? Only(LinkGroup shortName, Dictionary<string, List<LinkGroup>> index)
    {
        var key = string.Concat(shortName.Words);
        if (key.Length < 2 || IsSettled(shortName) || !index.TryGetValue(key, out var candidates))
        {
            return null;
        }

        var fitting = candidates.Where(candidate => candidate != shortName && candidate.Agrees(shortName)).ToList();
        return fitting.Count switch
        {
            0 => null,
            1 => fitting[0],
            _ => OnlyOf(fitting.Where(shortName.SharesRole)) ?? Foremost(fitting),
        };
    }

    private static LinkGroup? OnlyOf(IEnumerable<LinkGroup> groups) =>
        groups.Take(2).ToList() is { Count: 1 } only ? only[0] : null;

    // A report that says "Trump" without more means the one that the story is full of.
    private static LinkGroup? Foremost(List<LinkGroup> groups)
    {
        var ranked = groups.OrderByDescending(group => group.MentionCount).Take(2).ToList();
        return ranked[0].MentionCount >= TimesForemost * ranked[1].MentionCount ? ranked[0] : null;
    }

    private static bool IsSettled(LinkGroup group) => group.Names.Any(name => name.Identity is not null);
}
