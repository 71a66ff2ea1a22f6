using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Parallax.Cluster.Tests.Faults;

/// <summary>A worker as people start it: <c>parallax worker</c> in a process of its own.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(30);
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    private WorkerProcess(Process process) => this.process = process;

    /// <summary>What it wrote.</summary>
    public string Said => string.Join('\n', lines);

    /// <summary>Starts one; without a broker it works through the database.</summary>
    public static WorkerProcess Start(string database, string? broker, string roles = "read,stories")
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "parallax.dll"),
                "worker",
                "--db",
                database,
                "--roles",
                roles,
                "--readers",
                "2",
                "--term",
                "6",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (broker is not null)
        {
            start.ArgumentList.Add("--broker");
            start.ArgumentList.Add(broker);
        }

        var worker = new WorkerProcess(Process.Start(start)!);
        worker.process.OutputDataReceived += (_, line) => worker.lines.Enqueue(line.Data ?? "");
        worker.process.ErrorDataReceived += (_, line) => worker.lines.Enqueue(line.Data ?? "");
        worker.process.BeginOutputReadLine();
        worker.process.BeginErrorReadLine();
        return worker;
    }

    /// <summary><c>kill -9</c>.</summary>
    public void Kill() => process.Kill();

    /// <summary>Sends a signal by its name.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-s", name, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Asks it to leave, and waits until it has.</summary>
    /// <returns>Its exit code; null where it did not leave in time.</returns>
    public async Task<int?> StopAsync()
    {
        Signal("TERM");
        using var limit = new CancellationTokenSource(Drain);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
