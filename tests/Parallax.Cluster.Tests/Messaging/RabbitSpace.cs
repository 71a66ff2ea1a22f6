using Parallax.Cluster.Messaging;
using Parallax.Cluster.Messaging.Rabbit;
using Parallax.Core.Cluster;
using Parallax.Servers;
using RabbitMQ.Client;

namespace Parallax.Cluster.Tests.Messaging;

/// <summary>Queues in a vhost of the test's own.</summary>
internal sealed class RabbitSpace(RabbitMqServer server, string vhost, int port) : TransportSpace
{
    private readonly MemoryMessageStore graves = new(TimeProvider.System);

    /// <summary>A new vhost, reached through a port: that of a proxy, or the server's.</summary>
    public static async Task<RabbitSpace> NewAsync(RabbitMqServer server, int? port = null) =>
        new(server, await server.NewVhostAsync(), port ?? server.Port);

    public override IMessageTransport Open(int bound = 10_000, int limit = 20) => OpenAt(port, bound, limit);

    /// <summary>A transport through another port.</summary>
    public RabbitMqTransport OpenAt(int through, int bound = 10_000, int limit = 20) =>
        new(
            new()
            {
                Time = TimeProvider.System,
                Address = BrokerAddress.Parse(server.Url(vhost, through)),
                QueueBound = bound,
                DeliveryLimit = limit,
                Heartbeat = TimeSpan.FromSeconds(2),
                Patience = TimeSpan.FromSeconds(10),
            }
        );

    // The broker sees the same of a killed process: its connection ends.
    public override async Task KillAsync(IMessageTransport transport) => await transport.DisposeAsync();

    public override async Task<IReadOnlyList<DeadLetter>> DeadAsync(int atLeast)
    {
        await using var transport = Open();
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var burying = new DeadLetters(graves, transport, TimeProvider.System).RunAsync(enough.Token);
        while ((await graves.DeadAsync(100, default)).Count < atLeast && !burying.IsCompleted)
        {
            await Task.Delay(50);
        }

        await enough.CancelAsync();
        await burying;
        return await graves.DeadAsync(100, default);
    }

    /// <summary>Deletes a queue behind everyone's back.</summary>
    public async Task DeleteAsync(string queue)
    {
        var factory = new ConnectionFactory { Uri = new(server.Url(vhost)) };
        await using var connection = await factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeleteAsync("parallax." + queue, ifUnused: false, ifEmpty: false);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
