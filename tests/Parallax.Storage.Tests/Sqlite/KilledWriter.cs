using System.Diagnostics;
using System.Globalization;
using Parallax.Core;
using Parallax.Storage.PostgreSql;
using Parallax.Storage.Sqlite;

namespace Parallax.Storage.Tests.Sqlite;

/// <summary>A process that saves without end and prints what it was told is done.</summary>
internal static class KilledWriter
{
    /// <summary>Articles change from time to time: of so many addresses.</summary>
    private const int Addresses = 500;

    public static async Task<int> RunAsync(string[] args)
    {
        await using IArticleStore store = PostgreSqlArticleStore.IsAddress(args[0])
            ? await PostgreSqlArticleStore.OpenAsync(args[0], TimeProvider.System, default)
            : await SqliteArticleStore.OpenAsync(args[0], TimeProvider.System, default);
        await using var claim = await store.ClaimAsync(default);
        var chance = new Random(int.Parse(args[1], CultureInfo.InvariantCulture));
        while (true)
        {
            var next = await store.NextAsync(default);
            var records = Enumerable.Range(0, 1 + chance.Next(8)).Select(i => Make(next.Article + i, chance)).ToList();
            var results = await store.SaveAsync(records, default);
            var done = results.Where(result => result.Outcome != SaveOutcome.Known).Select(result => result.Article);
            await Console.Out.WriteLineAsync(string.Join(' ', done));
            await Console.Out.FlushAsync();
        }
    }

    /// <summary>Lets the writer write and kills it at a moment of chance; tells what it reported done.</summary>
    public static List<long> Start(string path, Random chance)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "exec",
                typeof(KilledWriter).Assembly.Location,
                path,
                chance.Next().ToString(CultureInfo.InvariantCulture),
            },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var writer = Process.Start(start)!;
        var (lines, turns) = (1 + chance.Next(40), chance.Next(2_000_000));
        var done = new List<long>();
        while (writer.StandardOutput.ReadLine() is { } line)
        {
            done.AddRange(Numbers(line));
            if (--lines == 0)
            {
                // Somewhere in the steps that follow.
                Thread.SpinWait(turns);
                writer.Kill();
            }
        }

        writer.WaitForExit();
        lines.ShouldBeLessThanOrEqualTo(0, "the writer ended by itself");
        return done;
    }

    private static IEnumerable<long> Numbers(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => long.Parse(number, CultureInfo.InvariantCulture));

    private static ArticleRecord Make(long number, Random chance)
    {
        var day = Records.Day(1 + chance.Next(28));
        var text = $"The ferry number {number} sank at night, {chance.Next()} people said.";
        return Records
            .Of(number, text, $"address {chance.Next(Addresses)}", story: 1 + chance.Next(100), day: day)
            .Quoting("Anna Orlova", "sank at night");
    }
}
