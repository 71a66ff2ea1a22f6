using Parallax.Cli.Commands;
using Parallax.Core;
using Parallax.Core.Cluster;
using Parallax.Storage.PostgreSql;
using Parallax.Storage.Sqlite;

namespace Parallax.Cli.Inputs;

/// <summary>Chooses the database: the only place where a command's store is more than <see cref="IArticleStore"/>.</summary>
internal static class StoreOpening
{
    /// <summary>Whether a store's name is a file's, and not the address of a server.</summary>
    public static bool IsFile(string path) => !PostgreSqlArticleStore.IsAddress(path);

    /// <summary>What workers share of a store; null where it is a file.</summary>
    public static IWorkStore? WorkOf(IArticleStore store) => (store as PostgreSqlArticleStore)?.Work;

    public static async Task<IArticleStore> OpenAsync(string path, StoreAccess access, CancellationToken cancellation)
    {
        if (PostgreSqlArticleStore.IsAddress(path))
        {
            return access is StoreAccess.Read
                ? await PostgreSqlArticleStore
                    .OpenReadOnlyAsync(path, TimeProvider.System, cancellation)
                    .ConfigureAwait(false)
                : await PostgreSqlArticleStore.OpenAsync(path, TimeProvider.System, cancellation).ConfigureAwait(false);
        }

        return access is StoreAccess.Read
            ? await SqliteArticleStore.OpenReadOnlyAsync(path, TimeProvider.System, cancellation).ConfigureAwait(false)
            : await SqliteArticleStore.OpenAsync(path, TimeProvider.System, cancellation).ConfigureAwait(false);
    }
}
