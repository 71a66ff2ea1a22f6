using System.Runtime.InteropServices;

namespace Parallax.Cli;

/// <summary>
/// Ctrl-C or SIGTERM: the work is asked to stop, and made to where it does not in time or at a second signal, so that a
/// half-written file is removed where that is possible and the user never waits.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // A server answers what it was asked before it stops.
    private static readonly TimeSpan PatienceOfServers = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;
    private readonly TimeSpan patience;

    private Interruption(TimeSpan patience)
    {
        this.patience = patience;
        registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
        ];
    }

    public CancellationToken Token => source.Token;

    public static Interruption Watch(bool ofServer) => new(ofServer ? PatienceOfServers : Patience);

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        if (source.IsCancellationRequested)
        {
            Environment.Exit(ExitCode.Interrupted);
        }

        source.Cancel();
        _ = new Timer(_ => Environment.Exit(ExitCode.Interrupted), null, patience, Timeout.InfiniteTimeSpan);
    }
}
