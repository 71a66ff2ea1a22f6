using Parallax.Servers;

namespace Parallax.Storage.Tests.PostgreSql;

/// <summary>One server for the tests of this assembly, started by the first that needs it; a database for each.</summary>
public sealed class PostgreSqlFixture : IAsyncLifetime
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "PostgreSQL";

    private PostgreSqlServer? server;

    public async Task InitializeAsync()
    {
        if (PostgreSqlServer.Programs is not null)
        {
            server = await PostgreSqlServer.StartNewAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    /// <summary>A new database's address; skips the test where PostgreSQL is not installed.</summary>
    public Task<string> CreateDatabaseAsync()
    {
        PostgreSqlServer.SkipUnlessInstalled();
        return server!.CreateDatabaseAsync();
    }
}

/// <summary>Tests that share the server.</summary>
[CollectionDefinition(PostgreSqlFixture.Name)]
public sealed class PostgreSqlTests : ICollectionFixture<PostgreSqlFixture>;
