namespace Parallax.Cli.Serving;

/// <summary>
/// A server that is started and stopped by a command. The framework's own type would be loaded with the composition, and every
/// command would pay for what only this one needs.
/// </summary>
internal interface IServer : IAsyncDisposable
{
    /// <summary>Where it listens, once it is started.</summary>
    string Address { get; }

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">It cannot listen there.</exception>
    Task StartAsync(CancellationToken cancellation);

    /// <summary>Answers what was asked, and ends.</summary>
    Task StopAsync();
}
