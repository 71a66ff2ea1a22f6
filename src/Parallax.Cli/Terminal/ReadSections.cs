using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Cli.Terminal;

/// <summary>What was found in each article by itself.</summary>
internal static class ReadSections
{
    private const int LongestLine = 160;

    public static void Write(Sheet sheet, Report report, bool brief)
    {
        foreach (var article in report.Articles)
        {
            WriteMasthead(sheet, article);
            if (!brief)
            {
                WriteFindings(sheet, article);
                sheet.Gap();
            }
        }
    }

    private static void WriteMasthead(Sheet sheet, ArticleReport article)
    {
        var headline = article.Headline?.Text;
        sheet.Line(Sheet.Bold(OneLine.Of(headline ?? "no headline in the text", 200)));
        if (article.Outlet is { } outlet)
        {
            sheet.Line(OneLine.Of(outlet.Name, 80));
        }

        sheet.Line(MastheadSection.Provenance(article));
        if (article.Dateline is { } dateline)
        {
            sheet.Line($"dateline: {OneLine.Of(dateline.Text, LongestLine)}");
        }

        sheet.Line(string.Join(" · ", Counts(article)));
        sheet.Rule();
    }

    private static void WriteFindings(Sheet sheet, ArticleReport article)
    {
        Section(sheet, "PARTS", article.Parts, part => (part.Kind, Part(article, part)));
        Section(sheet, "DATES", article.Times, time => (DateWords.Of(time.Value), ReadLines.Time(time)));
        Section(
            sheet,
            "QUANTITIES",
            article.Quantities,
            quantity => (ReadLines.Interval(quantity), ReadLines.Quantity(quantity))
        );
        Section(sheet, "NAMES", article.Entities, entity => (entity.Type, ReadLines.Entity(entity)));
        Section(sheet, "QUOTATIONS", article.Quotations, quotation => (quotation.Kind, ReadLines.Quotation(quotation)));
        Section(sheet, "EVENTS", article.Events, found => (found.Type ?? "untyped", ReadLines.Event(found)));
        Section(sheet, "LABELS", article.Labels, label => (ReadLines.Labelled(article, label), ReadLines.Label(label)));
    }

    private static void Section<T>(
        Sheet sheet,
        string heading,
        IReadOnlyList<T> findings,
        Func<T, (string, IEnumerable<Words>)> row
    )
    {
        if (findings.Count > 0)
        {
            sheet.Heading(heading);
            sheet.Rows(2, findings.Select(row));
        }
    }

    private static IEnumerable<Words> Part(ArticleReport article, PartReport part)
    {
        var words = part.End - part.Start > LongestLine * 10 ? part.Start + LongestLine * 10 : part.End;
        yield return OneLine.Of(article.Text[part.Start..words], LongestLine);
        yield return Sheet.Aside($" [{part.Start}-{part.End}]");
        if (part.Repeats is not null)
        {
            yield return " (printed before)";
        }
    }

    private static IEnumerable<string> Counts(ArticleReport article) =>
        new (int Count, string One, string Many)[]
        {
            (article.Sentences.Count, "sentence", "sentences"),
            (article.Entities.Count, "name", "names"),
            (article.Times.Count, "date", "dates"),
            (article.Quotations.Count, "quotation", "quotations"),
            (article.Events.Count, "event", "events"),
        }.Select(found => found.Count == 1 ? $"1 {found.One}" : $"{found.Count} {found.Many}");
}
