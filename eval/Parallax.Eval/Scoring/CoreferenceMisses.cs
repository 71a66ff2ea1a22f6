using Parallax.Eval.Sets;

namespace Parallax.Eval.Scoring;

/// <summary>Lists what is wrong with the chains of a document, where misses are asked for.</summary>
internal static class CoreferenceMisses
{
    /// <summary>
    /// Writes a line for each mention of a chain of several that was not found, was found and is none, or follows
    /// another mention than the gold has before it.
    /// </summary>
    public static void Write(CoreferenceGold gold, IReadOnlyList<CoreferenceMention> system, MeasureRun run)
    {
        var goldBefore = Before(gold.Mentions);
        var systemBefore = Before(system);
        foreach (var span in goldBefore.Keys.Union(systemBefore.Keys).OrderBy(s => s.Start).ThenBy(s => s.End))
        {
            var (wanted, given) = (Words(goldBefore, span), Words(systemBefore, span));
            if (wanted != given)
            {
                run.Missed($"{gold.Id} {span.Start} [{Text(span)}] gold {wanted}, found {given}");
            }
        }

        string Words(Dictionary<(int Start, int End), (int Start, int End)?> before, (int Start, int End) span) =>
            !before.TryGetValue(span, out var earlier) ? "alone"
            : earlier is { } known ? $"after {known.Start} [{Text(known)}]"
            : "first";

        string Text((int Start, int End) span) => string.Join(' ', gold.Words[span.Start..span.End]);
    }

    // Of each mention of a chain of several, the one before it in the chain.
    private static Dictionary<(int Start, int End), (int Start, int End)?> Before(
        IReadOnlyList<CoreferenceMention> mentions
    )
    {
        var before = new Dictionary<(int, int), (int, int)?>();
        foreach (var chain in mentions.GroupBy(m => m.Chain).Where(g => g.Count() > 1))
        {
            (int, int)? last = null;
            foreach (var mention in chain.OrderBy(m => m.Start).ThenByDescending(m => m.End))
            {
                before[(mention.Start, mention.End)] = last;
                last = (mention.Start, mention.End);
            }
        }

        return before;
    }
}
