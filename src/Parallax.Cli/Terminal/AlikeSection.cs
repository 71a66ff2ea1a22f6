using Parallax.Analysis.Reports.Views;

namespace Parallax.Cli.Terminal;

/// <summary>What several articles say alike, or with other words only: one line each.</summary>
internal static class AlikeSection
{
    public static void Write(Sheet sheet, ReportIndex index)
    {
        var alike = index.Alike();
        if (alike.Count == 0)
        {
            return;
        }

        sheet.Heading("THE SAME, OR IN OTHER WORDS ONLY");
        foreach (var card in alike)
        {
            var how = card.Heaviest is null ? "same words" : "wording";
            var number = $"{card.Number}";
            var room = sheet.Width - 2 - number.Length - 2 - how.Length - 3;
            sheet.Line(2, $"{number}  {OneLine.Of(card.Group.Versions[0].Text, room)}", Sheet.Aside($" ({how})"));
        }
    }
}
