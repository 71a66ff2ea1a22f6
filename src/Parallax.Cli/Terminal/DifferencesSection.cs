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
                WriteGroup(sheet, index, card, names);
            }
        }
    }

    private static void WriteGroup(Sheet sheet, ReportIndex index, GroupCard card, ArticleNames names)
    {
        sheet.Gap();
        sheet.Line([Sheet.Bold($"{card.Number}"), " [", .. DifferenceColours.Names(card.Kinds), "]"]);
        sheet.Columns(2, [.. Versions(index, card, names)]);
        foreach (var disagreement in Disagreement.Of(index, card).Where(one => one.Type != DifferenceType.Wording))
        {
            sheet.Line(2, DifferenceColours.Name(disagreement.Type), $": {Explained(disagreement)}");
        }

        if (card.Group.Missing.Count > 0)
        {
            sheet.Line(2, Sheet.Aside($"not in {string.Join(", ", card.Group.Missing.Select(names.Of))}"));
        }
    }

    private static string Explained(Disagreement disagreement) =>
        disagreement.Explanation is { } said
            ? OneLine.Of(said, 400)
            : string.Join(
                " / ",
                disagreement.Readings.Select(reading =>
                    $"{reading.Sigla} {(reading.Words is null ? "no word of it" : $"\"{OneLine.Of(reading.Words.Text, 90)}\"")}"
                )
            );

    /// <summary>
    /// One entry for all articles that have the same words; several versions of one article stand under each other.
    /// </summary>
    private static IEnumerable<(string Name, IEnumerable<Words> Words)> Versions(
        ReportIndex index,
        GroupCard card,
        ArticleNames names
    ) =>
        Witness
            .Of(index, card)
            .Select(witness =>
                (
                    witness.Articles.Count == 1 ? names.Of(witness.First) : witness.Sigla,
                    witness.Versions.SelectMany(
                        (version, i) => VersionWords.Of(card, version).Prepend(i == 0 ? string.Empty : "\n")
                    )
                )
            );
}
