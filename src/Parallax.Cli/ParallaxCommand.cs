using System.CommandLine;
using Parallax.Cli.Commands;
using Parallax.Cli.Output;

namespace Parallax.Cli;

/// <summary>The <c>parallax</c> command: takes the call apart, runs it, and answers every failure in one line.</summary>
internal static class ParallaxCommand
{
    private const string Examples = """
        Examples:
          parallax compare tass.txt relay.html          what they share, how they differ
          parallax compare a.txt b.txt -o report.html   the same as one HTML file
          parallax read article.txt --format json       what is found in one article
          parallax verify report.json                   check every line against the sources
          parallax ingest samples/corpus                take articles into a store, as stories
          parallax stories                              what the store holds
          parallax search type:quote speaker:Thole      everything that somebody said
          parallax serve                                the same as pages, at http://127.0.0.1:5080
          parallax worker --db postgres:///parallax     one of many that read what was handed in
          parallax export a.txt b.txt -o events.csv     who did what to whom, as rows
          parallax mcp                                  tools for an AI assistant

        Parallax works offline. The same input gives the same bytes out.
        Exit codes: 0 done, 1 done and something was found wrong, 2 the call's words are off,
        3 nothing could be done.
        """;

    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a call and answers the process's exit code.</summary>
    public static int Run(
        IReadOnlyList<string> args,
        Composition composition,
        Streams streams,
        CancellationToken cancellation
    )
    {
        var context = new CommandContext(composition, streams, cancellation);
        var parsed = Root(context).Parse(args, Parser);
        if (CommandLineErrors.Of(parsed) is { } error)
        {
            streams.Complain(error);
            return ExitCode.WordsOff;
        }

        try
        {
            return parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = streams.Output,
                    Error = streams.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                }
            );
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception e)
        {
            return Answer(e, streams, parsed.GetValue(context.Verbose));
        }
    }

    private static RootCommand Root(CommandContext context)
    {
        var root = new RootCommand(
            "Compares news reports of one event: what they share, how they differ, who said it, and what each left out"
        )
        {
            ReadCommand.Create(context),
            CompareCommand.Create(context),
            VerifyCommand.Create(context),
            IngestCommand.Create(context),
            StoriesCommand.Create(context),
            StoryCommand.Create(context),
            SearchCommand.Create(context),
            WorkerCommand.Create(context),
            ClusterCommand.Create(context),
            StoreCommand.Create(context),
            ServeCommand.Create(context),
            ExportCommand.Create(context),
            McpCommand.Create(context),
            context.Quiet,
            context.Verbose,
        };
        HelpWithExamples.Install(
            root,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [string.Empty] = Examples,
                [ReadCommand.Name] = ReadCommand.Examples,
                [CompareCommand.Name] = CompareCommand.Examples,
                [VerifyCommand.Name] = VerifyCommand.Examples,
                [IngestCommand.Name] = IngestCommand.Examples,
                [StoriesCommand.Name] = StoriesCommand.Examples,
                [StoryCommand.Name] = StoryCommand.Examples,
                [SearchCommand.Name] = SearchCommand.Examples,
                [WorkerCommand.Name] = WorkerCommand.Examples,
                [ClusterCommand.Name] = ClusterCommand.Examples,
                [StoreCommand.Name] = StoreCommand.Examples,
                [ServeCommand.Name] = ServeCommand.Examples,
                [ExportCommand.Name] = ExportCommand.Examples,
                [McpCommand.Name] = McpCommand.Examples,
            }
        );
        return root;
    }

    private static int Answer(Exception exception, Streams streams, bool verbose)
    {
        var expected = exception as CommandException;
        streams.Complain(
            expected?.Message
                ?? $"stopped by a fault of its own ({exception.GetType().Name}: {exception.Message}); run again with --verbose and report the trace"
        );
        if (verbose)
        {
            streams.Error.WriteLine(Terminal.OneLine.Block(exception.ToString()));
        }

        return expected?.ExitCode ?? ExitCode.NothingDone;
    }
}
