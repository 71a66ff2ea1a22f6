using System.Globalization;
using Parallax.Analysis.Reports.Views;
using Parallax.Analysis.Stories;
using Parallax.Core;

namespace Parallax.Cli.Terminal;

/// <summary>What a search found, as text: articles with their snippets, or words in each of their versions.</summary>
internal static class SearchSheet
{
    private const int LongestLine = 160;
    private const int LongestQuotation = 400;

    public static string Write(SearchResult result, SearchQuery query, Screen screen)
    {
        using var sheet = new Sheet(screen);
        if (result.Hits.Count == 0)
        {
            sheet.Line("Nothing was found.");
            return sheet.ToString();
        }

        if (query.Quotations)
        {
            Quotations(sheet, result.Hits);
        }
        else
        {
            sheet.Rows(0, result.Hits.Select(hit => (StoredArticle.Id(hit.Article), Article(hit))));
        }

        if (result.Ranked is { } ranked)
        {
            sheet.Gap();
            sheet.Line(
                Sheet.Aside(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Many articles match: the best of the newest {ranked:N0} are shown; add words or a filter."
                    )
                )
            );
        }

        return sheet.ToString();
    }

    private static IEnumerable<Words> Article(SearchHit hit)
    {
        yield return Sheet.Bold(OneLine.Of(hit.Headline ?? "no headline", LongestLine));
        yield return "\n" + Where(hit);
        yield return "\n";
        foreach (var piece in Snippet(hit))
        {
            yield return piece;
        }
    }

    // A saying stands under its speaker's name; its other versions are set in under the first.
    private static void Quotations(Sheet sheet, IReadOnlyList<SearchHit> hits)
    {
        string? last = null;
        foreach (var versions in QuotationVersions.Of(hits))
        {
            var speaker = versions[0].Quotation!.Speaker ?? "speaker not named";
            if (speaker != last)
            {
                sheet.Line(Sheet.Bold(OneLine.Of(speaker, LongestLine)));
            }

            sheet.Rows(2, [(StoredArticle.Id(versions[0].Article), Quotation(versions[0]))]);
            sheet.Rows(8, versions.Skip(1).Select(hit => (StoredArticle.Id(hit.Article), Quotation(hit))));
            last = speaker;
        }
    }

    private static IEnumerable<Words> Quotation(SearchHit hit)
    {
        var quotation = hit.Quotation!;
        var words = OneLine.Of(quotation.Text, LongestQuotation);
        var marked = words is ['"' or '“' or '«' or '„' or '‘', ..];
        yield return quotation.Kind == "direct" && !marked ? $"“{words}”" : words;
        yield return Sheet.Aside("\n" + Where(hit));
    }

    private static string Where(SearchHit hit) =>
        string.Join(
            " · ",
            OneLine.Of(hit.Outlet ?? "outlet not named"),
            hit.Day is { } day ? DateWords.Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : "no date",
            StoredStory.Id(hit.Story)
        );

    private static IEnumerable<Words> Snippet(SearchHit hit)
    {
        var (text, start) = (hit.Snippet.Text, hit.Snippet.Start);
        var at = 0;
        foreach (var match in hit.Matches.OrderBy(match => match.Start))
        {
            var (from, to) = (match.Start - start, match.End - start);
            if (from < at || to > text.Length)
            {
                continue;
            }

            yield return OneLine.Piece(text[at..from]);
            yield return Sheet.Bold(OneLine.Piece(text[from..to]));
            at = to;
        }

        yield return OneLine.Piece(text[at..]);
    }
}
