using System.Runtime.InteropServices;

namespace Parallax.Cli;

/// <summary>
/// Ctrl-C: the work is asked to stop, and made to where it does not within two seconds or at a second Ctrl-C, so that a
/// half-written file is removed where that is possible and the user never waits.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration registration;

    private Interruption() => registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);

    public CancellationToken Token => source.Token;

    public static Interruption Watch() => new();

    public void Dispose()
    {
        registration.Dispose();
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
        _ = new Timer(_ => Environment.Exit(ExitCode.Interrupted), null, Patience, Timeout.InfiniteTimeSpan);
    }
}
