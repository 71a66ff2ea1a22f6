using Microsoft.Data.Sqlite;
using Parallax.Storage.Search;

namespace Parallax.Storage.Tests.Search;

public sealed class FoldingTests
{
    // Every plane that has letters which are told apart; the others are of one kind, and are looked through at night.
    private static readonly int[] Planes =
        Environment.GetEnvironmentVariable("PARALLAX_NIGHTLY") == "1" ? [.. Enumerable.Range(0, 17)] : [0, 1, 14];

    /// <summary>Each letter alone, and between two others, is to our table what it is to FTS5.</summary>
    [Fact]
    public void EveryCodePointIsFoldedAsFts5FoldsIt()
    {
        using var database = new SqliteConnection("Data Source=:memory:");
        database.Open();
        foreach (var plane in Planes)
        {
            var first = Math.Max(1, plane << 16);
            var codes = Enumerable
                .Range(first, ((plane + 1) << 16) - first)
                .Where(code => code is < 0xD800 or > 0xDFFF);
            var wrong = codes.Zip(Told(database, codes)).Where(pair => !Same(pair.First, pair.Second));
            wrong.Select(pair => $"{pair.First:X}: {pair.Second}").ShouldBeEmpty();
        }
    }

    private static bool Same(int code, string told) =>
        string.Join(' ', SearchToken.Of(Text(code)).Select(token => token.Text)) == told;

    /// <summary>Alone, then between two others.</summary>
    private static string Text(int code) => $"{char.ConvertFromUtf32(code)} ; q{char.ConvertFromUtf32(code)}z";

    /// <summary>The words that FTS5 has of each.</summary>
    private static List<string> Told(SqliteConnection database, IEnumerable<int> codes)
    {
        Run(database, "CREATE VIRTUAL TABLE told USING fts5(x, content='', tokenize='unicode61 remove_diacritics 2')");
        Run(database, "CREATE VIRTUAL TABLE words USING fts5vocab(told, instance)");
        Run(database, "BEGIN");
        using var insert = database.CreateCommand();
        insert.CommandText = "INSERT INTO told (rowid, x) VALUES ($1, $2)";
        var row = insert.Parameters.Add("$1", SqliteType.Integer);
        var text = insert.Parameters.Add("$2", SqliteType.Text);
        foreach (var code in codes)
        {
            (row.Value, text.Value) = (code, Text(code));
            insert.ExecuteNonQuery();
        }

        Run(database, "COMMIT");
        using var ask = database.CreateCommand();
        ask.CommandText =
            "SELECT group_concat(term, ' ') FROM (SELECT doc, term FROM words ORDER BY doc, offset) GROUP BY doc";
        var told = new List<string>();
        using (var reader = ask.ExecuteReader())
        {
            while (reader.Read())
            {
                told.Add(reader.GetString(0));
            }
        }

        Run(database, "DROP TABLE words");
        Run(database, "DROP TABLE told");
        return told;
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

    private static void Run(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
