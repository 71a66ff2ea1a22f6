using Parallax.Analysis.Comparisons.Collation;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Cli.Terminal;

/// <summary>The same words of one speaker in several renderings, word under word, as an edition's apparatus has them.</summary>
internal static class CollationSection
{
    // Longer speeches are left to the HTML report: nobody follows an alignment over more lines than a screen has.
    private const int LongestWitness = 2_000;

    public static void Write(Sheet sheet, ReportIndex index, ArticleNames names)
    {
        var collated = index
            .Groups.Where(card => card is { IsShared: true, Heaviest: not null, Group.Kind: "quotation" })
            .Select(card => (Card: card, Quotation: CollatedGroup.Of(index, card)))
            .Where(pair => pair.Quotation?.Collation.Witnesses.All(words => words.Length <= LongestWitness) == true)
            .ToList();
        if (collated.Count == 0)
        {
            return;
        }

        sheet.Heading("QUOTATIONS, WORD BY WORD");
        sheet.Line(Sheet.Aside("^ under words that differ, - where an article has no word"));
        foreach (var (card, quotation) in collated)
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
                [
                    .. quotation!.Witnesses.Select(
                        (cards, i) => cards is [var one] ? names.Of(one) : quotation.SiglaOf(i)
                    ),
                ],
                WordCollation.Of([.. quotation.Collation.Witnesses.Select(words => OneLine.Of(words))])
            );
        }
    }
}
