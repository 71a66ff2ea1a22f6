namespace Parallax.Sources.Fetching;

/// <summary>What fetching came to, for a summary.</summary>
/// <param name="Requests">Requests made, those for robots.txt among them.</param>
/// <param name="Bytes">Bytes of bodies received, as sent.</param>
/// <param name="Fetched">Pages, feeds and site maps that were sent.</param>
/// <param name="Unchanged">Those of which the server said that they did not change since they were last fetched.</param>
public sealed record FetchCounts(long Requests, long Bytes, long Fetched, long Unchanged);
