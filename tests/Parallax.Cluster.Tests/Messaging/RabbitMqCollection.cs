using Parallax.Servers;

namespace Parallax.Cluster.Tests.Messaging;

/// <summary>The one broker of this assembly. Tests that use it run one after the other: some of them restart it.</summary>
[CollectionDefinition(Name)]
public sealed class RabbitMqCollection : ICollectionFixture<RabbitMqFixture>
{
    public const string Name = "RabbitMQ";
}

/// <summary>Starts the broker when the first test asks for it.</summary>
public sealed class RabbitMqFixture : IAsyncLifetime
{
    private RabbitMqServer? server;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    internal async Task<RabbitMqServer> ServerAsync()
    {
        ServerMissing.SkipUnless(
            RabbitMqServer.IsInstalled,
            "rabbitmq-server (Debian: apt-get install rabbitmq-server)"
        );
        return server ??= await RabbitMqServer.StartAsync();
    }
}
