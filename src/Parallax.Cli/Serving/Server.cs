using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Parallax.Cli.Inputs;
using Parallax.Cli.Output;
using Parallax.Core;
using Parallax.Desk.Intake;
using Parallax.Sources;
using Parallax.Sources.Files;
using Parallax.Web.Serving;

namespace Parallax.Cli.Serving;

/// <summary>Wires a store, the network and the analysis into the web server.</summary>
internal sealed class Server : IServer
{
    private readonly WebApplication app;

    private Server(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    // A comparison keeps a thread a processor at work for seconds, and the pool adds only one or two a second: without spare ones
    // whoever asks for another page waits for the end of the comparison (up to eleven seconds were seen).
    private const int SpareThreads = 64;

    public static IServer Build(ServeRequest request, IArticleStore store)
    {
        ThreadPool.SetMinThreads(SpareThreads, SpareThreads);
        return new Server(Wire(request, store));
    }

    public Task StartAsync(CancellationToken cancellation) => app.StartAsync(cancellation);

    public Task StopAsync() => app.StopAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static WebApplication Wire(ServeRequest request, IArticleStore store) =>
        ParallaxServer.Build(
            request.Options,
            new ServeServices
            {
                Store = store,
                Compare = StoredComparison.Of,
                Open = addresses => Open(addresses, request, store),
                Reader = new ItemReader(new InputLimits()),
                Time = TimeProvider.System,
                Chance = RandomNumberGenerator.GetBytes,
            },
            logging => Log(logging, request)
        );

    private static OpenedSources Open(IReadOnlyList<string> addresses, ServeRequest request, IArticleStore store)
    {
        var sources = Composition.Standard.Sources(
            new IngestRequest(addresses, request.AllowedHosts, _ => { }, store),
            () => Stream.Null
        );
        return new OpenedSources(cancellation => sources.Items(addresses, cancellation), sources.ConfirmAsync, sources);
    }

    // Standard output is for what the command answers.
    private static void Log(ILoggingBuilder logging, ServeRequest request)
    {
        logging.SetMinimumLevel(request.LogsAll ? LogLevel.Debug : LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        // Keys live as long as the process and are written nowhere.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        if (request.Log is LogShape.None)
        {
            return;
        }

        logging.AddConsole(console =>
        {
            console.LogToStandardErrorThreshold = LogLevel.Trace;
            console.FormatterName =
                request.Log is LogShape.Json ? ConsoleFormatterNames.Json : ConsoleFormatterNames.Simple;
        });
        logging.AddSimpleConsole(lines =>
        {
            lines.SingleLine = true;
            lines.TimestampFormat = "HH:mm:ss ";
            lines.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        logging.AddJsonConsole(lines =>
        {
            lines.TimestampFormat = "O";
            lines.UseUtcTimestamp = true;
        });
    }
}
