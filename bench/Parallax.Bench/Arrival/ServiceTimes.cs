namespace Parallax.Bench.Arrival;

/// <summary>What deciding costs, in milliseconds of one core.</summary>
/// <param name="Assign">An article gets a story in its shard.</param>
/// <param name="Settle">The merger finds the story that it gets by all.</param>
/// <param name="MovedShare">Articles that the merger put elsewhere, or others because of them.</param>
/// <param name="BytesOpen">Memory of an open article; each is open in its shard and in the merger.</param>
internal sealed record ServiceTimes(double Assign, double Settle, double MovedShare, double BytesOpen);
