using Microsoft.Data.Sqlite;

namespace Parallax.Storage.Tests.Sqlite;

/// <summary>SQLite's own checks of a store.</summary>
internal static class StoreIntegrity
{
    /// <summary>Checks the file, its foreign keys, its full-text tables and its sums.</summary>
    public static void Check(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        One(connection, "PRAGMA integrity_check").ShouldBe("ok");
        One(connection, "PRAGMA foreign_key_check").ShouldBeNull();
        One(connection, "INSERT INTO article_search (article_search) VALUES ('integrity-check')").ShouldBeNull();
        One(connection, "INSERT INTO quotation_search (quotation_search) VALUES ('integrity-check')").ShouldBeNull();
        One(
                connection,
                "SELECT count(*) FROM totals WHERE articles <> (SELECT count(*) FROM article WHERE superseded = 0) "
                    + "OR revisions <> (SELECT count(*) FROM article WHERE superseded = 1) "
                    + "OR articles <> (SELECT sum(articles) FROM story) "
                    + "OR articles <> (SELECT count(*) FROM article_search_docsize) "
                    + "OR stories <> (SELECT count(*) FROM story WHERE articles > 0)"
            )
            .ShouldBe(0L);
    }

    private static object? One(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
