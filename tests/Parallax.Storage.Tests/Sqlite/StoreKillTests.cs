using System.Diagnostics;
using System.Globalization;
using Parallax.Core;
using Parallax.Storage.Sqlite;

namespace Parallax.Storage.Tests.Sqlite;

/// <summary>A writer that is killed at any moment loses nothing it was told is done, and leaves a whole store.</summary>
public sealed class StoreKillTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static int Kills => Environment.GetEnvironmentVariable("PARALLAX_NIGHTLY") == "1" ? 200 : 4;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task NothingThatWasReportedDoneIsLost()
    {
        var path = folder.File("store.db");
        var chance = new Random(20260101);
        var done = new List<long>();
        for (var kill = 0; kill < Kills; kill++)
        {
            done.AddRange(Run(path, chance));

            await using var store = await SqliteArticleStore.OpenAsync(path, TimeProvider.System, default);
            await (await store.ClaimAsync(default)).DisposeAsync();
            done.Distinct().Count().ShouldBe(done.Count);
            foreach (var number in done)
            {
                (await store.ArticleAsync(number, default)).ShouldNotBeNull($"article {number} after kill {kill}");
            }

            var counts = await store.CountAsync(default);
            (counts.Articles + counts.Revisions).ShouldBeGreaterThanOrEqualTo(done.Count);
            (await store.NextAsync(default)).Article.ShouldBeGreaterThan(done.Max());
        }

        StoreIntegrity.Check(path);
    }

    /// <summary>Lets the writer write and kills it at a moment of chance; tells what it reported done.</summary>
    private static List<long> Run(string path, Random chance)
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
}
