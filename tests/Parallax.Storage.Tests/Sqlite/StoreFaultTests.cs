using System.Text;
using Microsoft.Data.Sqlite;
using Parallax.Core;
using Parallax.Storage.Sqlite;

namespace Parallax.Storage.Tests.Sqlite;

/// <summary>What is wrong with a file is one line that names it and says what to do, and nothing stored is lost.</summary>
public sealed class StoreFaultTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Db => folder.File("store.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task AFolderThatIsMissingIsMade()
    {
        var path = Path.Combine(folder.Path, "a", "b", "store.db");

        await using var store = await SqliteArticleStore.OpenAsync(path, TimeProvider.System, default);

        File.Exists(path).ShouldBeTrue();
        store.Path.ShouldBe(path);
    }

    [Fact]
    public async Task AFolderThatCannotBeMadeIsNamed()
    {
        await File.WriteAllTextAsync(Db, "a file");

        await OpenFailsAsync(Path.Combine(Db, "store.db"), "check the path and the disk");
    }

    [Fact]
    public async Task AFolderIsNoStore() => await OpenFailsAsync(folder.Path, "cannot be opened");

    [Fact]
    public async Task AnotherFileIsNoStoreAndIsLeftAsItIs()
    {
        var text = string.Concat(Enumerable.Repeat("The ferry sank. ", 500));
        await File.WriteAllTextAsync(Db, text);

        await OpenFailsAsync(Db, "is not a Parallax store; choose another file with --db");

        (await File.ReadAllTextAsync(Db)).ShouldBe(text);
    }

    [Fact]
    public async Task ADatabaseOfAnotherProgramIsRefused()
    {
        Execute("CREATE TABLE notes (words TEXT)");

        await OpenFailsAsync(Db, "is a database of another program");

        Execute("SELECT words FROM notes");
    }

    [Fact]
    public async Task AStoreThatIsNotThereCannotBeRead()
    {
        var fault = await Should.ThrowAsync<StoreException>(() =>
            SqliteArticleStore.OpenReadOnlyAsync(Db, TimeProvider.System, default)
        );

        fault.Message.ShouldContain(Db);
        fault.Message.ShouldContain("parallax ingest");
        File.Exists(Db).ShouldBeFalse();
    }

    [Fact]
    public async Task ADamagedStoreSaysSo()
    {
        await using (var store = await SqliteArticleStore.OpenAsync(Db, TimeProvider.System, default))
        {
            await store.SaveAsync(
                [.. Enumerable.Range(1, 50).Select(i => Records.Of(i, $"Ferry {i}. " + new string('x', i * 100)))],
                default
            );
        }

        await using (var file = File.OpenWrite(Db))
        {
            file.Position = 4096;
            file.Write(
                Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("damage! ", (int)file.Length / 8 - 512)))
            );
        }

        var fault = await Should.ThrowAsync<StoreException>(async () =>
        {
            await using var store = await SqliteArticleStore.OpenAsync(Db, TimeProvider.System, default);
            await store.ArticleAsync(7, default);
        });

        fault.Message.ShouldContain("is damaged");
        fault.Message.ShouldContain(Db);
        fault.Message.ShouldNotContain('\n');
    }

    [Fact]
    public async Task AFullDiskLosesNothingThatWasStored()
    {
        var options = new StoreOptions { MostPages = 300 };
        await using var store = await SqliteArticleStore.OpenAsync(Db, TimeProvider.System, options, default);
        var stored = await FillAsync(store);

        stored.ShouldBeGreaterThan(1);
        (await store.CountAsync(default)).Articles.ShouldBe(stored);
        (await store.ArticleAsync(stored, default)).ShouldNotBeNull();
        (await store.ArticleAsync(stored + 1, default)).ShouldBeNull();
        (await store.SearchAsync(new SearchQuery { Terms = ["ferry"], Limit = 1000 }, default)).Hits.Count.ShouldBe(
            stored
        );
        StoreIntegrity.Check(Db);
    }

    [SkippableFact]
    public async Task ADiskThatIsReallyFullLosesNothingThatWasStored()
    {
        using var disk = SmallDisk.Mount(folder.File("disk"), "2m");
        var path = Path.Combine(disk.Path, "store.db");
        await using var store = await SqliteArticleStore.OpenAsync(path, TimeProvider.System, default);

        var stored = await FillAsync(store);

        stored.ShouldBeGreaterThan(1);
        (await store.CountAsync(default)).Articles.ShouldBe(stored);
        await store.DisposeAsync();
        StoreIntegrity.Check(path);
    }

    [SkippableFact]
    public async Task AFileSystemThatIsReadOnlyIsReadAndNotWritten()
    {
        using var disk = SmallDisk.Mount(folder.File("disk"), "20m");
        var path = Path.Combine(disk.Path, "store.db");
        await using (var store = await SqliteArticleStore.OpenAsync(path, TimeProvider.System, default))
        {
            await store.SaveAsync([Records.Of(1)], default);
        }

        disk.MakeReadOnly();

        await OpenFailsAsync(path, "check that it is a file, and that it and its folder may be written");
        await using var reader = await SqliteArticleStore.OpenReadOnlyAsync(path, TimeProvider.System, default);
        (await reader.SearchAsync(new SearchQuery { Terms = ["ferry"] }, default)).Hits.Count.ShouldBe(1);
        (await reader.StoriesAsync(new StoryQuery(), default)).Count.ShouldBe(1);
        await Should.ThrowAsync<StoreException>(() => reader.SaveAsync([Records.Of(2)], default));
        await Should.ThrowAsync<StoreException>(() => reader.ClaimAsync(default));
    }

    [Fact]
    public async Task AReaderSeesWhatAnotherStoreWritesMeanwhile()
    {
        await using var writer = await SqliteArticleStore.OpenAsync(Db, TimeProvider.System, default);
        await using var reader = await SqliteArticleStore.OpenReadOnlyAsync(Db, TimeProvider.System, default);
        (await reader.CountAsync(default)).Articles.ShouldBe(0);

        await writer.SaveAsync([Records.Of(1)], default);

        (await reader.CountAsync(default)).Articles.ShouldBe(1);
        (
            await Should.ThrowAsync<StoreException>(() => reader.SaveAsync([Records.Of(2)], default))
        ).Message.ShouldContain("was opened to be read only");
    }

    [Fact]
    public async Task AStoreThatAnotherProgramLocksIsLeftAlone()
    {
        var options = new StoreOptions { Patience = 1 };
        await using var store = await SqliteArticleStore.OpenAsync(Db, TimeProvider.System, options, default);
        using var other = new SqliteConnection($"Data Source={Db};Pooling=False");
        other.Open();
        using var hold = other.CreateCommand();
        hold.CommandText = "BEGIN IMMEDIATE";
        hold.ExecuteNonQuery();

        var fault = await Should.ThrowAsync<StoreException>(() => store.SaveAsync([Records.Of(1)], default));

        fault.Message.ShouldContain("is locked by another program");
        (await store.CountAsync(default)).Articles.ShouldBe(0);
        hold.CommandText = "COMMIT";
        hold.ExecuteNonQuery();
        await store.SaveAsync([Records.Of(1)], default);
    }

    [Fact]
    public async Task TwoStoresOnOneFileWriteInTurn()
    {
        await using var first = await SqliteArticleStore.OpenAsync(Db, TimeProvider.System, default);
        await using var second = await SqliteArticleStore.OpenAsync(Db, TimeProvider.System, default);
        await using var claim = await first.ClaimAsync(default);

        var fault = await Should.ThrowAsync<StoreException>(() => second.ClaimAsync(default));

        fault.Message.ShouldStartWith($"the store {Db} is being written by process {Environment.ProcessId} ");
        await first.SaveAsync([Records.Of(1)], default);
        (
            await Should.ThrowAsync<StoreException>(() => second.SaveAsync([Records.Of(1, address: "other")], default))
        ).Message.ShouldContain("another program may have written to it");
        await second.SaveAsync([Records.Of(2)], default);
        (await first.CountAsync(default)).Articles.ShouldBe(2);
    }

    [Fact]
    public async Task AReadThatIsCancelledStops()
    {
        await using var store = await SqliteArticleStore.OpenAsync(Db, TimeProvider.System, default);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => store.CountAsync(cancelled.Token));
        await Should.ThrowAsync<OperationCanceledException>(() => store.SaveAsync([Records.Of(1)], cancelled.Token));

        (await store.CountAsync(default)).Articles.ShouldBe(0);
    }

    /// <summary>Saves until there is no room; tells how many were stored.</summary>
    private static async Task<int> FillAsync(SqliteArticleStore store)
    {
        var chance = new Random(7);
        for (var stored = 0; ; stored++)
        {
            var noise = Convert.ToHexString(Enumerable.Range(0, 3000).Select(_ => (byte)chance.Next(256)).ToArray());
            try
            {
                await store.SaveAsync([Records.Of(stored + 1, "The ferry sank. " + noise)], default);
            }
            catch (StoreException fault)
            {
                fault.Message.ShouldContain("is full; free some space and run again");
                fault.Message.ShouldContain(store.Path);
                return stored;
            }
        }
    }

    private static async Task OpenFailsAsync(string path, string words)
    {
        var fault = await Should.ThrowAsync<StoreException>(() =>
            SqliteArticleStore.OpenAsync(path, TimeProvider.System, default)
        );

        fault.Message.ShouldContain(words);
        fault.Message.ShouldContain(path);
        fault.Message.ShouldNotContain('\n');
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Db};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
