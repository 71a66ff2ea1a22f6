using Parallax.Servers;

namespace Parallax.Cluster.Tests.Messaging;

/// <summary>The one database server of this assembly.</summary>
[CollectionDefinition(Name)]
public sealed class PostgreSqlCollection : ICollectionFixture<PostgreSqlFixture>
{
    public const string Name = "PostgreSQL";
}

/// <summary>Starts the server when the first test asks for it; a database for each.</summary>
public sealed class PostgreSqlFixture : IAsyncLifetime
{
    private PostgreSqlServer? server;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    /// <summary>A new database's address; skips the test where PostgreSQL is not installed.</summary>
    internal async Task<string> NewDatabaseAsync()
    {
        PostgreSqlServer.SkipUnlessInstalled();
        server ??= await PostgreSqlServer.StartNewAsync();
        return await server.CreateDatabaseAsync();
    }
}
