using Microsoft.Data.Sqlite;
using Parallax.Core;
using Parallax.Storage.Sql;
using Parallax.Storage.Sqlite;

namespace Parallax.Storage.Tests.Sqlite;

/// <summary>Older stores are brought up to date with a copy kept; newer ones are refused.</summary>
public sealed class StoreMigrationTests : IDisposable
{
    private static readonly FixedTime Time = new(new DateTimeOffset(2026, 3, 20, 0, 0, 0, TimeSpan.Zero));

    private readonly TemporaryFolder folder = new();

    private string Db => folder.File("store.db");

    private string Backup => Db + ".v1.backup";

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task AnOlderStoreIsBroughtUpToDateAndACopyIsKept()
    {
        MakeVersionOne(Db);

        await using (var store = await SqliteArticleStore.OpenAsync(Db, Time, default))
        {
            (await store.ArticleAsync(1, default)).ShouldNotBeNull().Article.Text.ShouldBe("The ferry sank.");
            (await store.StoriesAsync(new StoryQuery { AtLeast = 2 }, default)).Single().Articles.ShouldBe(2);
            await store.SaveAsync([Records.Of(3)], default);
        }

        StoreIntegrity.Check(Db);
        One(Db, "PRAGMA user_version").ShouldBe((long)StoreMigrations.Newest);
        One(Db, "SELECT count(*) FROM sqlite_schema WHERE name = 'story_of_two'").ShouldBe(1L);
        One(Backup, "PRAGMA user_version").ShouldBe(1L);
        One(Backup, "SELECT count(*) FROM article").ShouldBe(2L);
        Directory.GetFiles(folder.Path, "*.part").ShouldBeEmpty();
    }

    [Fact]
    public async Task ACopyThatIsOnlyHalfThereIsMadeAnew()
    {
        MakeVersionOne(Db);
        await File.WriteAllTextAsync(Backup + ".part", "cut off");

        await (await SqliteArticleStore.OpenAsync(Db, Time, default)).DisposeAsync();

        One(Backup, "SELECT count(*) FROM article").ShouldBe(2L);
    }

    [Fact]
    public async Task AStoreOfTheNewestVersionNeedsNoCopy()
    {
        await (await SqliteArticleStore.OpenAsync(Db, Time, default)).DisposeAsync();
        await (await SqliteArticleStore.OpenAsync(Db, Time, default)).DisposeAsync();

        Directory.GetFiles(folder.Path).Select(Path.GetFileName).ShouldBe(["store.db"]);
    }

    [Fact]
    public async Task AnOlderStoreCanBeReadAsItIs()
    {
        MakeVersionOne(Db);

        await using (var store = await SqliteArticleStore.OpenReadOnlyAsync(Db, Time, default))
        {
            (await store.StoriesAsync(new StoryQuery { AtLeast = 2 }, default)).Single().Articles.ShouldBe(2);
        }

        One(Db, "PRAGMA user_version").ShouldBe(1L);
    }

    [Fact]
    public async Task AnOlderStoreThatIsOnlyReadHasNoChangesAndNoDocumentsUntilItIsBroughtUpToDate()
    {
        MakeVersionOne(Db);
        await using var reader = await SqliteArticleStore.OpenReadOnlyAsync(Db, Time, default);

        (await reader.CountAsync(default)).ShouldBe(new StoreCounts(2, 0, 1, 0, 0));
        (await reader.Documents.FindAsync("review", "monday", default)).ShouldBeNull();
        (await reader.Documents.AllAsync("review", default)).ShouldBeEmpty();
        (await reader.StoriesAsync(new StoryQuery { Order = StoryOrder.Largest }, default)).Count.ShouldBe(1);
        (await reader.StoriesAsync(new StoryQuery { Until = DateOnly.MaxValue }, default)).ShouldBeEmpty();
        var fault = await Should.ThrowAsync<StoreException>(() =>
            reader.Documents.PutAsync("review", "monday", default, 0, default)
        );
        fault.Message.ShouldContain("was opened to be read only");

        // Another process brings it up to date while it is open here.
        await using var writer = await SqliteArticleStore.OpenAsync(Db, Time, default);
        await writer.SaveAsync([Records.Of(3)], default);
        await writer.Documents.PutAsync("review", "monday", default, 0, default);

        (await reader.CountAsync(default)).Changes.ShouldBe(1);
        (await reader.Documents.FindAsync("review", "monday", default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task AStoreThatIsBeingWrittenIsNotMigrated()
    {
        MakeVersionOne(Db);
        await using var claim = StoreLock.Take(Db, Time);

        var fault = await Should.ThrowAsync<StoreException>(() => SqliteArticleStore.OpenAsync(Db, Time, default));

        fault.Message.ShouldContain("is being written by process");
        One(Db, "PRAGMA user_version").ShouldBe(1L);
    }

    [Fact]
    public async Task ANewerStoreIsRefusedAndLeftAsItIs()
    {
        await (await SqliteArticleStore.OpenAsync(Db, Time, default)).DisposeAsync();
        One(Db, "PRAGMA user_version = 99");

        foreach (var open in new[] { SqliteArticleStore.OpenAsync, SqliteArticleStore.OpenReadOnlyAsync })
        {
            var fault = await Should.ThrowAsync<StoreException>(() => open(Db, Time, default));

            fault.Message.ShouldBe(
                $"the store {Db} has version 99, made by a newer Parallax; this one reads up to version "
                    + $"{StoreMigrations.Newest}: update Parallax, or choose another with --db"
            );
        }

        One(Db, "PRAGMA user_version").ShouldBe(99L);
    }

    private static void MakeVersionOne(string path)
    {
        using var connection = SqliteStoreConnection.Open(path, SqliteOpenMode.ReadWriteCreate, new StoreOptions());
        StoreMigrations.Apply(connection, path, upTo: 1);
        connection.Run("BEGIN");
        // All that today's writer wants beside what version 1 has.
        connection.Run("ALTER TABLE totals ADD COLUMN changes INTEGER NOT NULL DEFAULT 0");
        new ArticleWriter(connection, Time.GetUtcNow()).Save(
            [Records.Of(1, "The ferry sank."), Records.Of(2, "It was raised.")],
            default
        );
        connection.Run("ALTER TABLE totals DROP COLUMN changes");
        connection.Run("COMMIT");
    }

    private static object? One(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
