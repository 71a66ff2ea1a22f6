using Parallax.Analysis.Comparisons.Collation;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Cli.Terminal;

/// <summary>The same words of one speaker in several renderings, word under word, as an edition's apparatus has them.</summary>
internal static class CollationSection
{
    // Longer speeches are left to the HTML report: nobody follows an alignment over more lines than a screen has.
    private const int LongestWitness = 2_000;
    private const int MostWitnesses = 6;

    public static void Write(Sheet sheet, ReportIndex index, ArticleNames names)
    {
        var collated = index
            .Groups.Where(card => card is { IsShared: true, Heaviest: not null, Group.Kind: "quotation" })
            .Select(card => (Card: card, Witnesses: Witnesses(card)))
            .Where(pair => pair.Witnesses.Count > 1)
            .ToList();
        if (collated.Count == 0)
        {
            return;
        }

        sheet.Heading("QUOTATIONS, WORD BY WORD");
        sheet.Line(Sheet.Aside("^ under words that differ, - where an article has no word"));
        foreach (var (card, witnesses) in collated)
        {
            sheet.Gap();
            var source = card
                .Group.Versions.Select(version => version.Source)
                .FirstOrDefault(source => source is not null);
            sheet.Line(
                Sheet.Bold($"{card.Number}"),
                source is null ? " speaker not named" : $" {OneLine.Of(source, 80)}"
            );
            CollationLines.Write(
                sheet,
                [.. witnesses.Select(witness => names.Of(witness.Article))],
                WordCollation.Of([.. witnesses.Select(witness => OneLine.Of(witness.Words))])
            );
        }
    }

    /// <summary>The words of each article; a speech broken by "he said" is put together again.</summary>
    private static List<(string Article, string Words)> Witnesses(GroupCard card) =>
        [
            .. card
                .Group.Versions.GroupBy(version => version.Article, StringComparer.Ordinal)
                .Select(pieces =>
                    (pieces.Key, string.Join(' ', pieces.OrderBy(piece => piece.Start).Select(piece => piece.Text)))
                )
                .Where(witness => witness.Item2.Length <= LongestWitness)
                .Take(MostWitnesses),
        ];
}
