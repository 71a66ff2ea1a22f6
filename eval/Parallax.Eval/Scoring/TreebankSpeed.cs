using System.Diagnostics;
using Parallax.Core;
using Parallax.Eval.Rows;
using Parallax.Language;

namespace Parallax.Eval.Scoring;

/// <summary>
/// How fast running text is read, all stages in a row, on one thread. The clock of the machine it runs on: shown, never
/// a floor.
/// </summary>
internal static class TreebankSpeed
{
    private const int Rounds = 5;

    /// <summary>Thousands of tokens a second in the fastest of some rounds over the treebank's documents.</summary>
    public static double Measure(IReadOnlyList<ConlluSentence> sentences)
    {
        TreebankText[] documents = [.. TreebankText.Documents(sentences).Select(TreebankText.OfLines)];
        var fastest = double.MaxValue;
        var tokens = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            tokens = documents.Sum(document => LanguageModel.Default.Parse(document.Text, document.Blocks).Count);
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return tokens / fastest;
    }
}
