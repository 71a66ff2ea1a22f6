using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Core;
using Parallax.Eval.Measures;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Sets;

/// <summary>Who said what, by which cue.</summary>
internal sealed class QuotesSet : IRowSet
{
    private const double Linked = 0.5;

    /// <inheritdoc/>
    public string Name => "quotes";

    /// <inheritdoc/>
    public void Answer(RowFiles files, CancellationToken cancellation) =>
        JsonLines.Write(files.Output, JsonLines.Read<NewsRow>(files.Input).Select(row => Answer(row, cancellation)));

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation)
    {
        var files = run.Dev(Name);
        Answer(files, cancellation);
        var system = JsonLines.Read<QuotesRow>(files.Output).ToDictionary(row => row.Id, row => row.Quotes);
        QuoteGold[] gold = [.. JsonLines.Read<QuoteGold>(run.InSet(Name, "dev.jsonl"))];
        WriteMisses(run, gold, system);
        var flat = FlatQuoteScore.Of(gold, system);
        var linked = LinkedQuoteScore.Of(gold, system, Linked);
        var kinds = QuoteKindScore.Of(gold, system);
        return
        [
            new(Name, "source exact F1", 100 * flat.Exact["source"].F1, "83.2 BERT+CofeNet, other half"),
            new(Name, "cue exact F1", 100 * flat.Exact["cue"].F1, "75.3 BERT+CofeNet, other half"),
            new(Name, "content exact F1", 100 * flat.Exact["content"].F1, "72.9 BERT+CofeNet, other half"),
            new(Name, "content Jaccard", 100 * flat.Jaccard["content"], "73.2 CofeNet, other half"),
            new(Name, "linked precision at .5", 100 * linked.Found.Precision),
            new(Name, "linked F1 at .5", 100 * linked.Found.F1, "30.4 regular expressions, dev"),
            new(Name, "speaker of found", 100 * linked.SpeakerOfFound, "87.4 Gender Gap Tracker, other data"),
            .. kinds
                .OrderBy(kind => kind.Key, StringComparer.Ordinal)
                .SelectMany(kind =>
                    new Measure[]
                    {
                        new(Name, $"{kind.Key} found", 100 * kind.Value.Found),
                        new(Name, $"{kind.Key} found with speaker", 100 * kind.Value.Spoken),
                    }
                ),
        ];
    }

    private static QuotesRow Answer(NewsRow row, CancellationToken cancellation)
    {
        var text = RowText.Of(row);
        var annotated = Product.Pipeline.Read(text.Article, cancellation);
        return new QuotesRow(
            row.Id,
            [
                .. PolnearUtterances
                    .Of(
                        // The set marks one level: what the outlet reports.
                        [.. annotated.Get(Quotation.Key).Where(quotation => quotation.Within is null)],
                        annotated.Get(Part.Key)
                    )
                    .Select(run => new QuoteSpans
                    {
                        Content =
                        [
                            .. run.SelectMany(quotation =>
                                quotation.Content.Select(piece => text.ToRow(AsInSet(quotation, piece, annotated.Text)))
                            ),
                        ],
                        Cue = text.ToRow(run[0].Cue is { } cue ? PolnearSpans.WithColon(cue, annotated.Text) : null),
                        Source = text.ToRow(
                            run[0].Source is { } source ? PolnearSpans.WithComma(source.Span, annotated.Text) : null
                        ),
                    }),
            ]
        );
    }

    private static TextSpan AsInSet(Quotation quotation, TextSpan piece, string text) =>
        quotation.Kind == QuotationKind.Direct ? PolnearSpans.InMarks(piece, text) : PolnearSpans.WithThat(piece, text);

    private static void WriteMisses(
        MeasureRun run,
        QuoteGold[] gold,
        Dictionary<string, IReadOnlyList<QuoteSpans>> system
    )
    {
        foreach (var row in run.Errors is null ? [] : gold)
        {
            var given = new LinkedQuotes(system.GetValueOrDefault(row.Id, []));
            foreach (var quote in row.Linked)
            {
                var (best, overlap) = given.BestFor(quote);
                var verdict =
                    best < 0 ? "missed"
                    : overlap < Linked ? $"overlap {overlap:0.00} “{Shown(given[best].Content, row.Text)}”"
                    : given.SpeakerIsRight(best, quote) ? null
                    : $"speaker “{Shown(given[best].Source, row.Text)}”";
                if (verdict is not null)
                {
                    run.Missed(
                        $"quotes  {QuoteKindScore.Kind(row.Text, quote.Content)}  {row.Id}  [{Shown(quote.Source, row.Text)}] [{Shown(quote.Cue, row.Text)}] “{Shown(quote.Content, row.Text)}”  -- {verdict}"
                    );
                }
            }
        }
    }

    private static string Shown(IReadOnlyList<TextSpan> spans, string text) =>
        Expectations.Brief.Of(string.Join(" … ", spans.Select(span => span.In(text))));

    private sealed record QuotesRow(string Id, IReadOnlyList<QuoteSpans> Quotes);
}
