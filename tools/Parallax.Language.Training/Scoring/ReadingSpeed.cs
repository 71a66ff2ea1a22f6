using System.Diagnostics;

namespace Parallax.Language.Training.Scoring;

/// <summary>
/// How fast running text is read, all stages in a row, on one thread, by the clock of the machine it runs on: shown, never
/// a floor.
/// </summary>
internal static class ReadingSpeed
{
    /// <summary>
    /// Rounds after which the runtime has compiled the hot paths for good: five gave 29k to 31k tokens/s where eighty gave
    /// 41k to 46k.
    /// </summary>
    public const int Rounds = 40;

    /// <summary>Tokens a second in the fastest of some rounds over the documents.</summary>
    public static double Of(LanguageModel model, List<Sentence> sentences, int rounds = Rounds)
    {
        var documents = RawText.Of(sentences).ToList();
        var fastest = double.MaxValue;
        var tokens = 0;
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            tokens = documents.Sum(d => model.Parse(d.Text, d.Blocks).Count);
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return tokens / fastest;
    }
}
