using System.Diagnostics;
using System.Globalization;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Bench;

/// <summary>Start, and reading of a first sentence, as whole processes: what a call pays before its work begins.</summary>
internal static class StartMeasure
{
    public const string Child = "start-child";
    public const string Reads = "--read";
    private const int Rounds = 9;
    private const string Sentence = "The minister said on Thursday that the bridge would be closed.";

    /// <summary>Prints wall clock and memory of processes that do nothing and of such that read a sentence.</summary>
    public static void Run(TextWriter output)
    {
        output.WriteLine(
            "| process | wall clock, least / median | in it, reading, least / median | largest resident set |"
        );
        output.WriteLine("|---|---|---|---|");
        // In turns, so that what else the machine does falls on both.
        var bare = new List<Round>();
        var reading = new List<Round>();
        for (var i = 0; i < Rounds; i++)
        {
            bare.Add(Start([Child]));
            reading.Add(Start([Child, Reads]));
        }

        Print(output, "nothing", bare);
        Print(output, "loads the model, reads a sentence", reading);
    }

    /// <summary>The measured process: its own milliseconds and memory on one line.</summary>
    public static void RunChild(bool reads)
    {
        var start = Stopwatch.GetTimestamp();
        if (reads)
        {
            LanguageModel.Default.Parse(Sentence, [new TextSpan(0, Sentence.Length)]);
        }

        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{milliseconds:F1} {self.PeakWorkingSet64 / 1e6:F1}")
        );
    }

    private static Round Start(string[] words)
    {
        var assembly = typeof(StartMeasure).Assembly.Location;
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [assembly, .. words])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        var numbers = process.StandardOutput.ReadToEnd().Trim().Split(' ');
        process.WaitForExit();
        var wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return new Round(
            wall,
            double.Parse(numbers[0], CultureInfo.InvariantCulture),
            double.Parse(numbers[1], CultureInfo.InvariantCulture)
        );
    }

    private static void Print(TextWriter output, string name, List<Round> rounds) =>
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {Show(rounds, r => r.Wall)} | {Show(rounds, r => r.Reading)} | {rounds.Max(r => r.Megabytes):F0} MB |"
            )
        );

    private static string Show(List<Round> rounds, Func<Round, double> number)
    {
        var sorted = rounds.Select(number).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[0]:F0} / {sorted[sorted.Count / 2]:F0} ms");
    }

    private sealed record Round(double Wall, double Reading, double Megabytes);
}
