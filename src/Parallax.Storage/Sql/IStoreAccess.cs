namespace Parallax.Storage.Sql;

/// <summary>Reads and writes a store's database, each call with a connection that is nobody else's meanwhile.</summary>
internal interface IStoreAccess
{
    /// <summary>Reads; all that is read is of one moment.</summary>
    Task<T> ReadAsync<T>(Func<StoreConnection, T> read, CancellationToken cancellation);

    /// <summary>As <see cref="ReadAsync{T}"/>, for callers that cannot wait otherwise.</summary>
    T ReadNow<T>(Func<StoreConnection, T> read);

    /// <summary>Writes in one step: all of it or, on an exception, nothing.</summary>
    Task<T> WriteAsync<T>(Func<StoreConnection, T> write, CancellationToken cancellation);
}
