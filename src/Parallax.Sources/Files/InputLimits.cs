namespace Parallax.Sources.Files;

/// <summary>How much of an input is read.</summary>
public sealed record InputLimits
{
    /// <summary>Largest file, standard input or row of a <c>.jsonl</c> file, in bytes. 20 MB by default.</summary>
    public long MaxBytes { get; init; } = 20_000_000;

    /// <summary>
    /// Longest text of one article, in UTF-16 code units. 500,000 by default: fifty times a long report, and what two cores
    /// can compare in seconds.
    /// </summary>
    public int MaxCharacters { get; init; } = 500_000;
}
