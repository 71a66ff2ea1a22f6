namespace Parallax.Desk.Comparisons;

/// <summary>How stories are compared for many readers.</summary>
public sealed record ComparisonOptions
{
    /// <summary>Most articles of a story that are compared; those in words of their own come before copies.</summary>
    public int MostArticles { get; init; } = 60;

    /// <summary>
    /// Code units of article text whose comparisons stay in memory. A comparison takes some forty times the memory of its texts.
    /// </summary>
    public long MostTextInMemory { get; init; } = 8_000_000;

    /// <summary>Comparisons that the store keeps, those made last.</summary>
    public int MostKept { get; init; } = 2_000;

    /// <summary>Comparisons made at once; each uses all processors for its reading.</summary>
    public int AtOnce { get; init; } = 1;
}
