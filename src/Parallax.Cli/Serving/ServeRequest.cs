using Parallax.Web.Serving;

namespace Parallax.Cli.Serving;

/// <summary>How a store is served.</summary>
/// <param name="Options">How the server is reached and bounded.</param>
/// <param name="AllowedHosts">Hosts that may be fetched from though their addresses are private.</param>
/// <param name="Log">Shape of the log.</param>
/// <param name="LogsAll">Whether every request is logged.</param>
internal sealed record ServeRequest(
    ServeOptions Options,
    IReadOnlyList<string> AllowedHosts,
    LogShape Log,
    bool LogsAll
);

/// <summary>Shapes of a server's log.</summary>
internal enum LogShape
{
    /// <summary>None.</summary>
    None,

    /// <summary>A line an entry, for people.</summary>
    Text,

    /// <summary>A JSON object a line, for programs.</summary>
    Json,
}
