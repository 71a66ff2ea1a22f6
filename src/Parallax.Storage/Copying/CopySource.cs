using System.Data;
using System.Data.Common;
using Parallax.Core;
using Parallax.Storage.Search;

namespace Parallax.Storage.Copying;

/// <summary>A store that is read row by row, all of it as it was at one moment.</summary>
internal abstract class CopySource : IDisposable
{
    /// <summary>Where it is, as it may be shown.</summary>
    public abstract string Where { get; }

    /// <summary>The rows of a table in the order of its key, each with its month where the table is kept by month.</summary>
    public abstract IEnumerable<(object?[] Values, int Month)> Rows(StoredTable table);

    /// <summary>What can be searched, in the order of its rows.</summary>
    public abstract IEnumerable<(long Row, SearchedArticle Article, int Month)> Searched();

    /// <summary>Names of people and places as they can be searched, in the order of their rows.</summary>
    public abstract IEnumerable<(long Row, string? People, string? Places)> Names();

    /// <summary>Rows of the quotations that can be searched, in order.</summary>
    public abstract IEnumerable<long> Quotations();

    /// <summary>Months in which articles were stored.</summary>
    public abstract IReadOnlyList<int> Months();

    /// <summary>The last version that was given to a document.</summary>
    public abstract long LastVersion();

    /// <summary>A fault as a line.</summary>
    public abstract StoreException? Fault(Exception exception);

    public abstract void Dispose();

    /// <summary>Opens a store.</summary>
    public static CopySource Open(string name) =>
        PostgreSql.PostgreSqlArticleStore.IsAddress(name) ? new PostgreSqlSource(name) : new SqliteSource(name);

    /// <summary>A command in the moment that is read.</summary>
    protected abstract DbCommand Command(string sql);

    /// <summary>Rows as they come; a fault is told as this store's, whoever reads.</summary>
    protected IEnumerable<T> Stream<T>(string sql, Func<DbDataReader, T> read)
    {
        using var command = Command(sql);
        using var reader = Guarded(() => command.ExecuteReader(CommandBehavior.Default));
        while (Guarded(reader.Read))
        {
            yield return Guarded(() => read(reader));
        }
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (Fault(exception) is not null)
        {
            throw Fault(exception)!;
        }
    }

    /// <summary>Month of a moment in ticks, January of year 0 being 0, as PostgreSQL's partitions are named.</summary>
    protected static int Month(long ticks)
    {
        var moment = new DateTime(ticks, DateTimeKind.Utc);
        return (moment.Year * 12) + moment.Month - 1;
    }
}
