using System.Data.Common;
using Microsoft.Data.Sqlite;
using Parallax.Core;
using Parallax.Storage.Search;
using Parallax.Storage.Sql;
using Parallax.Storage.Sqlite;

namespace Parallax.Storage.Copying;

/// <summary>A store in a file, read row by row.</summary>
internal sealed class SqliteSource : CopySource
{
    private readonly SqliteStoreConnection connection;

    /// <summary>Opens it.</summary>
    public SqliteSource(string path)
    {
        Where = Path.GetFullPath(path);
        if (!File.Exists(Where))
        {
            throw new StoreException($"there is no store {Where}; name one that is there");
        }

        try
        {
            connection = SqliteStoreConnection.Open(Where, SqliteOpenMode.ReadOnly, new StoreOptions());
            StoreMigrations.Check(connection, Where);
            if (!StoreMigrations.IsNewest(connection))
            {
                throw new StoreException($"the store {Where} is of an older version; run 'parallax ingest' on it once");
            }

            // What is sorted is on the disk, however much it is.
            connection.Run("PRAGMA temp_store = FILE");
            connection.Run("CREATE VIRTUAL TABLE temp.searched_words USING fts5vocab (main, article_search, instance)");
            connection.Run("BEGIN");
        }
        catch (Exception exception)
        {
            connection?.Dispose();
            throw Fault(exception) ?? exception;
        }
    }

    public override string Where { get; }

    public override IEnumerable<(object?[] Values, int Month)> Rows(StoredTable table)
    {
        var key = string.Join(", ", table.Columns.Take(table.Key).Select(column => $"t.{column.Quoted}"));
        var join = table.Article is { } article ? $"JOIN article a ON a.id = {article}" : "";
        return Stream(
            $"SELECT {table.Read}{(join.Length > 0 ? ", a.stored" : "")} FROM {table.Quoted} t {join} ORDER BY {key}",
            reader => (table.Values(reader), join.Length > 0 ? Month(reader.GetInt64(table.Columns.Count)) : 0)
        );
    }

    public override IEnumerable<(long Row, SearchedArticle Article, int Month)> Searched()
    {
        var rows = Stream(
            "SELECT s.id, a.headline, b.text, b.quotations, o.name, a.stored FROM article_search_docsize s "
                + $"CROSS JOIN article a ON a.id = s.id & {SearchRow.MostArticles - 1} "
                + "CROSS JOIN body b ON b.article = a.id LEFT JOIN outlet o ON o.id = a.outlet ORDER BY s.id",
            reader =>
                (
                    Row: reader.GetInt64(0),
                    Headline: reader.OptionalText(1),
                    Text: PackedBlob.Text(reader.GetFieldValue<byte[]>(2)),
                    Quotations: reader.IsDBNull(3) ? [] : SearchedQuotations.Of(reader.GetFieldValue<byte[]>(3)),
                    Outlet: reader.OptionalText(4),
                    Month: Month(reader.GetInt64(5))
                )
        );
        foreach (var (row, names) in rows.Zip(Names()))
        {
            if (row.Row != names.Row)
            {
                throw new StoreException(
                    $"the full text of the store {Where} does not fit its articles; restore it from a backup"
                );
            }

            yield return (
                row.Row,
                new SearchedArticle(row.Headline, row.Text, row.Outlet, row.Quotations, names.People, names.Places),
                row.Month
            );
        }
    }

    /// <summary>
    /// FTS5 keeps no text, but the words with their places: names are put together again from those, folded as they are looked
    /// for.
    /// </summary>
    public override IEnumerable<(long Row, string? People, string? Places)> Names()
    {
        using var words = Stream(
                "SELECT doc, col, term FROM temp.searched_words WHERE col IN ('people', 'places') ORDER BY doc, col, offset",
                reader => (Row: reader.GetInt64(0), Column: reader.GetString(1), Word: reader.GetString(2))
            )
            .GetEnumerator();
        var isMore = words.MoveNext();
        foreach (var row in Stream("SELECT id FROM article_search_docsize ORDER BY id", reader => reader.GetInt64(0)))
        {
            var (people, places) = (new List<string>(), new List<string>());
            for (; isMore && words.Current.Row <= row; isMore = words.MoveNext())
            {
                // What stands there still of rows that were taken out belongs to none.
                if (words.Current.Row == row)
                {
                    (words.Current.Column == "people" ? people : places).Add(words.Current.Word);
                }
            }

            yield return (row, Joined(people), Joined(places));
        }
    }

    public override IEnumerable<long> Quotations() =>
        Stream("SELECT id FROM quotation_search_docsize ORDER BY id", reader => reader.GetInt64(0));

    public override IReadOnlyList<int> Months() =>
        [
            .. Stream(
                    $"SELECT DISTINCT stored / {TimeSpan.TicksPerDay} FROM article",
                    reader => Month(reader.GetInt64(0) * TimeSpan.TicksPerDay)
                )
                .Distinct()
                .Order(),
        ];

    public override long LastVersion() =>
        connection.One<long>("SELECT seq FROM sqlite_sequence WHERE name = 'document'") ?? 0;

    public override StoreException? Fault(Exception exception) =>
        StoreFaults.IsOfStore(exception) ? StoreFaults.Of(Where, exception) : null;

    public override void Dispose() => connection.Dispose();

    protected override DbCommand Command(string sql)
    {
        var command = connection.Database.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private static string? Joined(List<string> words) => words.Count == 0 ? null : string.Join(' ', words);
}
