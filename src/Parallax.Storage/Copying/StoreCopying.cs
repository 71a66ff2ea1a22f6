using Parallax.Core;

namespace Parallax.Storage.Copying;

/// <summary>
/// Copies a whole store, row by row, from either kind to either. Stores are named by path or by the address of a database.
/// </summary>
public static class StoreCopying
{
    /// <summary>
    /// Copies a store into an empty one in one step, and then compares the two. All that is stored is copied, under the same
    /// numbers; of work that was handed in and is not done nothing is.
    /// </summary>
    /// <param name="from">The store.</param>
    /// <param name="to">An empty one, or where none is.</param>
    /// <param name="time">The clock.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellation">Stops it; nothing of it is kept then.</param>
    /// <exception cref="StoreException">One of them cannot be opened, or the second has something in it.</exception>
    public static async Task<StoreComparison> CopyAsync(
        string from,
        string to,
        TimeProvider time,
        Action<CopyProgress> progress,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(progress);
        var watch = new CopyWatch(progress, cancellation);
        using (var source = CopySource.Open(from))
        {
            await using var target = await CopyTarget.OpenAsync(to, time, cancellation);
            Copy(source, target, watch);
        }

        return Compare(from, to, watch);
    }

    /// <summary>Compares two stores.</summary>
    /// <exception cref="StoreException">One of them cannot be opened.</exception>
    public static Task<StoreComparison> CompareAsync(
        string one,
        string other,
        Action<CopyProgress> progress,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(progress);
        return Task.FromResult(Compare(one, other, new CopyWatch(progress, cancellation)));
    }

    private static StoreComparison Compare(string one, string other, CopyWatch watch)
    {
        using var first = CopySource.Open(one);
        using var second = CopySource.Open(other);
        return new StoreComparing(first, second, watch).Run();
    }

    private static void Copy(CopySource source, CopyTarget target, CopyWatch watch)
    {
        if (
            StoredTable.All.FirstOrDefault(table =>
                table.Name != "totals" && target.Any($"SELECT 1 FROM {table.Quoted} LIMIT 1")
            ) is
            { } full
        )
        {
            throw new StoreException(
                $"the store {target.Where} is not empty (it has rows in {full.Name}); name one that is, or a new one"
            );
        }

        try
        {
            target.Begin(source.Months());
            foreach (var table in StoredTable.All)
            {
                target.Write(table, watch.Each(source.Rows(table), table.Name));
            }

            target.Write(watch.Each(source.Searched(), "full text"));
            target.Commit(source.LastVersion());
        }
        catch (Exception exception) when (target.Fault(exception) is not null)
        {
            // What the source cannot read it has told itself.
            throw target.Fault(exception)!;
        }
    }
}
