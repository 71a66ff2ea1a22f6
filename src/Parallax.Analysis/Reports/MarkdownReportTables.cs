using System.Text;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Analysis.Reports;

/// <summary>Events, casualties, labels, who acts, who speaks, the timeline and the origins.</summary>
internal static class MarkdownReportTables
{
    private const string Nothing = "–";

    public static void Append(StringBuilder text, ReportIndex index)
    {
        MarkdownReportEvents.Append(text, index);
        MarkdownReportCasualties.Append(text, index);
        var report = index.Report;
        AppendTable(text, index, "Labels", "named", report.Labels, row => MarkdownReportText.Escape(row.Name), Labels);
        AppendTable(
            text,
            index,
            "Who acts",
            "statement",
            AgencyLines.Of(report.Agency ?? []),
            row => NumberOf(index, row),
            Agency
        );
        var speakers = SpeakerTable.Of(index);
        AppendTable(text, index, "Who speaks", "speaker", speakers, SpeakerOf, Speech);
        AppendTable(text, index, "Who speaks, by country", "country", SpeakerTable.ByNation(index), NationOf, Share);
        AppendSides(text, index, speakers);
        MarkdownReportTimeline.Append(text, index);
        MarkdownReportOrigins.Append(text, index);
    }

    // A column an article is read across; of more than a few, a list under each row is read down.
    private static void AppendTable<TRow>(
        StringBuilder text,
        ReportIndex index,
        string title,
        string first,
        IReadOnlyList<TRow>? rows,
        Func<TRow, string> head,
        Func<TRow, ArticleCard, string> cell
    )
    {
        if (rows is null || rows.Count == 0)
        {
            return;
        }

        text.Append($"## {title}\n\n");
        if (index.Articles.Count > ReportIndex.MostColumns)
        {
            AppendRows(text, index, rows, head, cell);
            return;
        }

        text.Append($"| {first} | ");
        text.AppendJoin(" | ", index.Articles.Select(MarkdownReportText.NameOf)).Append(" |\n|---|");
        text.Insert(text.Length, "---|", index.Articles.Count).Append('\n');
        foreach (var row in rows)
        {
            text.Append($"| {head(row)} | ").AppendJoin(" | ", index.Articles.Select(card => cell(row, card)));
            text.Append(" |\n");
        }

        text.Append('\n');
    }

    private static void AppendRows<TRow>(
        StringBuilder text,
        ReportIndex index,
        IReadOnlyList<TRow> rows,
        Func<TRow, string> head,
        Func<TRow, ArticleCard, string> cell
    )
    {
        foreach (var row in rows)
        {
            text.Append($"### {head(row)}\n\n");
            foreach (var card in index.Articles)
            {
                var said = cell(row, card);
                text.Append(said == Nothing ? "" : $"- {MarkdownReportText.NameOf(card)}: {said}\n");
            }

            text.Append('\n');
        }
    }

    private static string Labels(LabelRow row, ArticleCard card) =>
        Join(
            row.Uses.Where(use => use.Article == card.Article.Id),
            use => $"{Cited(use, use.Text)}{(use.Quoted ? ", in a quotation" : "")}"
        );

    private static string NumberOf(ReportIndex index, AgencyRow row) =>
        index.Group(row.Statement) is { } group ? $"({group.Number})" : "";

    private static string Agency(AgencyRow row, ArticleCard card) =>
        Join(
            row.Uses.Where(use => use.Article == card.Article.Id),
            use =>
                $"{(AgencyLines.DoersOf(use) is { Count: > 0 } doers ? string.Join(", ", doers.Select(MarkdownReportText.Escape)) : $"*{AgencyLines.Unnamed(use)}*")}"
                + $" ({MarkdownReportText.Escape(Phrases.Agency(use.Agency))}): {Cited(use, Snippet.Of(use.Text, 140))}"
        );

    private static string SpeakerOf(SpeakerRow row) =>
        row.Name is null ? "*speaker not named*"
        : row.Nation is { } nation && nation != row.Name
            ? $"{MarkdownReportText.Escape(row.Name)} ({MarkdownReportText.Escape(nation)})"
        : MarkdownReportText.Escape(row.Name);

    private static string NationOf(SpeakerRow row) =>
        row.Name is null ? "*country not known*" : MarkdownReportText.Escape(row.Name);

    private static string Speech(SpeakerRow row, ArticleCard card) =>
        row.Shares[card.Index] is { } share
            ? $"{Phrases.Percent(share.Share)}, {Phrases.Count(share.Words, "word")} "
                + string.Join(
                    ' ',
                    share
                        .Quotations.SelectMany(quotation => quotation.Content.Take(1))
                        .Select(words => MarkdownReportText.Evidence(card.Article.Id, words.Start, words.End))
                )
            : Nothing;

    private static string Share(SpeakerRow row, ArticleCard card) =>
        row.Shares[card.Index] is { } share
            ? $"{Phrases.Percent(share.Share)}, {Phrases.Count(share.Words, "word")}"
            : Nothing;

    private static void AppendSides(StringBuilder text, ReportIndex index, IReadOnlyList<SpeakerRow> speakers)
    {
        if (!index.HasSides || speakers.Count == 0)
        {
            return;
        }

        text.Append("## Who speaks, by side\n\n");
        foreach (var party in index.Parties)
        {
            var shares = speakers
                .Select(row => (row, share: SpeakerTable.In(party, row, speakers)))
                .Where(pair => pair.share is not null)
                .OrderByDescending(pair => pair.share!.Words)
                .Select(pair => $"{SpeakerOf(pair.row)} {Phrases.Percent(pair.share!.Share)}")
                .ToList();
            text.Append($"- {MarkdownReportText.NameOf(party)}: ");
            text.Append(shares.Count == 0 ? "nobody" : string.Join(", ", shares)).Append('\n');
        }

        text.Append('\n');
    }

    public static string Cited(Evidence words, string shown) =>
        $"{MarkdownReportText.Quote(shown)} {MarkdownReportText.Evidence(words.Article, words.Start, words.End)}";

    private static string Join<T>(IEnumerable<T> uses, Func<T, string> say) =>
        string.Join("<br>", uses.Select(say)) is { Length: > 0 } said ? said : Nothing;
}
