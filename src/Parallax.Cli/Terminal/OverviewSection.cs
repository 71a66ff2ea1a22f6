using Parallax.Analysis.Reports.Views;

namespace Parallax.Cli.Terminal;

/// <summary>The first screen: what all say, where they differ, what only one has.</summary>
internal static class OverviewSection
{
    private const int MostItems = 5;
    private const int LongestItem = 76;

    public static void Write(Sheet sheet, ReportIndex index, ArticleNames names)
    {
        var overview = index.Report.Overview;
        var all = index.Articles.Count == 2 ? "BOTH SAY" : "ALL SAY";
        var rows = new List<(string, IEnumerable<Words>)>
        {
            (all, Items(index.GroupsOf(overview?.Shared), "nothing in common was found")),
            ("THEY DIFFER", Items(index.GroupsOf(overview?.Differing), "in nothing but the wording")),
        };
        foreach (var card in index.Articles)
        {
            rows.Add(($"ONLY {names.Of(card)}", Items(index.OnlyIn(card), "nothing that no other has")));
        }

        sheet.Rows(0, rows);
        sheet.Rule();
    }

    private static IEnumerable<Words> Items(IReadOnlyList<GroupCard> groups, string none)
    {
        if (groups.Count == 0)
        {
            return [none];
        }

        var words = groups.Take(MostItems).SelectMany((group, i) => Item(group, i == 0));
        return groups.Count > MostItems ? words.Append($" · and {groups.Count - MostItems} more") : words;
    }

    private static IEnumerable<Words> Item(GroupCard card, bool first)
    {
        yield return (first ? string.Empty : " · ") + OneLine.Of(card.Group.Versions[0].Text, LongestItem);
        if (card.Differs)
        {
            yield return " (";
            foreach (var name in DifferenceColours.Names(card.Kinds))
            {
                yield return name;
            }

            yield return ")";
        }

        yield return Sheet.Aside($" [{card.Number}]");
    }
}
