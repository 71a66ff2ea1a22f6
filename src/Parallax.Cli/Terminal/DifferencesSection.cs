using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Cli.Terminal;

/// <summary>The statements that differ in more than wording, heaviest kind first, their versions beside each other.</summary>
internal static class DifferencesSection
{
    public static void Write(Sheet sheet, ReportIndex index, ArticleNames names)
    {
        foreach (var kind in index.DifferingByKind())
        {
            sheet.Heading($"DIFFERENCES: {DifferenceWords.HeadingOf(kind.Key).ToUpperInvariant()}");
            foreach (var card in kind)
            {
                WriteGroup(sheet, card, names);
            }
        }
    }

    private static void WriteGroup(Sheet sheet, GroupCard card, ArticleNames names)
    {
        sheet.Gap();
        sheet.Line([Sheet.Bold($"{card.Number}"), " [", .. DifferenceColours.Names(card.Kinds), "]"]);
        sheet.Columns(2, [.. Versions(card, names)]);
        foreach (
            var difference in card.Group.Differences.Where(difference => difference.Type != DifferenceType.Wording)
        )
        {
            sheet.Line(2, DifferenceColours.Name(difference.Type), $": {OneLine.Of(difference.Explanation, 400)}");
        }

        if (card.Group.Missing.Count > 0)
        {
            sheet.Line(2, Sheet.Aside($"not in {string.Join(", ", card.Group.Missing.Select(names.Of))}"));
        }
    }

    /// <summary>One entry an article; several versions of one article stand under each other.</summary>
    private static IEnumerable<(string Name, IEnumerable<Words> Words)> Versions(GroupCard card, ArticleNames names) =>
        card
            .Group.Versions.GroupBy(version => version.Article, StringComparer.Ordinal)
            .Select(versions =>
                (
                    names.Of(versions.Key),
                    versions.SelectMany(
                        (version, i) => VersionWords.Of(card, version).Prepend(i == 0 ? string.Empty : "\n")
                    )
                )
            );
}
