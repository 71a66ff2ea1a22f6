namespace Parallax.Ingest;

/// <summary>How an ingest works.</summary>
public sealed record IngestOptions
{
    /// <summary>Articles read side by side. As many as there are processors by default.</summary>
    public int Readers { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// Articles that are stored in one step, at most; what a killed ingest has to read again. A step costs a wait for the
    /// disk, whatever its size.
    /// </summary>
    public int Step { get; init; } = 64;

    /// <summary>Longest time that a read article waits for others to be stored with.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(1);
}
