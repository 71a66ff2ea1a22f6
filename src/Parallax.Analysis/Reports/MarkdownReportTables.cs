using System.Text;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Analysis.Reports;

/// <summary>Labels, who acts, who speaks, the timeline and the origins, a column an article.</summary>
internal static class MarkdownReportTables
{
    public static void Append(StringBuilder text, ReportIndex index)
    {
        var report = index.Report;
        AppendTable(text, index, "Labels", "named", report.Labels, row => MarkdownReportText.Escape(row.Name), Labels);
        AppendTable(text, index, "Who acts", "statement", report.Agency, row => NumberOf(index, row), Agency);
        var speakers = SpeakerTable.Of(index);
        AppendTable(text, index, "Who speaks", "speaker", speakers, row => SpeakerOf(row), Speech);
        AppendTable(text, index, "Timeline", "date", report.Timeline, row => DateOf(row), Dated);
        AppendOrigins(text, index);
    }

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

        text.Append($"## {title}\n\n| {first} | ");
        text.AppendJoin(" | ", index.Articles.Select(MarkdownReportText.NameOf)).Append(" |\n|---|");
        text.Insert(text.Length, "---|", index.Articles.Count).Append('\n');
        foreach (var row in rows)
        {
            text.Append($"| {head(row)} | ").AppendJoin(" | ", index.Articles.Select(card => cell(row, card)));
            text.Append(" |\n");
        }

        text.Append('\n');
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
                $"{(use.Actor.Count == 0 ? "*nobody named*" : string.Join(", ", use.Actor.Select(MarkdownReportText.Escape)))}"
                + $" ({MarkdownReportText.Escape(Phrases.Agency(use.Agency))}): {Cited(use, Snippet.Of(use.Text, 140))}"
        );

    private static string SpeakerOf(SpeakerRow row) =>
        row.Name is null ? "*speaker not named*" : MarkdownReportText.Escape(row.Name);

    private static string Speech(SpeakerRow row, ArticleCard card) =>
        row.Shares[card.Index] is { } share
            ? $"{Phrases.Count(share.Words, "word")} "
                + string.Join(
                    ' ',
                    share
                        .Quotations.SelectMany(quotation => quotation.Content.Take(1))
                        .Select(words => MarkdownReportText.Evidence(card.Article.Id, words.Start, words.End))
                )
            : "no word";

    private static string DateOf(TimelineEntry row) => MarkdownReportText.Escape(DateWords.Of(row.Value));

    private static string Dated(TimelineEntry row, ArticleCard card) =>
        Join(
            row.Versions.Where(version => version.Article == card.Article.Id),
            version => Cited(version, Snippet.Of(version.Text, 110))
        );

    private static void AppendOrigins(StringBuilder text, ReportIndex index)
    {
        if (index.Report.Origins is not { Count: > 0 } origins)
        {
            return;
        }

        text.Append("## Origins\n\n");
        foreach (var origin in origins)
        {
            var cards = origin.Articles.Select(index.Article).OfType<ArticleCard>();
            text.Append("- ").Append(origin.Origin is null ? "*not named*" : MarkdownReportText.Escape(origin.Origin));
            text.Append(": ").AppendJoin(", ", cards.Select(MarkdownReportText.NameOf)).Append('\n');
        }

        text.Append('\n');
    }

    private static string Cited(Evidence words, string shown) =>
        $"{MarkdownReportText.Quote(shown)} {MarkdownReportText.Evidence(words.Article, words.Start, words.End)}";

    private static string Join<T>(IEnumerable<T> uses, Func<T, string> say) =>
        string.Join("<br>", uses.Select(say)) is { Length: > 0 } said ? said : "–";
}
