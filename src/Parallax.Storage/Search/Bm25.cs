namespace Parallax.Storage.Search;

/// <summary>How well a row answers a search: BM25, with how rare each word is handed in.</summary>
internal static class Bm25
{
    /// <summary>Rows with a word that are counted; one in more of them is common, however many there are.</summary>
    public const int MostCounted = 1_000;

    // As in FTS5's own and nearly everywhere else.
    private const double K = 1.2;
    private const double B = 0.75;

    /// <summary>How much words count less in a row the longer it is.</summary>
    /// <param name="length">Words of the row.</param>
    /// <param name="usual">How many a row usually has.</param>
    public static double Dampening(int length, double usual) => K * (1 - B + (B * length / usual));

    /// <summary>What one word or phrase adds.</summary>
    /// <param name="rarity">How rare it is.</param>
    /// <param name="frequency">How often it stands there, what stands in a headline counted as often as it weighs.</param>
    /// <param name="dampening">Of the row.</param>
    public static double Of(double rarity, double frequency, double dampening) =>
        rarity * frequency * (K + 1) / (frequency + dampening);

    /// <summary>How rare a word is that stands in some of the rows; of those at most <see cref="MostCounted"/> are counted.</summary>
    public static double Rarity(long rows, long with) => Math.Log(1 + ((rows + 0.5) / (with + 0.5)));
}
