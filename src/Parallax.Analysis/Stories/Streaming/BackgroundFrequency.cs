using Parallax.Language;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>
/// In how many articles a word is to be expected before any was read. The word vectors stand in the order of their words'
/// frequency in some six thousand million words of news and encyclopedia; by Zipf's law the rank tells the frequency, and the
/// frequency in how many reports of usual length the word stands. So no table of counts is carried.
/// </summary>
internal static class BackgroundFrequency
{
    // 1 / ln(number of words), Zipf's constant for a vocabulary of about 400,000.
    private const double Zipf = 0.078;

    // Words of a usual report.
    private const double Length = 400;

    // Ranks below are not in the vectors: rarer than all that are.
    private const double Unknown = 300_000;

    /// <summary>Share of articles that have the word, 0 to 1.</summary>
    public static double ShareOf(ReadOnlySpan<char> word)
    {
        var rank = WordVectors.Default.Find(word);
        return 1 - Math.Exp(-Length * Zipf / (rank < 0 ? Unknown : rank + 1));
    }

    /// <summary>How much a word tells, 0 to 1.</summary>
    public static double Rarity(ReadOnlySpan<char> word) =>
        Math.Log(1 / ShareOf(word)) / Math.Log(Unknown / (Length * Zipf));
}
