using Microsoft.Data.Sqlite;
using Parallax.Core;
using Parallax.Storage.Sqlite;

namespace Parallax.Storage.Tests.Sqlite;

/// <summary>Many who read at once, as visitors of a server do, beside those who write.</summary>
public sealed class StoreReadersTests : IDisposable
{
    private const int Callers = 200;

    private static readonly StoreOptions Options = new() { Readers = 4 };

    private readonly TemporaryFolder folder = new();

    private string Db => folder.File("store.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task ManyReadersBesideAnotherProcessThatWritesShareAFewConnections()
    {
        await using var store = await OpenAsync();
        // Another store on the file is what another process is to this one.
        await using var ingest = await OpenAsync();
        await ingest.SaveAsync([Records.Of(1, outlet: "Harbour Post", day: Records.Day(1))], default);
        var writing = Task.Run(async () =>
        {
            for (var i = 2; i <= 40; i++)
            {
                await ingest.SaveAsync([Records.Of(i, story: i, outlet: "Harbour Post")], default);
                await store.Documents.PutAsync("kept", $"d{i}", new byte[100], null, default);
            }
        });

        await Task.WhenAll(
            Enumerable.Range(0, Callers).Select(i => Task.Run(() => ReadAsync(store, i))).Append(writing)
        );

        store.IdleReaders.ShouldBeInRange(1, Options.Readers);
        (await store.CountAsync(default)).Articles.ShouldBe(40);
        (await store.Documents.AllAsync("kept", default)).Count.ShouldBe(39);
    }

    [Fact]
    public async Task WhoGoesAwayDisturbsNobodyElse()
    {
        await using var store = await OpenAsync();
        await store.SaveAsync(
            [.. Enumerable.Range(1, 300).Select(i => Records.Of(i, $"Ferry number {i} sank.", story: i))],
            default
        );
        var query = new SearchQuery { Terms = ["ferry"], Limit = 50 };

        // Every second caller leaves while it reads, or just after: once its interrupt hit whoever read with its connection next.
        await Task.WhenAll(
            Enumerable
                .Range(0, Callers)
                .Select(i =>
                    Task.Run(async () =>
                    {
                        using var leaves = new CancellationTokenSource();
                        var reading = store.SearchAsync(query, i % 2 == 0 ? leaves.Token : default);
                        await leaves.CancelAsync();
                        try
                        {
                            (await reading).Hits.Count.ShouldBe(50);
                        }
                        catch (OperationCanceledException)
                        {
                            (i % 2).ShouldBe(0);
                        }
                    })
                )
        );

        store.IdleReaders.ShouldBeInRange(1, Options.Readers);
        (await store.SearchAsync(query, default)).Hits.Count.ShouldBe(50);
    }

    [Fact]
    public async Task AStoreThatClosesWaitsForWhoReadsAndRefusesWhoComesThen()
    {
        var store = await OpenAsync();
        await store.SaveAsync([Records.Of(1)], default);

        var readers = Enumerable.Range(0, Callers).Select(_ => Task.Run(() => store.CountAsync(default))).ToList();
        await store.DisposeAsync();

        foreach (var reader in readers)
        {
            try
            {
                (await reader).Articles.ShouldBe(1);
            }
            catch (ObjectDisposedException)
            {
                // It came too late.
            }
        }

        store.IdleReaders.ShouldBe(0);
        await Should.ThrowAsync<ObjectDisposedException>(() => store.CountAsync(default));
        await Should.ThrowAsync<ObjectDisposedException>(() => store.SaveAsync([Records.Of(2)], default));
        // The last one moved the log into the file.
        File.Exists(Db + "-wal").ShouldBeFalse();
        StoreIntegrity.Check(Db);
    }

    [Theory]
    [InlineData("s.articles > 0 AND s.articles >= 1", "s.last_day DESC, s.id DESC", "story_latest")]
    [InlineData("s.articles >= 5 AND s.last_day >= 9", "s.last_day DESC, s.id DESC", "story_of_five")]
    [InlineData("s.articles > 0 AND s.first_day <= 9", "s.articles DESC, s.last_day DESC, s.id DESC", "story_largest")]
    public async Task ListsAreFoundInAnIndexAlone(string where, string order, string index)
    {
        await (await OpenAsync()).DisposeAsync();
        using var connection = new SqliteConnection($"Data Source={Db};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN SELECT s.id FROM story s WHERE {where} ORDER BY {order} LIMIT 50";
        using var reader = command.ExecuteReader();

        reader.Read().ShouldBeTrue();
        reader.GetString(3).ShouldContain($"USING COVERING INDEX {index}");
        // Or it would sort them.
        reader.Read().ShouldBeFalse();
    }

    private static async Task ReadAsync(SqliteArticleStore store, int call)
    {
        switch (call % 5)
        {
            case 0:
                (await store.CountAsync(default)).Changes.ShouldBeGreaterThan(0);
                break;
            case 1:
                (await store.StoriesAsync(new StoryQuery { Outlet = "harbour" }, default)).ShouldNotBeEmpty();
                break;
            case 2:
                (await store.SearchAsync(new SearchQuery { Terms = ["ferry"] }, default)).Hits.ShouldNotBeEmpty();
                break;
            case 3:
                (await store.ArticleAsync(1, default)).ShouldNotBeNull();
                break;
            default:
                await store.Documents.AllAsync("kept", default);
                break;
        }
    }

    private Task<SqliteArticleStore> OpenAsync() =>
        SqliteArticleStore.OpenAsync(Db, new FixedTime(DateTimeOffset.UnixEpoch), Options, default);
}
