using System.Text;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Reports;

/// <summary>Who wrote the words, and what articles have word for word.</summary>
internal static class MarkdownReportOrigins
{
    public static void Append(StringBuilder text, ReportIndex index)
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
            text.Append(": ").AppendJoin(", ", cards.Select(MarkdownReportText.NameOf));
            text.Append(
                origin.Because is { Count: > 0 } because
                    ? $" ({MarkdownReportText.Escape(string.Join("; ", because))})"
                    : ""
            );
            text.Append('\n');
        }

        text.Append('\n');
        foreach (var shared in index.Report.Shared ?? [])
        {
            var cards = shared.Articles.Select(index.Article).OfType<ArticleCard>().ToList();
            text.Append($"- **{string.Join(' ', cards.Select(card => card.Siglum))}** have ");
            text.Append($"{Phrases.Percent(shared.Share)} of the shorter one's words in common; the longest runs:\n");
            foreach (var run in shared.Runs.Where(run => run.Spans.Count > 0))
            {
                text.Append($"  - {run.Words} words: {MarkdownReportText.Quote(Snippet.Of(run.Spans[0].Text, 160))} ");
                text.AppendJoin(' ', run.Spans.Select(s => MarkdownReportText.Evidence(s.Article, s.Start, s.End)));
                text.Append('\n');
            }
        }

        text.Append(index.Report.Shared is { Count: > 0 } ? "\n" : "");
    }
}
