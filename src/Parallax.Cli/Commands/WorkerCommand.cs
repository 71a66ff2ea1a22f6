using System.CommandLine;
using System.Globalization;
using Parallax.Cli.Serving;
using Parallax.Cluster;
using Parallax.Cluster.Messaging;
using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax worker</c>: one of many, on one database.</summary>
internal static class WorkerCommand
{
    public const string Name = "worker";

    public const string Examples = """
        Examples:
          parallax worker --db postgres://news@db.example.org/parallax --broker amqp://news@mq.example.org
          parallax worker --db postgres://news@db.example.org/parallax --roles read --readers 4
          parallax worker --db postgres:///parallax --roles fetch,stories --health 127.0.0.1:9090

        Workers read what 'parallax ingest --queue' handed in. Any number may run, on any machines.
        Without --broker they share their work through the database alone.
        SIGTERM or Ctrl-C: it finishes what it has begun, gives back the rest and leaves.
        Exit codes: 0 stopped, 2 the call's words are off, 3 it could not start.
        """;

    // Each shard waits for the database on a thread of its own at times, and the pool adds only one or two a second: with as many
    // as there are processors 65 shards took a minute to be leased.
    private const int SpareThreads = 160;

    public static Command Create(CommandContext context)
    {
        var roles = new Option<string>("--roles")
        {
            HelpName = "fetch,read,stories",
            Description = "What it does",
            DefaultValueFactory = _ => "fetch,read,stories",
        };
        var readers = new Option<int>("--readers")
        {
            HelpName = "N",
            Description = "Articles read side by side; as many as there are processors where it is left out",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        var name = new Option<string?>("--name")
        {
            HelpName = "NAME",
            Description = "Its name, its own among all workers; host and process where it is left out",
        };
        var term = new Option<double>("--term")
        {
            HelpName = "SECONDS",
            Description = "How long its shards stay with it when nothing is heard of it",
            DefaultValueFactory = _ => 20,
        };
        var open = new Option<int>("--open")
        {
            HelpName = "N",
            Description = "Articles that new ones are held against, at most; it bounds memory",
            DefaultValueFactory = _ => 100_000,
        };
        var health = new Option<string?>("--health")
        {
            HelpName = "HOST:PORT",
            Description = "Answer /healthz, /readyz and /metrics there",
        };
        var allowed = new Option<string[]>("--allow-host")
        {
            HelpName = "HOST[:PORT]",
            Description = "Fetch from this host though its address is private; may be repeated",
        };
        var work = new WorkOptions();
        var command = new Command(Name, "Read what was handed in, beside other workers on one database")
        {
            roles,
            readers,
            name,
            term,
            open,
            health,
            allowed,
        };
        work.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = new WorkerOptions
            {
                Name =
                    parsed.GetValue(name)
                    ?? string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Environment.MachineName}-{Environment.ProcessId}"
                    ),
                Host = Environment.MachineName,
                Roles = Roles(parsed.GetValue(roles)!),
                Readers = Positive(parsed.GetValue(readers), "--readers"),
                Term = TimeSpan.FromSeconds(Positive(parsed.GetValue(term), "--term")),
                MostOpen = Positive(parsed.GetValue(open), "--open"),
                Time = TimeProvider.System,
                Notice = line => context.Warn(parsed, line),
            };
            var address = parsed.GetValue(health) is { } asked ? HealthAddress.Parse(asked) : null;
            return work.With(
                context,
                parsed,
                (store, shared) =>
                    RunAsync(
                        context,
                        options,
                        address,
                        new WorkerServices
                        {
                            Store = store,
                            Work = shared,
                            Transport = work.Transport(parsed, shared.Messages, options.Name),
                            Reader = context.Composition.ItemReader,
                            Fetch = Fetch(context, parsed.GetValue(allowed) ?? [], store, options),
                        }
                    )
            );
        });
        return command;
    }

    private static async Task<int> RunAsync(
        CommandContext context,
        WorkerOptions options,
        HealthAddress? health,
        WorkerServices services
    )
    {
        ThreadPool.SetMinThreads(SpareThreads, SpareThreads);
        await using var transport = services.Transport;
        try
        {
            await transport.CheckAsync(context.Cancellation).ConfigureAwait(false);
        }
        catch (TransportException fault)
        {
            throw CommandException.NothingDone(fault.Message, fault);
        }

        var worker = new Worker(services, options);
        await using var answering = await WorkerHealth
            .StartAsync(health, worker, services, context.Cancellation)
            .ConfigureAwait(false);
        context.Streams.Output.WriteLine(
            $"{options.Name} works: {options.Roles.ToString().ToLowerInvariant()}{(answering.Address is { } at ? $"; health at {at}" : "")}"
        );
        context.Streams.Output.Flush();
        await worker.RunAsync(context.Cancellation).ConfigureAwait(false);
        context.Streams.Output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{options.Name} leaves: {worker.Counters.Read} read, {worker.Counters.Decided} given a story"
            )
        );
        return ExitCode.Done;
    }

    private static Func<string, IAsyncEnumerable<ItemResult>> Fetch(
        CommandContext context,
        IReadOnlyList<string> allowed,
        IArticleStore store,
        WorkerOptions options
    ) =>
        address =>
            context
                .Composition.Sources(
                    new Inputs.IngestRequest([address], allowed, options.Notice, store),
                    () => Stream.Null
                )
                .Items([address]);

    private static WorkerRoles Roles(string named)
    {
        var roles = WorkerRoles.None;
        foreach (var role in named.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            roles |= role switch
            {
                "fetch" => WorkerRoles.Fetch,
                "read" => WorkerRoles.Read,
                "stories" => WorkerRoles.Stories,
                _ => throw CommandException.WordsOff(
                    $"--roles: there is no role '{role}'; name fetch, read or stories"
                ),
            };
        }

        return roles is WorkerRoles.None
            ? throw CommandException.WordsOff("--roles names none; name fetch, read or stories")
            : roles;
    }

    private static T Positive<T>(T value, string option)
        where T : System.Numerics.INumber<T> =>
        value > T.Zero ? value : throw CommandException.WordsOff($"{option}: {value} is not more than 0");
}
