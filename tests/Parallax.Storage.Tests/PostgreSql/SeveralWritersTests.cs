using Parallax.Core;
using Parallax.Storage.PostgreSql;

namespace Parallax.Storage.Tests.PostgreSql;

/// <summary>Those who write beside each other store each article once, and their sums add up.</summary>
[Collection(PostgreSqlFixture.Name)]
public sealed class SeveralWritersTests(PostgreSqlFixture fixture) : IAsyncLifetime
{
    private string address = "";
    private PostgreSqlArticleStore? store;

    private PostgreSqlArticleStore Store => store!;

    public async Task InitializeAsync()
    {
        address = await fixture.CreateDatabaseAsync();
        store = await OpenAsync();
    }

    public async Task DisposeAsync() => await store!.DisposeAsync();

    [SkippableFact]
    public async Task TheSameRecordsOfManyAreStoredOnce()
    {
        var records = Enumerable.Range(1, 200).Select(i => Make(i)).ToList();
        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async task =>
                {
                    // Each in an order of its own, and through a pool of its own as another process has it.
                    await using var own = await OpenAsync();
                    var mixed = records.OrderBy(record => (record.Number * 7919 * (task + 1)) % 211).Chunk(20);
                    var results = new List<SaveResult>();
                    foreach (var chunk in mixed)
                    {
                        results.AddRange(await own.SaveAsync(chunk, default));
                    }

                    return results;
                })
        );

        var stored = outcomes
            .SelectMany(results => results)
            .Where(result => result.Outcome == SaveOutcome.New)
            .ToList();
        stored.Select(result => result.Article).Order().ShouldBe(records.Select(record => record.Number));
        outcomes.SelectMany(results => results).Count(result => result.Outcome == SaveOutcome.Known).ShouldBe(1400);
        await AddUpAsync(articles: 200, revisions: 0);
    }

    [SkippableFact]
    public async Task TextsOfOneAddressFromManyAreItsRevisions()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(task =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < 15; i++)
                        {
                            var number = 1 + (i * 4) + task;
                            var record = Records.Of(number, $"{number} drowned.", "ferry", story: 1 + (number % 3));
                            await Store.SaveAsync([record], default);
                        }
                    })
                )
        );

        var revisions = await Store.RevisionsAsync(1, default);
        revisions.Select(article => article.Number).ShouldBe(Enumerable.Range(1, 60).Select(i => (long)i));
        revisions.Select(article => article.Revision).ShouldBe(Enumerable.Range(1, 60));
        (await Store.CurrentAsync("ferry", default)).ShouldNotBeNull().Number.ShouldBe(60);
        await AddUpAsync(articles: 1, revisions: 59);
    }

    [SkippableFact]
    public async Task MovesToAndFroAddUp()
    {
        await Store.SaveAsync([.. Enumerable.Range(1, 40).Select(i => Make(i))], default);
        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(task =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < 10; i++)
                        {
                            var moved = Enumerable
                                .Range(1, 8)
                                .ToDictionary(
                                    n => 1L + (((n * 5) + (task * 11) + i) % 40),
                                    n => SharedWork.Membership(1 + ((n + task + i) % 7))
                                );
                            await Store.RegroupAsync(moved, default);
                        }
                    })
                )
        );

        await AddUpAsync(articles: 40, revisions: 0);
    }

    private async Task AddUpAsync(long articles, long revisions)
    {
        var counts = await Store.CountAsync(default);
        var stories = await Store.StoriesAsync(new StoryQuery { Limit = 1000 }, default);
        (counts.Articles, counts.Revisions).ShouldBe((articles, revisions));
        counts.Stories.ShouldBe(stories.Count);
        stories.Sum(story => story.Articles).ShouldBe((int)articles);
        foreach (var story in stories)
        {
            (await Store.StoryArticlesAsync(story.Number, default)).Count.ShouldBe(story.Articles);
        }
    }

    private Task<PostgreSqlArticleStore> OpenAsync() =>
        PostgreSqlArticleStore.OpenAsync(address, TimeProvider.System, default);

    // Outlets, stories, keys and offices are met by all at once.
    private static ArticleRecord Make(int number) =>
        SharedWork.Record(number, story: 1 + (number % 7)) with
        {
            Outlet = $"Outlet {number % 5}",
            Offices =
            [
                new OfficeFact(
                    $"Holder {number % 3}",
                    "harbour minister",
                    "Lannoch",
                    "lannoch",
                    OfficeTenure.Current,
                    Records.Day(1 + (number % 4)),
                    new Evidence("file1", 4, 9, "ferry")
                ),
            ],
        };
}
