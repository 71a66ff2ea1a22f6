using System.Diagnostics;

namespace Parallax.Cli.Tests.Processes;

/// <summary>A call of the built command as a process of its own.</summary>
internal sealed record ProcessCall(int ExitCode, byte[] Output, string Error)
{
    // A hang is a minute of work, or minutes without an end: the wall clock alone would blame a busy machine.
    private static readonly TimeSpan MostWork = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan MostWait = TimeSpan.FromMinutes(3);

    public string Text => System.Text.Encoding.UTF8.GetString(Output);

    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static ProcessCall Run(params string[] args) =>
        Run(Array.Empty<byte>(), new Dictionary<string, string>(), args);

    public static ProcessCall Run(byte[] input, IReadOnlyDictionary<string, string> variables, params string[] args)
    {
        using var process = Start(variables, args);
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        var complaints = process.StandardError.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        WaitFor(process, args);
        reading.GetAwaiter().GetResult();
        return new ProcessCall(process.ExitCode, output.ToArray(), complaints.GetAwaiter().GetResult());
    }

    /// <summary>The process, started; the caller reads, waits and disposes.</summary>
    public static Process Start(IReadOnlyDictionary<string, string> variables, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "parallax.dll"), .. args])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Architecture.Repository.Root,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Waits for its end; ends it and fails where it hangs.</summary>
    public static void WaitFor(Process process, params string[] args)
    {
        var waited = Stopwatch.StartNew();
        while (!process.WaitForExit(100))
        {
            var work = Work(process);
            if (work > MostWork || waited.Elapsed > MostWait)
            {
                process.Kill();
                Assert.Fail(
                    $"parallax {string.Join(' ', args)} hangs: {work.TotalSeconds:0.0} s of work in {waited.Elapsed.TotalSeconds:0.0} s"
                );
            }
        }

        process.WaitForExit();
    }

    // It may end between being asked whether it has and being asked for its work.
    private static TimeSpan Work(Process process)
    {
        try
        {
            return process.HasExited ? TimeSpan.Zero : process.TotalProcessorTime;
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return TimeSpan.Zero;
        }
    }
}
