namespace Parallax.Sources.Fetching;

/// <summary>Counts while requests run side by side.</summary>
internal sealed class FetchTally
{
    private long requests;
    private long bytes;
    private long fetched;
    private long unchanged;

    /// <summary>What was counted so far.</summary>
    public FetchCounts Counts =>
        new(
            Interlocked.Read(ref requests),
            Interlocked.Read(ref bytes),
            Interlocked.Read(ref fetched),
            Interlocked.Read(ref unchanged)
        );

    /// <summary>A request was made.</summary>
    public void Request() => Interlocked.Increment(ref requests);

    /// <summary>So many bytes of a body came.</summary>
    public void Received(long count) => Interlocked.Add(ref bytes, count);

    /// <summary>A page, feed or site map was had.</summary>
    public void Fetched() => Interlocked.Increment(ref fetched);

    /// <summary>One had not changed.</summary>
    public void Unchanged() => Interlocked.Increment(ref unchanged);
}
