using Npgsql;
using Parallax.Core;
using Parallax.Servers;
using Parallax.Storage.PostgreSql;

namespace Parallax.Storage.Tests.PostgreSql;

/// <summary>What goes wrong is a line for its user; what can be done again is.</summary>
public sealed class PostgreSqlFaultTests : IAsyncLifetime
{
    private PostgreSqlServer? server;

    private PostgreSqlServer Server => server!;

    public async Task InitializeAsync()
    {
        PostgreSqlServer.SkipUnlessInstalled();
        server = await PostgreSqlServer.StartNewAsync();
    }

    public async Task DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    [SkippableFact]
    public async Task AServerThatWasStartedAnewBetweenTwoCallsIsNotNoticed()
    {
        await using var store = await OpenAsync(await Server.CreateDatabaseAsync());
        await store.SaveAsync([Records.Of(1)], default);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => store.ArticleAsync(1, default)));

        await Server.RestartAsync();
        (await store.ArticleAsync(1, default)).ShouldNotBeNull();

        await Server.KillAsync();
        await Server.StartAsync();
        (await store.SaveAsync([Records.Of(2)], default)).Single().Outcome.ShouldBe(SaveOutcome.New);
        (await store.CountAsync(default)).Articles.ShouldBe(2);
    }

    [SkippableFact]
    public async Task AServerThatIsGoneIsToldAndWhatWasStoredIsThereWhenItIsBack()
    {
        await using var store = await OpenAsync(await Server.CreateDatabaseAsync());
        await store.SaveAsync([Records.Of(1)], default);
        await Server.KillAsync();

        await OneLineAsync(() => store.ArticleAsync(1, default), "no PostgreSQL answers");
        await OneLineAsync(() => store.SaveAsync([Records.Of(2)], default), "no PostgreSQL answers");
        await OneLineAsync(() => store.ClaimAsync(default), "no PostgreSQL answers");
        await Server.StartAsync();

        (await store.ArticleAsync(1, default)).ShouldNotBeNull();
        (await store.CountAsync(default)).Articles.ShouldBe(1);
    }

    [SkippableFact]
    public async Task AClaimEndsWithItsSession()
    {
        var address = await Server.CreateDatabaseAsync();
        await using var store = await OpenAsync(address);
        await using var other = await OpenAsync(address);
        var claim = await store.ClaimAsync(default);
        (await Should.ThrowAsync<StoreInUseException>(() => other.ClaimAsync(default))).Message.ShouldContain(
            $"process {Environment.ProcessId} "
        );

        await Server.RestartAsync();

        await using (await other.ClaimAsync(default))
        {
            // Who lost it gives it back without a fault, and takes nothing from the other.
            await claim.DisposeAsync();
            await Should.ThrowAsync<StoreInUseException>(() => store.ClaimAsync(default));
        }
    }

    [SkippableFact]
    public async Task WhatIsNotThereOrNoStoreIsToldInALine()
    {
        var address = await Server.CreateDatabaseAsync();
        await OneLineAsync(() => OpenAsync(Server.Url("nowhere")), "there is no database");
        await OneLineAsync(() => ReadAsync(address), "is empty");
        await OneLineAsync(
            () => OpenAsync(address.Replace("parallax@", "nobody:secret@", StringComparison.Ordinal)),
            "refuses the user or its password"
        );

        await RunAsync(address, "CREATE TABLE something (id integer)");
        await OneLineAsync(() => OpenAsync(address), "another program");
        await RunAsync(address, "DROP TABLE something");
        await (await OpenAsync(address)).DisposeAsync();

        await using (var reading = await ReadAsync(address))
        {
            (await reading.CountAsync(default)).Articles.ShouldBe(0);
            await OneLineAsync(() => reading.SaveAsync([Records.Of(1)], default), "read only");
            await OneLineAsync(() => reading.ClaimAsync(default), "read only");
        }

        await RunAsync(address, "UPDATE parallax_store SET version = 1");
        await OneLineAsync(() => ReadAsync(address), "run 'parallax ingest'");
        await RunAsync(address, "UPDATE parallax_store SET version = 99");
        await OneLineAsync(() => ReadAsync(address), "newer Parallax");
        await OneLineAsync(() => OpenAsync(address), "newer Parallax");
    }

    [SkippableFact]
    public async Task ManyWhoOpenANewStoreMakeItOnce()
    {
        var address = await Server.CreateDatabaseAsync();

        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => OpenAsync(address)));

        await Task.WhenAll(stores.Select((store, i) => store.SaveAsync([Records.Of(i + 1, story: i + 1)], default)));
        (await stores[0].CountAsync(default)).Articles.ShouldBe(6);
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [SkippableFact]
    public async Task WhatIsReadWholeStandsInThePartitionOfItsMonth()
    {
        var address = await Server.CreateDatabaseAsync();
        await using var store = await OpenAsync(address);
        await store.SaveAsync([SharedWork.Record(1)], default);

        (
            await ScalarAsync(
                address,
                "SELECT count(*) FROM article a JOIN body b ON b.article = a.id AND b.month = a.month AND b.tableoid::regclass::text "
                    + "= 'body_' || to_char(now() AT TIME ZONE 'UTC', 'YYYY_MM')"
            )
        ).ShouldBe(1L);
        // Next month's is there before the month is.
        (
            await ScalarAsync(address, "SELECT count(*) FROM pg_inherits WHERE inhparent = 'annotation'::regclass")
        ).ShouldBe(2L);

        // An article of an earlier month is found where it is.
        await RunAsync(
            address,
            "CREATE TABLE body_2020_01 PARTITION OF body FOR VALUES IN (24240);"
                + "CREATE TABLE annotation_2020_01 PARTITION OF annotation FOR VALUES IN (24240);"
                + "UPDATE article SET month = 24240; UPDATE body SET month = 24240; UPDATE annotation SET month = 24240"
        );
        (await store.ArticleAsync(1, default)).ShouldNotBeNull().Article.Text.ShouldContain("sank");
        (await store.AnnotationAsync(1, "parts", default)).ShouldNotBeNull();
    }

    [SkippableFact]
    public async Task WhatPostgreSqlKeepsInNoTextIsKeptAsAMarkAndStillKnown()
    {
        await using var store = await OpenAsync(await Server.CreateDatabaseAsync());
        var record = Records.Of(1, "A \0 ferry.", "a\0b\uD800", outlet: "Harbour\0Post", headline: "Ferry \uDC00");

        (await store.SaveAsync([record], default)).Single().Outcome.ShouldBe(SaveOutcome.New);

        var stored = (await store.CurrentAsync("a\0b\uD800", default)).ShouldNotBeNull();
        (stored.Outlet, stored.Headline).ShouldBe(("Harbour\uFFFDPost", "Ferry \uFFFD"));
        stored.Article.Text.ShouldBe("A \0 ferry.");
        (await store.SaveAsync([record with { Number = 2 }], default)).Single().Outcome.ShouldBe(SaveOutcome.Known);
        var longer = Records.Of(3, address: new string('x', 100_000), outlet: new string('y', 100_000));
        (await store.SaveAsync([longer], default)).Single().Outcome.ShouldBe(SaveOutcome.New);
        (await store.SaveAsync([longer], default)).Single().Outcome.ShouldBe(SaveOutcome.Known);
    }

    private static async Task OneLineAsync(Func<Task> work, string words)
    {
        var fault = await Should.ThrowAsync<StoreException>(work);
        fault.Message.ShouldContain(words);
        fault.Message.ShouldContain("postgres://");
        fault.Message.ShouldNotContain('\n');
        fault.Message.ShouldNotContain("secret");
    }

    private static Task<PostgreSqlArticleStore> OpenAsync(string address) =>
        PostgreSqlArticleStore.OpenAsync(address, TimeProvider.System, default);

    private static Task<PostgreSqlArticleStore> ReadAsync(string address) =>
        PostgreSqlArticleStore.OpenReadOnlyAsync(address, TimeProvider.System, default);

    private async Task RunAsync(string address, string sql) => await ScalarAsync(address, sql);

    private async Task<object?> ScalarAsync(string address, string sql)
    {
        await using var connection = new NpgsqlConnection(
            Server.ConnectionString(address[(address.LastIndexOf('/') + 1)..]) + ";Pooling=false"
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
