using System.CommandLine;
using Parallax.Cluster.Messaging;
using Parallax.Cluster.Messaging.Rabbit;
using Parallax.Cluster.Messaging.Store;
using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cli.Commands;

/// <summary>Where workers meet: the database, and the broker where there is one.</summary>
internal sealed class WorkOptions
{
    private readonly StoreOptions store = new();

    private readonly Option<string?> broker = new("--broker")
    {
        HelpName = "amqp://USER@HOST:PORT",
        Description =
            "RabbitMQ; without it workers share their work through the database. Also read from PARALLAX_BROKER",
    };

    public void AddTo(Command command)
    {
        store.AddTo(command);
        command.Add(broker);
    }

    /// <summary>Does the work with the database that was named.</summary>
    public int With(CommandContext context, ParseResult parsed, Func<IArticleStore, IWorkStore, Task<int>> work) =>
        store.With(context, parsed, StoreAccess.Make, opened => work(opened, WorkOf(context, parsed, opened)));

    /// <summary>How workers send each other messages.</summary>
    public IMessageTransport Transport(ParseResult parsed, IMessageStore messages, string worker)
    {
        var address = parsed.GetValue(broker) ?? Environment.GetEnvironmentVariable("PARALLAX_BROKER");
        if (string.IsNullOrWhiteSpace(address))
        {
            return new StoreTransport(messages, new StoreTransportOptions { Time = TimeProvider.System });
        }

        try
        {
            return new RabbitMqTransport(
                new RabbitMqOptions
                {
                    Time = TimeProvider.System,
                    Address = BrokerAddress.Parse(address),
                    Client = worker,
                }
            );
        }
        catch (FormatException fault)
        {
            throw CommandException.WordsOff($"--broker: {fault.Message}");
        }
    }

    private IWorkStore WorkOf(CommandContext context, ParseResult parsed, IArticleStore opened) =>
        context.Composition.WorkOf(opened)
        ?? throw CommandException.WordsOff(
            $"{store.Path(parsed)}: a file has one writer; workers need a database, as --db postgres://user@host/name"
        );
}
