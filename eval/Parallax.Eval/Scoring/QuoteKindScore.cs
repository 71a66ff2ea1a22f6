using Parallax.Core;

namespace Parallax.Eval.Scoring;

/// <summary>The last line of <c>score_quotes.py</c>: what was found of direct, mixed and indirect quotations.</summary>
/// <param name="Gold">Quotations of the kind.</param>
/// <param name="Found">Share found at a Jaccard overlap of .5, 0 to 1.</param>
/// <param name="Spoken">Share found with the right speaker, 0 to 1.</param>
internal sealed record QuoteKindScore(int Gold, double Found, double Spoken)
{
    private const string Marks = "\"\u201c\u201d\u201e\u00ab\u00bb";
    private const double Least = 0.5;

    /// <summary>Kind ("direct", "mixed", "indirect") to its score.</summary>
    public static IReadOnlyDictionary<string, QuoteKindScore> Of(
        IReadOnlyList<QuoteGold> gold,
        IReadOnlyDictionary<string, IReadOnlyList<QuoteSpans>> system
    )
    {
        var outcomes = new List<(string Kind, bool Found, bool Spoken)>();
        foreach (var row in gold)
        {
            var linked = new LinkedQuotes(system.GetValueOrDefault(row.Id, []));
            foreach (var quote in row.Linked)
            {
                var (best, overlap) = linked.BestFor(quote, lastOfEquals: true);
                var found = overlap >= Least;
                outcomes.Add((Kind(row.Text, quote.Content), found, found && linked.SpeakerIsRight(best, quote)));
            }
        }

        return outcomes
            .GroupBy(outcome => outcome.Kind)
            .ToDictionary(
                kind => kind.Key,
                kind => new QuoteKindScore(
                    kind.Count(),
                    Ratios.Share(kind.Count(outcome => outcome.Found), kind.Count()),
                    Ratios.Share(kind.Count(outcome => outcome.Spoken), kind.Count())
                )
            );
    }

    /// <summary>Whether all, some or none of the content stands in quotation marks.</summary>
    public static string Kind(string text, IReadOnlyList<TextSpan> content)
    {
        var words = string.Join(' ', content.Select(span => span.In(text))).Trim();
        if (!words.Any(c => Marks.Contains(c, StringComparison.Ordinal)))
        {
            return "indirect";
        }

        var end = words.TrimEnd('.', ',', ';', ':', '!', '?');
        var opens = Marks.Contains(words[0], StringComparison.Ordinal);
        var closes =
            end.Length == 0
            || Marks.Contains(end[^1], StringComparison.Ordinal)
            || words.Count(c => c == '\u201c') > words.Count(c => c == '\u201d');
        return opens && closes && content.All(span => OpensWithMark(span.In(text))) ? "direct" : "mixed";
    }

    private static bool OpensWithMark(string piece)
    {
        var trimmed = piece.AsSpan().Trim();
        return trimmed.IsEmpty || Marks.Contains(trimmed[0], StringComparison.Ordinal);
    }
}
