using Parallax.Core;
using Parallax.Language.Sentences;
using Parallax.Language.Tokens;
using Parallax.Language.Training.Scoring;

namespace Parallax.Language.Training;

/// <summary>Tokens and sentences found in raw text against the treebank's.</summary>
internal static class RawScore
{
    /// <summary>F of exact token spans and of exact sentence spans, in per cent.</summary>
    public static (double Tokens, double Sentences) Of(
        List<Sentence> gold,
        TextWriter? errors = null,
        BoundaryModel? model = null
    )
    {
        model ??= BoundaryModel.Default;
        int goldTokens = 0,
            goldSentences = 0,
            tokens = 0,
            sentences = 0,
            rightTokens = 0,
            rightSentences = 0;
        foreach (var raw in RawText.Of(gold))
        {
            var found = new List<TextSpan>();
            var ranges = new List<Range>();
            foreach (var block in raw.Blocks)
            {
                var first = found.Count;
                Tokenizer.Tokenize(raw.Text, block, found);
                SentenceSplitter.Split(raw.Text, found, first, ranges, model);
            }

            var spans = ranges.ConvertAll(r => new TextSpan(found[r.Start.Value].Start, found[r.End.Value - 1].End));
            goldTokens += raw.Tokens.Count;
            goldSentences += raw.Sentences.Count;
            tokens += found.Count;
            sentences += spans.Count;
            rightTokens += found.Intersect(raw.Tokens).Count();
            rightSentences += spans.Intersect(raw.Sentences).Count();
            Report(errors, raw, "token", found, raw.Tokens, 6);
            Report(errors, raw, "sentence", spans, raw.Sentences, 0);
        }

        return (
            100 * Ratios.Of(rightTokens, tokens, goldTokens).F1,
            100 * Ratios.Of(rightSentences, sentences, goldSentences).F1
        );
    }

    private static void Report(
        TextWriter? errors,
        RawText raw,
        string kind,
        List<TextSpan> found,
        List<TextSpan> gold,
        int around
    )
    {
        if (errors is null)
        {
            return;
        }

        foreach (var miss in gold.Except(found).OrderBy(s => s.Start))
        {
            var wide = new TextSpan(Math.Max(0, miss.Start - around), Math.Min(raw.Text.Length, miss.End + around));
            var parts = found.Where(s => s.Overlaps(miss)).Select(s => s.In(raw.Text));
            errors.WriteLine(
                $"{kind}\t{miss.In(raw.Text)}\t{string.Join(" | ", parts)}\t{wide.In(raw.Text).Replace('\n', '/')}"
            );
        }
    }
}
