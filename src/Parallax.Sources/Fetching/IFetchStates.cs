using Parallax.Core;

namespace Parallax.Sources.Fetching;

/// <summary>Keeps what servers said of addresses, so that what did not change is not sent again. A store is behind it.</summary>
public interface IFetchStates
{
    /// <summary>What the server said when the address was last fetched and what it sent was stored; null where it never was.</summary>
    Task<FetchState?> FindAsync(string address, CancellationToken cancellation);

    /// <summary>Remembers what the server said. Called only from <see cref="WebItemSource.ConfirmAsync"/>.</summary>
    Task RememberAsync(string address, FetchState state, CancellationToken cancellation);
}
