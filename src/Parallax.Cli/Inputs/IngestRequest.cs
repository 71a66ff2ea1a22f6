using Parallax.Core;

namespace Parallax.Cli.Inputs;

/// <summary>What an ingest takes in.</summary>
/// <param name="Places">Paths and addresses, as the user named them.</param>
/// <param name="AllowedHosts">Hosts that may be fetched from though their addresses are private.</param>
/// <param name="Notice">Is told in a line what was passed over, though nothing failed.</param>
/// <param name="Store">Where it goes, and where what servers said is remembered.</param>
internal sealed record IngestRequest(
    IReadOnlyList<string> Places,
    IReadOnlyList<string> AllowedHosts,
    Action<string> Notice,
    IArticleStore Store
);
