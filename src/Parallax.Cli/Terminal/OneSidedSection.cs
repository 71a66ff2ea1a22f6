using Parallax.Analysis.Reports.Views;

namespace Parallax.Cli.Terminal;

/// <summary>What each article alone reports, and what it lacks that several others have.</summary>
internal static class OneSidedSection
{
    public static void Write(Sheet sheet, ReportIndex index, ArticleNames names)
    {
        foreach (var card in index.Articles)
        {
            var only = index.OnlyIn(card);
            if (only.Count > 0)
            {
                sheet.Heading($"ONLY IN {names.Of(card)}");
                sheet.Rows(
                    2,
                    only.Select(group => ($"{group.Number}", VersionWords.Of(group, group.Group.Versions[0])))
                );
            }
        }

        foreach (var card in index.Articles)
        {
            var lacking = index
                .Groups.Where(group => group.IsShared && group.Group.Missing.Contains(card.Article.Id))
                .ToList();
            if (lacking.Count > 0)
            {
                sheet.Heading($"NOT IN {names.Of(card)}, BUT IN SEVERAL OTHERS");
                sheet.Rows(2, lacking.Select(group => ($"{group.Number}", Lacking(group, names))));
            }
        }
    }

    private static IEnumerable<Words> Lacking(GroupCard group, ArticleNames names)
    {
        var version = group.Group.Versions[0];
        var holders = group.Group.Versions.Select(held => names.Of(held.Article)).Distinct(StringComparer.Ordinal);
        yield return OneLine.Of(version.Text, 160);
        yield return Sheet.Aside($" (in {string.Join(", ", holders)})");
    }
}
