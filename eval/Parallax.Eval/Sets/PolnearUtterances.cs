using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Core;

namespace Parallax.Eval.Sets;

/// <summary>
/// Quotations as PolNeAR counts them: words that go on behind their frame (<c>"..." he said. "..."</c>) are one with those
/// before it (129 of 143 neighbours inside a paragraph in the dev half, none across paragraphs but where the first was left
/// open). Parallax gives them as a quotation of their own, without a cue.
/// </summary>
internal static class PolnearUtterances
{
    // A remark between the two ("..., he said, adding that ... "...") leaves them one; more than a few are another matter.
    private const int Between = 3;

    /// <summary>Runs of quotations that are one utterance, in the order in which they begin.</summary>
    public static IEnumerable<IReadOnlyList<Quotation>> Of(
        IReadOnlyList<Quotation> quotations,
        IReadOnlyList<Part> parts
    )
    {
        List<List<Quotation>> runs = [];
        foreach (var quotation in quotations)
        {
            var run = runs.TakeLast(Between + 1).LastOrDefault(run => GoesOn(run[^1], quotation, parts));
            if (run is null)
            {
                runs.Add([quotation]);
            }
            else
            {
                run.Add(quotation);
            }
        }

        return runs;
    }

    private static bool GoesOn(Quotation said, Quotation next, IReadOnlyList<Part> parts) =>
        next is { Cue: null, Kind: QuotationKind.Direct, Source: not null }
        && said.Kind != QuotationKind.Indirect
        && next.Source.Span == said.Source?.Span
        && parts.Any(part => part.Span.Contains(said.Content[^1]) && part.Span.Contains(next.Content[0]));
}
