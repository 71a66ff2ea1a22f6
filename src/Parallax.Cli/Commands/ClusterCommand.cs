using System.CommandLine;
using System.Globalization;
using Parallax.Cli.Output;
using Parallax.Cluster;
using Parallax.Cluster.Messaging;
using Parallax.Core;
using Parallax.Core.Cluster;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax cluster status|dead|replay|drop</c>: how the work of many workers stands.</summary>
internal static class ClusterCommand
{
    public const string Name = "cluster";

    public const string Examples = """
        Examples:
          parallax cluster status --db postgres://news@db.example.org/parallax
          parallax cluster dead --db postgres:///parallax
          parallax cluster replay 3 4 --db postgres:///parallax     all without numbers
          parallax cluster drop 3 --db postgres:///parallax

        Exit codes: 0 done, 1 done and dead letters are there (status), 2 the call's words are
        off, 3 nothing could be done.
        """;

    public static Command Create(CommandContext context) =>
        new(Name, "How the work of many workers stands: queues, shards, workers, dead letters")
        {
            Status(context),
            Dead(context),
            Replay(context),
            Drop(context),
        };

    private static Command Status(CommandContext context)
    {
        var work = new WorkOptions();
        var format = new Option<string>("--format")
        {
            HelpName = "text|json",
            Description = "How it is written",
            DefaultValueFactory = _ => "text",
        };
        var command = new Command("status", "Queues, lag, workers, shards and dead letters") { format };
        work.AddTo(command);
        command.SetAction(parsed =>
            work.With(
                context,
                parsed,
                async (_, shared) =>
                {
                    await using var transport = work.Transport(parsed, shared.Messages, "parallax-status");
                    var status = await ClusterStatus
                        .OfAsync(shared, transport, context.Cancellation)
                        .ConfigureAwait(false);
                    context.Streams.Output.Write(
                        parsed.GetValue(format) switch
                        {
                            "text" => ClusterStatusText.Of(status),
                            "json" => ClusterStatusText.Json(status),
                            var other => throw CommandException.WordsOff(
                                $"this command writes no '{other}'; name text or json with --format"
                            ),
                        }
                    );
                    return status.Dead.Count == 0 ? ExitCode.Done : ExitCode.FoundWrong;
                }
            )
        );
        return command;
    }

    private static Command Dead(CommandContext context)
    {
        var work = new WorkOptions();
        var command = new Command("dead", "Messages that could not be done, each with its reason");
        work.AddTo(command);
        command.SetAction(parsed =>
            work.With(
                context,
                parsed,
                async (_, shared) =>
                {
                    foreach (
                        var letter in await shared
                            .Messages.DeadAsync(ClusterStatus.MostDead, context.Cancellation)
                            .ConfigureAwait(false)
                    )
                    {
                        context.Streams.Output.WriteLine(ClusterStatusText.Letter(letter));
                    }

                    return ExitCode.Done;
                }
            )
        );
        return command;
    }

    private static Command Replay(CommandContext context)
    {
        var numbers = Numbers(ArgumentArity.ZeroOrMore, "Dead letters; all where none is named");
        return Letters(
            context,
            new Command("replay", "Puts dead letters back into their queues") { numbers },
            parsed => parsed.GetValue(numbers) is { Length: > 0 } named ? named : null,
            (messages, ids) => messages.ReplayAsync(ids, context.Cancellation),
            "put back"
        );
    }

    private static Command Drop(CommandContext context)
    {
        var numbers = Numbers(ArgumentArity.OneOrMore, "Dead letters");
        return Letters(
            context,
            new Command("drop", "Takes dead letters away for good") { numbers },
            parsed => parsed.GetValue(numbers),
            (messages, ids) => messages.DropAsync(ids!, context.Cancellation),
            "taken away"
        );
    }

    private static Argument<long[]> Numbers(ArgumentArity arity, string description) =>
        new("NUMBER") { Arity = arity, Description = description };

    private static Command Letters(
        CommandContext context,
        Command command,
        Func<ParseResult, long[]?> named,
        Func<IMessageStore, IReadOnlyList<long>?, Task<int>> change,
        string done
    )
    {
        var work = new WorkOptions();
        work.AddTo(command);
        command.SetAction(parsed =>
            work.With(
                context,
                parsed,
                async (_, shared) =>
                {
                    var ids = named(parsed);
                    var count = await change(shared.Messages, ids).ConfigureAwait(false);
                    context.Streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done}: {count}"));
                    return ids is not null && count < ids.Distinct().Count() ? ExitCode.FoundWrong : ExitCode.Done;
                }
            )
        );
        return command;
    }
}
