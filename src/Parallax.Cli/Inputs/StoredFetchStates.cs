using Parallax.Core;
using Parallax.Sources.Fetching;

namespace Parallax.Cli.Inputs;

/// <summary>What servers said, kept in the store beside the articles.</summary>
internal sealed class StoredFetchStates(IArticleStore store) : IFetchStates
{
    public Task<FetchState?> FindAsync(string address, CancellationToken cancellation) =>
        store.FetchStateAsync(address, cancellation);

    public Task RememberAsync(string address, FetchState state, CancellationToken cancellation) =>
        store.RememberFetchAsync(address, state, cancellation);
}
