using Parallax.Core;
using Parallax.Storage.PostgreSql;
using Parallax.Storage.Tests.Sqlite;

namespace Parallax.Storage.Tests.PostgreSql;

/// <summary>A writer that is killed at any moment loses nothing it was told is done, and its claim ends with it.</summary>
[Collection(PostgreSqlFixture.Name)]
public sealed class PostgreSqlKillTests(PostgreSqlFixture fixture)
{
    private static int Kills => Environment.GetEnvironmentVariable("PARALLAX_NIGHTLY") == "1" ? 200 : 3;

    [SkippableFact]
    public async Task NothingThatWasReportedDoneIsLost()
    {
        var address = await fixture.CreateDatabaseAsync();
        var chance = new Random(20261123);
        var done = new List<long>();
        await using var store = await PostgreSqlArticleStore.OpenAsync(address, TimeProvider.System, default);
        for (var kill = 0; kill < Kills; kill++)
        {
            done.AddRange(KilledWriter.Start(address, chance));

            await (await ClaimAsync(store)).DisposeAsync();
            done.Distinct().Count().ShouldBe(done.Count);
            foreach (var number in done)
            {
                (await store.ArticleAsync(number, default)).ShouldNotBeNull($"article {number} after kill {kill}");
            }

            var counts = await store.CountAsync(default);
            var stories = await store.StoriesAsync(new StoryQuery { Limit = 1000 }, default);
            (counts.Articles + counts.Revisions).ShouldBeGreaterThanOrEqualTo(done.Count);
            stories.Sum(story => (long)story.Articles).ShouldBe(counts.Articles);
            (await store.NextAsync(default)).Article.ShouldBeGreaterThan(done.Max());
        }
    }

    // The server notices within moments that a client is gone.
    private static async Task<IAsyncDisposable> ClaimAsync(PostgreSqlArticleStore store)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await store.ClaimAsync(default);
            }
            catch (StoreInUseException) when (tries < 300)
            {
                await Task.Delay(100);
            }
        }
    }
}
