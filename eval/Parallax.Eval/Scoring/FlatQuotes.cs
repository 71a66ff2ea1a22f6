using Parallax.Core;

namespace Parallax.Eval.Scoring;

/// <summary>Quotations as labels on tokens, flat as CofeNet annotates them, and labels as spans of tokens.</summary>
internal static class FlatQuotes
{
    private const string Outside = "O";

    /// <summary>
    /// The quotations without those whose cue and content both lie in a longer content: the annotation has no nesting.
    /// </summary>
    public static IReadOnlyList<QuoteSpans> WithoutNested(IReadOnlyList<QuoteSpans> quotes) =>
        [.. quotes.Where((quote, i) => !quotes.Where((outer, j) => j != i && IsNested(quote, outer)).Any())];

    /// <summary>One label a token; where roles clash, source beats cue and cue beats content.</summary>
    public static string[] Paint(IReadOnlyList<TextSpan?> tokens, IReadOnlyList<QuoteSpans> quotes)
    {
        var labels = new string[tokens.Count];
        Array.Fill(labels, Outside);
        foreach (var quote in quotes)
        {
            PaintRole(labels, tokens, quote.Content, "content");
        }

        foreach (var quote in quotes)
        {
            PaintRole(labels, tokens, quote.Cue, "cue");
        }

        foreach (var quote in quotes)
        {
            PaintRole(labels, tokens, quote.Source, "source");
        }

        BridgeGaps(labels, tokens);
        for (var i = 0; i < labels.Length; i++)
        {
            // A role that a cue or source cut in two starts again.
            if (labels[i][0] == 'I' && (i == 0 || labels[i - 1].Length < 2 || labels[i - 1][2..] != labels[i][2..]))
            {
                labels[i] = "B-" + labels[i][2..];
            }
        }

        return labels;
    }

    /// <summary>Role to ranges of token indices.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<TextSpan>> Elements(IReadOnlyList<string> labels)
    {
        var found = FlatQuoteScore.Roles.ToDictionary(role => role, _ => new List<TextSpan>());
        string? role = null;
        var start = 0;
        for (var i = 0; i <= labels.Count; i++)
        {
            var label = i < labels.Count ? labels[i] : Outside;
            if (role is not null && label == "I-" + role)
            {
                continue;
            }

            if (role is not null)
            {
                found[role].Add(new TextSpan(start, i));
            }

            role = label.StartsWith("B-", StringComparison.Ordinal) ? label[2..] : null;
            start = i;
        }

        return found.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<TextSpan>)pair.Value);
    }

    private static bool IsNested(QuoteSpans inner, QuoteSpans outer) =>
        outer.Content.Count > 0
        && (inner.Cue.Count > 0 || inner.Content.Count > 0)
        && inner.Cue.Concat(inner.Content).All(span => outer.Content.Any(content => content.Contains(span)))
        && inner.Content.Sum(span => span.Length) < outer.Content.Sum(span => span.Length);

    private static void PaintRole(
        string[] labels,
        IReadOnlyList<TextSpan?> tokens,
        IReadOnlyList<TextSpan> spans,
        string role
    )
    {
        foreach (var span in spans)
        {
            var prefix = "B-";
            for (var i = 0; i < labels.Length; i++)
            {
                // A token belongs where at least half of it lies.
                if (tokens[i] is { } token && token.Overlaps(span) && token.Intersect(span).Length * 2 >= token.Length)
                {
                    labels[i] = prefix + role;
                    prefix = "I-";
                }
            }
        }
    }

    // A token without a place in the text carries on the span it stands in.
    private static void BridgeGaps(string[] labels, IReadOnlyList<TextSpan?> tokens)
    {
        for (var i = 1; i < labels.Length - 1; i++)
        {
            if (tokens[i] is null && labels[i - 1] != Outside && labels[i + 1] == "I-" + labels[i - 1][2..])
            {
                labels[i] = labels[i + 1];
            }
        }
    }
}
