namespace Parallax.Sources.Files;

/// <summary>How much of an input is read.</summary>
public sealed record InputLimits
{
    /// <summary>Largest file, standard input or row of a <c>.jsonl</c> file, in bytes. 20 MB by default.</summary>
    public long MaxBytes { get; init; } = 20_000_000;
}
