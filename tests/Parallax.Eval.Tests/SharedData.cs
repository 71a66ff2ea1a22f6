using System.Diagnostics;

namespace Parallax.Eval.Tests;

/// <summary>The research data beside the repository, and the scorers that come with it; absent on most machines.</summary>
internal static class SharedData
{
    /// <summary>The folder that holds <c>Parallax.slnx</c>.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>A file or folder of the data; skips the test where it is absent, fails where tests must not be skipped.</summary>
    public static string Require(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Repository, "..", "shared", path));
        var missing = !File.Exists(full) && !Directory.Exists(full);
        if (missing && Environment.GetEnvironmentVariable("CI") == "true")
        {
            throw new FileNotFoundException("this test must not be skipped where CI=true", full);
        }

        Skip.If(missing, $"../shared/{path} is not here");
        return full;
    }

    /// <summary>What a script of the data prints; skips the test where there is no python3.</summary>
    public static string Python(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Require(script));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start) ?? throw new InvalidOperationException("python3 did not start");
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, script);
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Skip.If(true, "python3 is not here");
            throw;
        }
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Parallax.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("no folder above the tests holds Parallax.slnx");
    }
}
