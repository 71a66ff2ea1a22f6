using Parallax.Core;
using Parallax.Storage.PostgreSql;
using Parallax.Storage.Search;

namespace Parallax.Storage.Copying;

/// <summary>An empty store that is filled in one step: all of it or nothing.</summary>
internal abstract class CopyTarget : IAsyncDisposable
{
    /// <summary>Where it is, as it may be shown.</summary>
    public abstract string Where { get; }

    /// <summary>Opens a store, makes it where there is none, and begins the step.</summary>
    public static async Task<CopyTarget> OpenAsync(string name, TimeProvider time, CancellationToken cancellation) =>
        PostgreSqlArticleStore.IsAddress(name)
            ? await PostgreSqlTarget.OpenAsync(name, time, cancellation)
            : await SqliteTarget.OpenAsync(name, time, cancellation);

    /// <summary>Whether a statement finds anything.</summary>
    public abstract bool Any(string sql);

    /// <summary>Makes room for what was stored in these months.</summary>
    public abstract void Begin(IReadOnlyList<int> months);

    /// <summary>Writes rows of a table.</summary>
    public abstract void Write(StoredTable table, IEnumerable<(object?[] Values, int Month)> rows);

    /// <summary>Writes what can be searched.</summary>
    public abstract void Write(IEnumerable<(long Row, SearchedArticle Article, int Month)> searched);

    /// <summary>Ends the step.</summary>
    /// <param name="version">The last version that was given to a document.</param>
    public abstract void Commit(long version);

    /// <summary>A fault as a line.</summary>
    public abstract StoreException? Fault(Exception exception);

    public abstract ValueTask DisposeAsync();
}
