using Microsoft.Extensions.Logging;
using Parallax.Cli.Terminal;

namespace Parallax.Cli.Mcp;

/// <summary>What happens in a session, line by line on standard error: with <c>--verbose</c> only.</summary>
internal sealed class McpLogs(TextWriter error) : ILoggerFactory, ILogger
{
    private readonly Lock guard = new();

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Information and not LogLevel.None;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
        {
            Write(formatter(state, exception), exception);
        }
    }

    /// <summary>Tells what happened, and the trace of what went wrong.</summary>
    public void Write(string line, Exception? exception)
    {
        lock (guard)
        {
            error.WriteLine(OneLine.Of($"mcp: {line}"));
            if (exception is not null)
            {
                error.WriteLine(OneLine.Block(exception.ToString()));
            }
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void AddProvider(ILoggerProvider provider) { }

    public void Dispose() { }
}
