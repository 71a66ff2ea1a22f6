using Parallax.Cli.Commands;
using Parallax.Cli.Inputs;
using Parallax.Core;

namespace Parallax.Cli.Mcp;

/// <summary>One call of a tool.</summary>
/// <param name="Composition">What tools are made of.</param>
/// <param name="StorePath">Where the store is, if there is one.</param>
/// <param name="Last">The comparison made last.</param>
/// <param name="Arguments">What the call says.</param>
/// <param name="Cancellation">Stops the work when the client asks for it or is gone.</param>
internal sealed record ToolCall(
    Composition Composition,
    string StorePath,
    LastReport Last,
    ToolArguments Arguments,
    CancellationToken Cancellation
)
{
    /// <summary>Does the work with the store, opened for this call: what was taken in meanwhile is seen.</summary>
    /// <exception cref="ToolFault">There is none.</exception>
    public async Task<T> WithStoreAsync<T>(Func<IArticleStore, Task<T>> work)
    {
        if (StoreOpening.IsFile(StorePath) && !File.Exists(StorePath))
        {
            throw new ToolFault(
                $"there is no store at {StorePath}; the user makes one with 'parallax ingest PATH --db {StorePath}', or starts 'parallax mcp --db FILE' with the one there is; compare works without"
            );
        }

        var store = await Composition.OpenStore(StorePath, StoreAccess.Read, Cancellation).ConfigureAwait(false);
        await using (store.ConfigureAwait(false))
        {
            return await work(store).ConfigureAwait(false);
        }
    }
}
