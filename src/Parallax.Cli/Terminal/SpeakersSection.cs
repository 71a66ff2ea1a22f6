using Parallax.Analysis.Reports.Views;

namespace Parallax.Cli.Terminal;

/// <summary>Who is quoted in each article or side, and with what share of the words.</summary>
internal static class SpeakersSection
{
    private const int LongestName = 60;
    private const int MostSpeakers = 20;

    public static void Write(Sheet sheet, ReportIndex index, ArticleNames names)
    {
        var speakers = SpeakerTable.Of(index);
        if (speakers.Count == 0)
        {
            return;
        }

        sheet.Heading("WHO SPEAKS");
        sheet.Line(2, Sheet.Aside("share of the words that each quotes"));
        Write(sheet, index, speakers, names, "speaker not named");
        var nations = SpeakerTable.ByNation(index);
        if (nations.Count > 0)
        {
            sheet.Heading("WHO SPEAKS, BY COUNTRY");
            Write(sheet, index, nations, names, "country not known");
        }
    }

    private static void Write(
        Sheet sheet,
        ReportIndex index,
        IReadOnlyList<SpeakerRow> rows,
        ArticleNames names,
        string unnamed
    )
    {
        sheet.Rows(
            2,
            rows.Take(MostSpeakers)
                .Select(row =>
                    (
                        OneLine.Of(row.Name ?? unnamed, LongestName),
                        (IEnumerable<Words>)
                            [
                                row.Nation is { } nation && nation != row.Name
                                    ? $"({OneLine.Of(nation, LongestName)}) "
                                    : string.Empty,
                                string.Join(" · ", Shares(index, row, rows, names)),
                            ]
                    )
                )
        );
        if (rows.Count > MostSpeakers)
        {
            sheet.Line(2, Sheet.Aside($"and {rows.Count - MostSpeakers} more"));
        }
    }

    private static IEnumerable<string> Shares(
        ReportIndex index,
        SpeakerRow row,
        IReadOnlyList<SpeakerRow> rows,
        ArticleNames names
    ) =>
        index
            .Parties.Select(party => (party, share: SpeakerTable.In(party, row, rows)))
            .Where(pair => pair.share is not null)
            .Select(pair =>
                $"{names.Of(pair.party)} {Phrases.Percent(pair.share!.Share)} ({Phrases.Count(pair.share.Words, "word")})"
            );
}
