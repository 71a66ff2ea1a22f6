using Parallax.Cli.Commands;
using Parallax.Core;
using Parallax.Storage.Sqlite;

namespace Parallax.Cli.Inputs;

/// <summary>Chooses the database: the only place where a command's store is more than <see cref="IArticleStore"/>.</summary>
internal static class StoreOpening
{
    public static async Task<IArticleStore> OpenAsync(
        string path,
        StoreAccess access,
        CancellationToken cancellation
    ) =>
        access is StoreAccess.Read
            ? await SqliteArticleStore.OpenReadOnlyAsync(path, TimeProvider.System, cancellation).ConfigureAwait(false)
            : await SqliteArticleStore.OpenAsync(path, TimeProvider.System, cancellation).ConfigureAwait(false);
}
