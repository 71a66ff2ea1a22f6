using System.CommandLine;
using Parallax.Cli.Serving;
using Parallax.Core;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax serve</c>: the store as pages, and as an interface for programs.</summary>
internal static class ServeCommand
{
    public const string Name = "serve";

    public const string Examples = """
        Examples:
          parallax serve                                 the store parallax.db, at http://127.0.0.1:5080
          parallax serve --db press.db --port 8080
          parallax serve --bind 0.0.0.0 --token-file token --host desk.example.org
          parallax serve --token-file token --origin https://desk.example.org

        Only this machine reaches it unless --bind names another address; then a token is needed.
        Ctrl-C stops it once what was asked is answered.
        Exit codes: 0 stopped, 2 the call's words are off, 3 it could not start.
        """;

    public static Command Create(CommandContext context)
    {
        var words = new ServeOptionsWords();
        var store = new StoreOptions();
        var command = new Command(Name, "Show the store as web pages, and answer programs");
        words.AddTo(command);
        store.AddTo(command);
        command.SetAction(parsed =>
        {
            var request = words.Read(parsed, context);
            return store.With(context, parsed, StoreAccess.Make, opened => RunAsync(context, request, opened));
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ServeRequest request, IArticleStore store)
    {
        var server = context.Composition.Serve(request, store);
        await using (server.ConfigureAwait(false))
        {
            await StartAsync(server, request, context.Cancellation).ConfigureAwait(false);
            context.Streams.Output.WriteLine($"Parallax listens on {server.Address}");
            context.Streams.Output.Flush();
            await Task.Delay(Timeout.Infinite, context.Cancellation)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await server.StopAsync().ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    private static async Task StartAsync(IServer server, ServeRequest request, CancellationToken cancellation)
    {
        try
        {
            await server.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            throw CommandException.NothingDone(
                $"{request.Options.Address}:{request.Options.Port}: cannot listen there ({e.InnerException?.Message ?? e.Message}); name another with --port or --bind",
                e
            );
        }
    }
}
