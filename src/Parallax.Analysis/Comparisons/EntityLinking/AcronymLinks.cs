using Parallax.Analysis.Annotators.Entities;

namespace Parallax.Analysis.Comparisons.EntityLinking;

/// <summary>
/// Joins an acronym of one article with the organisation that another writes out, where only one of the story's has these
/// initials: "OCM" and "Orvanian Chamber of Miners".
/// </summary>
internal sealed class AcronymLinks(List<LinkedName> names, LinkGroups groups)
{
    private const int Shortest = 3;
    private const int Longest = 8;

    private static readonly HashSet<string> Small = new(
        "of the and for on in to de du la".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Joins them.</summary>
    public void Join()
    {
        var all = LinkGroup.All(names, groups);
        var byInitials = all.SelectMany(group => Initials(group).Select(initials => (initials, group)))
            .ToLookup(pair => pair.initials, pair => pair.group, StringComparer.Ordinal);
        foreach (var shortName in all.Where(group => group.Words.Length == 1))
        {
            var fitting = Acronyms(shortName).SelectMany(acronym => byInitials[acronym]).Distinct().ToList();
            if (fitting.Count == 1 && fitting[0].Agrees(shortName))
            {
                groups.Join(fitting[0].Number, shortName.Number);
            }
        }
    }

    private static IEnumerable<string> Acronyms(LinkGroup group) =>
        group
            .Names.Where(name =>
                name.Identity is null && name.Entity.Type is EntityType.Organization or EntityType.Other
            )
            .Select(name => name.Entity.Name)
            .Where(IsAcronym)
            .Select(NameFolding.Fold)
            .Distinct(StringComparer.Ordinal);

    private static bool IsAcronym(string text) =>
        text.All(c => char.IsUpper(c) || c == '.') && text.Count(char.IsUpper) is >= Shortest and <= Longest;

    // With and without the small words: "DOJ", "OSCE".
    private static IEnumerable<string> Initials(LinkGroup group) =>
        group
            .Names.Where(name => name.Entity.Type is EntityType.Organization)
            .Select(name => name.Entity.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length is >= Shortest and <= Longest + 4)
            .SelectMany(words =>
                (string[])
                    [
                        First(words),
                        First(words.Where(word => !Small.Contains(word))),
                        First(words.Where(word => word != "the")),
                    ]
            )
            .Where(initials => initials.Length >= Shortest)
            .Distinct(StringComparer.Ordinal);

    private static string First(IEnumerable<string> words) =>
        string.Concat(words.Select(NameFolding.Fold).Where(word => word.Length > 0).Select(word => word[0]));
}
