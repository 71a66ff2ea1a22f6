using System.Data;
using System.Data.Common;
using Npgsql;
using Parallax.Core;
using Parallax.Storage.PostgreSql;
using Parallax.Storage.Search;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Copying;

/// <summary>A store in PostgreSQL, read row by row.</summary>
internal sealed class PostgreSqlSource : CopySource
{
    private readonly NpgsqlConnection database;
    private readonly NpgsqlTransaction moment;

    /// <summary>Opens it.</summary>
    public PostgreSqlSource(string address)
    {
        var parsed = PostgreSqlAddress.Parse(address);
        Where = parsed.Shown;
        database = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(parsed.Connection)
            {
                CommandTimeout = 0,
                Pooling = false,
            }.ConnectionString
        );
        try
        {
            database.Open();
            PostgreSqlMigrations.Check(new NpgsqlStoreConnection(database, PostgreSqlDialect.Instance), Where);
            moment = database.BeginTransaction(IsolationLevel.RepeatableRead);
        }
        catch (Exception exception)
        {
            database.Dispose();
            throw Fault(exception) ?? exception;
        }
    }

    public override string Where { get; }

    public override IEnumerable<(object?[] Values, int Month)> Rows(StoredTable table)
    {
        // The other store compares texts by their bytes.
        var key = table
            .Columns.Take(table.Key)
            .Select(column => $"t.{column.Quoted}{(column.Kind == ColumnKind.Text ? " COLLATE \"C\"" : "")}");
        var isByMonth = table.Article is not null;
        return Stream(
            $"SELECT {table.Read}{(isByMonth ? ", t.month" : "")} FROM {table.Quoted} t ORDER BY {string.Join(", ", key)}",
            reader => (table.Values(reader), isByMonth ? reader.GetInt32(table.Columns.Count) : 0)
        );
    }

    public override IEnumerable<(long Row, SearchedArticle Article, int Month)> Searched() =>
        Stream(
            "SELECT s.id, a.headline, b.text, b.quotations, o.name, s.people, s.places, s.month FROM article_search s "
                + $"JOIN article a ON a.id = s.id & {SearchRow.MostArticles - 1} "
                + "JOIN body b ON b.article = a.id AND b.month = a.month LEFT JOIN outlet o ON o.id = a.outlet ORDER BY s.id",
            reader =>
                (
                    reader.GetInt64(0),
                    new SearchedArticle(
                        reader.OptionalText(1),
                        PackedBlob.Text(reader.GetFieldValue<byte[]>(2)),
                        reader.OptionalText(4),
                        reader.IsDBNull(3) ? [] : SearchedQuotations.Of(reader.GetFieldValue<byte[]>(3)),
                        reader.OptionalText(5),
                        reader.OptionalText(6)
                    ),
                    reader.GetInt32(7)
                )
        );

    public override IEnumerable<(long Row, string? People, string? Places)> Names() =>
        Stream(
            "SELECT id, people, places FROM article_search ORDER BY id",
            reader => (reader.GetInt64(0), reader.OptionalText(1), reader.OptionalText(2))
        );

    public override IEnumerable<long> Quotations() =>
        Stream("SELECT id FROM quotation_search ORDER BY id", reader => reader.GetInt64(0));

    public override IReadOnlyList<int> Months() =>
        [.. Stream("SELECT DISTINCT month FROM article ORDER BY month", reader => reader.GetInt32(0))];

    public override long LastVersion() =>
        Stream(
                "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM document_version_seq",
                reader => reader.GetInt64(0)
            )
            .Single();

    public override StoreException? Fault(Exception exception) =>
        PostgreSqlFaults.IsOfStore(exception) ? PostgreSqlFaults.Of(Where, exception) : null;

    public override void Dispose()
    {
        moment.Dispose();
        database.Dispose();
    }

    protected override DbCommand Command(string sql) => new NpgsqlCommand(sql, database, moment);
}
