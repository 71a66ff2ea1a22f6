using Microsoft.Data.Sqlite;
using Parallax.Storage.Search;

namespace Parallax.Storage.Tests.Search;

public sealed class FoldingTests
{
    /// <summary>Each letter alone, and between two others, is to our table what it is to FTS5.</summary>
    [Fact]
    public void EveryCodePointIsFoldedAsFts5FoldsIt()
    {
        using var database = new SqliteConnection("Data Source=:memory:");
        database.Open();
        Run(
            database,
            "CREATE VIRTUAL TABLE told USING fts5(x, y, content='', tokenize='unicode61 remove_diacritics 2')"
        );
        Run(database, "CREATE VIRTUAL TABLE words USING fts5vocab(told, instance)");
        var codes = Enumerable.Range(1, 0x10FFFF).Where(code => code is < 0xD800 or > 0xDFFF).ToList();
        using (var step = database.BeginTransaction())
        {
            using var insert = database.CreateCommand();
            insert.CommandText = "INSERT INTO told (rowid, x, y) VALUES ($1, $2, $3)";
            insert.Transaction = step;
            var (row, alone, between) = (new SqliteParameter(), new SqliteParameter(), new SqliteParameter());
            (row.ParameterName, alone.ParameterName, between.ParameterName) = ("$1", "$2", "$3");
            insert.Parameters.AddRange([row, alone, between]);
            foreach (var code in codes)
            {
                (row.Value, alone.Value, between.Value) = (code, Letter(code), $"q{Letter(code)}z");
                insert.ExecuteNonQuery();
            }

            step.Commit();
        }

        var told = new Dictionary<(long Row, string Column), SortedDictionary<long, string>>();
        using var ask = database.CreateCommand();
        ask.CommandText = "SELECT doc, col, offset, term FROM words";
        using var reader = ask.ExecuteReader();
        while (reader.Read())
        {
            var key = (reader.GetInt64(0), reader.GetString(1));
            told.TryAdd(key, []);
            told[key][reader.GetInt64(2)] = reader.GetString(3);
        }

        var wrong = codes.Where(code => !Same(code, "x", Letter(code)) || !Same(code, "y", $"q{Letter(code)}z"));
        wrong.Select(code => $"{code:X}").ShouldBeEmpty();

        bool Same(int code, string column, string text) =>
            SearchToken
                .Of(text)
                .Select(token => token.Text)
                .SequenceEqual(told.TryGetValue((code, column), out var words) ? words.Values : []);
    }

    [Fact]
    public void WordsStandWhereTheyStandInTheText()
    {
        const string Text = "Ko\u0308nig\u0301, Straße \uD83D\uD83D\uDE00x\u0301";

        SearchToken
            .Of(Text)
            .Select(token => (token.Text, Text[token.Start..token.End]))
            .ShouldBe([("konig", "Ko\u0308nig\u0301"), ("straße", "Straße"), ("x", "x\u0301")]);
    }

    private static string Letter(int code) => char.ConvertFromUtf32(code);

    private static void Run(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
