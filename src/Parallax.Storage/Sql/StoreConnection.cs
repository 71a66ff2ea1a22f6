using System.Data.Common;

namespace Parallax.Storage.Sql;

/// <summary>
/// One connection to a store's database, whichever that is. Statements are written once for all of them: parameters are
/// <c>?1</c>, <c>?2</c> and so on, and what the databases say differently is asked of <see cref="Dialect"/>. For one thread at a
/// time.
/// </summary>
internal abstract class StoreConnection : IDisposable
{
    /// <summary>What this database says in its own way.</summary>
    public abstract SqlDialect Dialect { get; }

    /// <summary>Runs a statement and tells how many rows it changed.</summary>
    public abstract int Run(string sql, params ReadOnlySpan<object?> values);

    /// <summary>
    /// Runs a statement whose count of rows nobody asks for. It is done before the next statement that is asked for something
    /// and before the step ends; a database behind a network gets many of them at once.
    /// </summary>
    public abstract void Send(string sql, params ReadOnlySpan<object?> values);

    /// <summary>Inserts a row and tells the number that the database gave it.</summary>
    /// <param name="sql">The statement, nothing behind its values.</param>
    /// <param name="id">The column of the number.</param>
    /// <param name="values">Its parameters.</param>
    public abstract long Insert(string sql, string id, params ReadOnlySpan<object?> values);

    /// <summary>The first value of the first row; null where there is no row or no value.</summary>
    public abstract T? One<T>(string sql, params ReadOnlySpan<object?> values)
        where T : struct;

    /// <summary>All rows. A row's reading asks for nothing else: not every database answers two questions at a time.</summary>
    public abstract List<T> All<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values);

    public abstract void Dispose();
}
