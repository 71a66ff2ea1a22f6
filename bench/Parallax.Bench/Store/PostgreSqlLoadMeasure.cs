using System.Diagnostics;
using System.Globalization;
using System.Text;
using Npgsql;
using Parallax.Storage.Copying;
using Parallax.Storage.PostgreSql;

namespace Parallax.Bench.Store;

/// <summary>How fast rows are loaded into PostgreSQL by the code that copies stores: texts of 5 KB, packed by the database (lz4).</summary>
internal static class PostgreSqlLoadMeasure
{
    private const int Seed = 20260101;
    private const int Texts = 512;
    private const int Length = 5_000;
    private const int Month = 24_314;

    // As "body" is, by month, with its key; the text as it is, for the database to pack.
    private static readonly StoredTable Loaded = new(
        "loaded",
        [
            new StoredColumn("article", ColumnKind.Long),
            new StoredColumn("text", ColumnKind.Bytes),
            new StoredColumn("facts", ColumnKind.Bytes),
        ],
        Article: "t.article"
    );

    /// <summary>Runs "pg-load --db postgres://... [--rows N] [--runs N]"; the database's table "loaded" is made anew each time.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        var rows = int.Parse(Value(args, "--rows") ?? "100000", CultureInfo.InvariantCulture);
        var runs = int.Parse(Value(args, "--runs") ?? "5", CultureInfo.InvariantCulture);
        var name = Value(args, "--db") ?? throw new ArgumentException("--db is not named", nameof(args));
        using var database = new NpgsqlConnection(PostgreSqlAddress.Parse(name).Connection);
        database.Open();
        var texts = MakeTexts();
        var rates = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            Prepare(database);
            var started = Stopwatch.GetTimestamp();
            using (var step = database.BeginTransaction())
            {
                BinaryCopy.Write(database, Loaded, Rows(texts, rows));
                step.Commit();
            }

            rates.Add(rows / Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        rates.Sort();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rows:N0} rows of {Length:N0} bytes, {runs} runs: {rates[0]:N0} rows/s at least, {rates[runs / 2]:N0} in the middle, {rates[^1]:N0} at most"
            )
        );
        return 0;
    }

    private static void Prepare(NpgsqlConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            DROP TABLE IF EXISTS loaded;
            CREATE TABLE loaded (
                article bigint NOT NULL, text bytea COMPRESSION lz4 NOT NULL, facts bytea NOT NULL, month integer NOT NULL,
                PRIMARY KEY (article, month)
            ) PARTITION BY LIST (month);
            CREATE TABLE loaded_month PARTITION OF loaded FOR VALUES IN ({Month});
            CHECKPOINT
            """
        );
        command.ExecuteNonQuery();
    }

    private static byte[][] MakeTexts()
    {
        var maker = new ArticleMaker(Seed);
        var left = new StringBuilder();
        var texts = new byte[Texts][];
        for (var i = 0; i < Texts; i++)
        {
            while (left.Length < Length)
            {
                left.Append(maker.Make(i + 1).Article.Text).Append('\n');
            }

            texts[i] = Encoding.UTF8.GetBytes(left.ToString(0, Length));
            left.Clear();
        }

        return texts;
    }

    private static IEnumerable<(object?[] Values, int Month)> Rows(byte[][] texts, int count)
    {
        var facts = new byte[64];
        for (var i = 0; i < count; i++)
        {
            yield return ([(long)i, texts[i % texts.Length], facts], Month);
        }
    }

    private static string? Value(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
