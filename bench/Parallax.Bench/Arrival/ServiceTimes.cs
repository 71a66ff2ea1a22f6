namespace Parallax.Bench.Arrival;

/// <summary>What deciding costs, in milliseconds of one core.</summary>
/// <param name="Assign">An article finds its story in a shard.</param>
/// <param name="Meet">An article of another shard is held against a shard's.</param>
/// <param name="Restore">The merger takes an article up.</param>
/// <param name="Settle">The merger groups stories again.</param>
/// <param name="SettledAssigned">Settlings that an article brings when it finds its story.</param>
/// <param name="SettledMet">Settlings that a meeting brings.</param>
/// <param name="MovedShare">Settlings that moved an article.</param>
/// <param name="BytesOpen">Memory of an open article.</param>
internal sealed record ServiceTimes(
    double Assign,
    double Meet,
    double Restore,
    double Settle,
    double SettledAssigned,
    double SettledMet,
    double MovedShare,
    double BytesOpen
);
