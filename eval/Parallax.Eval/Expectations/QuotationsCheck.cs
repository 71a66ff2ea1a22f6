using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Eval.Expectations;

/// <summary>
/// Quotations: content (at least .8 of the words of both in common), speaker, both together, cue and kind, each counted by
/// itself.
/// </summary>
internal sealed class QuotationsCheck : IArticleCheck
{
    private const double LeastOverlap = 0.8;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(ExpectedArticle expected, ArticleReport article) =>
        expected.Quotations.SelectMany(quotation => Check(quotation, article));

    private static IEnumerable<Finding> Check(ExpectedQuotation expected, ArticleReport article)
    {
        var (best, overlap) = Best(expected, article);
        var item = $"{expected.Speaker ?? "nobody"} {expected.Cue ?? "(no cue)"} “{Brief.Of(expected.Text)}”";
        Finding Judged(string measure, string? reason) => new(measure, article.Id, item, reason);

        var content =
            best is null ? "no quotation here"
            : overlap < LeastOverlap ? $"overlap {overlap:0.00} with “{Content(best)}”"
            : null;
        var speaker = best is null ? "no quotation here" : SpeakerMissed(expected.Speaker, best.Source);
        yield return Judged("quotations", content ?? speaker);
        yield return Judged("quotation content", content);
        yield return Judged("quotation speaker", speaker);
        yield return Judged(
            "quotation cue",
            best is null ? "no quotation here" : CueMissed(expected.Cue, best.Cue?.Text)
        );
        yield return Judged(
            "quotation kind",
            best is null ? "no quotation here"
                : best.Kind == expected.Kind ? null
                : $"{best.Kind}, not {expected.Kind}"
        );
        if (content is null && speaker is not null && best?.Source is not null)
        {
            yield return new Finding(Finding.Invented, article.Id, $"speaker {best.Source.Name} of {item}", null);
        }
    }

    private static (QuotationReport? Quotation, double Overlap) Best(ExpectedQuotation expected, ArticleReport article)
    {
        var best = ((QuotationReport?)null, 0.0);
        foreach (var place in Passage.All(article, expected.Text))
        {
            foreach (var quotation in article.Quotations)
            {
                var overlap = Overlap(article.Text, place.Span, quotation);
                if (overlap > best.Item2)
                {
                    best = (quotation, overlap);
                }
            }
        }

        return best;
    }

    // Speech that a cue interrupts is one quotation in pieces, or as many as it has pieces: both ways to cut it are right.
    private static double Overlap(string text, TextSpan place, QuotationReport quotation)
    {
        var pieces = quotation.Content.Select(piece => new TextSpan(piece.Start, piece.End)).ToArray();
        return pieces
            .Select(piece => Words.Overlap(text, [place], [piece]))
            .Append(Words.Overlap(text, [place], pieces))
            .Max();
    }

    private static string? SpeakerMissed(string? expected, ReferenceReport? given)
    {
        var right = expected is null
            ? given is null
            : given is not null && (Names.Agree(expected, given.Name) || Names.Agree(expected, given.Text));
        return right ? null : $"speaker {(given is null ? "none" : $"{given.Name} (“{given.Text}”)")}";
    }

    // A cue is as good with its helpers ("has said") as without.
    private static string? CueMissed(string? expected, string? given)
    {
        var right = (expected, given) switch
        {
            (null, null) => true,
            (null, _) or (_, null) => false,
            _ => expected.Trim() == given.Trim()
                || (Words.Of(expected).Count > 0 && Words.Of(expected).All(Words.Of(given).Contains)),
        };
        return right ? null : $"cue {(given is null ? "none" : $"“{given}”")}";
    }

    private static string Content(QuotationReport quotation) =>
        Brief.Of(string.Join(" … ", quotation.Content.Select(piece => piece.Text)));
}
