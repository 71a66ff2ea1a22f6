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
            done.AddRange(KilledWriter.Start(path, chance));

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
}
