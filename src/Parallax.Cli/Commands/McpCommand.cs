using System.CommandLine;
using Parallax.Cli.Mcp;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax mcp</c>: tools for AI assistants, over standard input and output.</summary>
internal static class McpCommand
{
    public const string Name = "mcp";

    public const string Examples = """
        Examples:
          parallax mcp                       tools on parallax.db in this folder
          parallax mcp --db press.db

        An assistant starts it; in its configuration:
          { "mcpServers": { "parallax": {
              "command": "parallax", "args": ["mcp", "--db", "/path/to/press.db"] } } }

        Tools: compare, stories, story, search, speaker. None changes anything; compare reads the
        files that its caller names, as whoever starts this may read them.
        Standard output carries the protocol only; --verbose logs to standard error.
        Exit codes: 0 the client is gone, 2 the call's words are off, 130 interrupted.
        """;

    public static Command Create(CommandContext context)
    {
        var store = new StoreOptions();
        var command = new Command(Name, "Give an AI assistant these as tools, over standard input and output (MCP)");
        store.AddTo(command);
        command.SetAction(parsed => Run(context, store.Path(parsed), parsed.GetValue(context.Verbose)));
        return command;
    }

    private static int Run(CommandContext context, string store, bool verbose)
    {
        // Whatever would be printed by mistake would spoil the protocol.
        Console.SetOut(TextWriter.Null);
        using var logs = verbose ? new McpLogs(context.Streams.Error) : null;
        using var session = new McpSession(context.Composition, store, logs);
        using var input = context.Streams.Input();
        using var output = Console.OpenStandardOutput();
        session.RunAsync(input, output, context.Cancellation).GetAwaiter().GetResult();
        context.Cancellation.ThrowIfCancellationRequested();
        return ExitCode.Done;
    }
}
