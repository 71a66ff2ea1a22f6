using System.Diagnostics;
using System.Globalization;

namespace Parallax.Bench.Cluster;

/// <summary>The program, started as a user would.</summary>
internal sealed class ProgramProcess : IAsyncDisposable
{
    // Of the kernel's clock on every Linux that .NET runs on.
    private const double TicksPerSecond = 100;
    private const int UserTime = 11;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly Task<string> errors;
    private TimeSpan processor;

    private ProgramProcess(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Whether it ended.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>Processor time it took; of one that ended, when it was asked last.</summary>
    public TimeSpan Processor => processor = ProcessorNow() ?? processor;

    /// <summary>Starts it.</summary>
    /// <param name="program">Path of parallax.dll.</param>
    /// <param name="pinned">Whether it may use one processor only.</param>
    /// <param name="words">Its command line.</param>
    public static ProgramProcess Start(string program, bool pinned, params IEnumerable<string> words)
    {
        IEnumerable<string> line = pinned ? ["taskset", "-c", "0", "dotnet", program] : ["dotnet", program];
        string[] all = [.. line, .. words];
        var start = new ProcessStartInfo(all[0], all[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        return new ProgramProcess(Process.Start(start)!);
    }

    /// <summary>Waits for its end.</summary>
    /// <exception cref="InvalidOperationException">It did not do what it was to do.</exception>
    public async Task EndAsync()
    {
        await process.WaitForExitAsync().ConfigureAwait(false);
        // 1: some of the corpus's files are none, and were named.
        if (process.ExitCode > 1)
        {
            throw new InvalidOperationException($"exit {process.ExitCode}: {await errors.ConfigureAwait(false)}");
        }
    }

    /// <summary>Fails where it ended though it was to go on.</summary>
    public async Task LivesAsync()
    {
        if (process.HasExited)
        {
            throw new InvalidOperationException($"exit {process.ExitCode}: {await errors.ConfigureAwait(false)}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            var pid = process.Id.ToString(CultureInfo.InvariantCulture);
            using var signal = Process.Start("kill", ["-TERM", pid]);
            using var patience = new CancellationTokenSource(Patience);
            try
            {
                await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
            }
        }

        process.Dispose();
    }

    private TimeSpan? ProcessorNow()
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/stat"));
            // Behind the name, which may have blanks.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = long.Parse(fields[UserTime], CultureInfo.InvariantCulture);
            ticks += long.Parse(fields[UserTime + 1], CultureInfo.InvariantCulture);
            var now = TimeSpan.FromSeconds(ticks / TicksPerSecond);
            return now > processor ? now : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
