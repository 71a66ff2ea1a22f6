using Parallax.Analysis.Reports.Views;

namespace Parallax.Cli.Terminal;

/// <summary>Who is quoted in each article, and with how many words.</summary>
internal static class SpeakersSection
{
    public static void Write(Sheet sheet, ReportIndex index, ArticleNames names)
    {
        var speakers = SpeakerTable.Of(index);
        if (speakers.Count == 0)
        {
            return;
        }

        sheet.Heading("WHO SPEAKS");
        foreach (var speaker in speakers)
        {
            sheet.Line(2, OneLine.Of(speaker.Name ?? "speaker not named", 80));
            sheet.Rows(
                4,
                index
                    .Articles.Zip(speaker.Shares)
                    .Select(pair => (names.Of(pair.First), (IEnumerable<Words>)[Share(pair.Second)]))
            );
        }
    }

    private static Words Share(SpeakerShare? share)
    {
        if (share is null)
        {
            return "not quoted";
        }

        var quotations = share.Quotations.Count == 1 ? "1 quotation" : $"{share.Quotations.Count} quotations";
        return $"{share.Words} words in {quotations}";
    }
}
