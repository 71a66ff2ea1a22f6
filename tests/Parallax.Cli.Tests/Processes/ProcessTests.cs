using System.Diagnostics;
using System.Text;
using Parallax.Cli.Tests.Architecture;
using Parallax.Cli.Tests.Fakes;

namespace Parallax.Cli.Tests.Processes;

/// <summary>The built command as its users call it.</summary>
public sealed class ProcessTests : IDisposable
{
    private const string First = "samples/kethra-ceasefire/norpress.txt";
    private const string Second = "samples/kethra-ceasefire/ostrel-courier.html";

    private static readonly Dictionary<string, string> Plain = [];

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("html")]
    [InlineData("md")]
    public void TwoRunsGiveTheSameBytes(string format)
    {
        var one = ProcessCall.Run("compare", First, Second, "--format", format);
        var two = ProcessCall.Run("compare", First, Second, "-o", folder.At("report"), "--format", format);

        one.ExitCode.ShouldBe(0, one.Error);
        two.ExitCode.ShouldBe(0, two.Error);
        one.Output.ShouldBe(File.ReadAllBytes(folder.At("report")));
        one.Output.Length.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void EverySampleStoryIsComparedAndItsReportHolds()
    {
        var folders = Directory.GetDirectories(Path.Combine(Repository.Root, "samples"));

        // A story lies flat; the corpus is laid out by day.
        foreach (var story in folders.Where(folder => Directory.GetDirectories(folder).Length == 0))
        {
            var report = folder.At(Path.GetFileName(story) + ".json");
            var compare = ProcessCall.Run([
                "compare",
                .. Directory.GetFiles(story).Order(StringComparer.Ordinal),
                "-o",
                report,
            ]);
            var verify = ProcessCall.Run("verify", report);

            compare.ShouldSatisfyAllConditions(
                () => compare.ExitCode.ShouldBe(0, compare.Error),
                () => compare.Error.ShouldBeEmpty()
            );
            verify.ExitCode.ShouldBe(0, verify.Text + verify.Error);
            verify.Text.ShouldStartWith("4 articles, ");
        }
    }

    [Fact]
    public void AReportOfReadHoldsUntilOneCharacterOfItsSourceChanges()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, First));
        var article = folder.File("article.txt", text);
        ProcessCall.Run("read", article, "-o", folder.At("report.jsonl")).ExitCode.ShouldBe(0);

        ProcessCall.Run("verify", folder.At("report.jsonl")).ExitCode.ShouldBe(0);
        File.WriteAllText(article, text.Replace("May", "Mey", StringComparison.Ordinal));
        ProcessCall.Run("verify", folder.At("report.jsonl")).ExitCode.ShouldBe(1);
    }

    [Fact]
    public void APipeGetsNoEscapesAndTheWidthThatIsAskedFor()
    {
        var variables = new Dictionary<string, string> { ["TERM"] = "xterm-256color", ["COLUMNS"] = "120" };

        var call = ProcessCall.Run([], variables, "compare", First, Second);

        call.Output.ShouldNotContain((byte)0x1b);
        call.Text.Split('\n').Max(line => line.Length).ShouldBe(120);
    }

    [Fact]
    public void OutputIsUtf8WhateverTheLocale()
    {
        var variables = new Dictionary<string, string> { ["LC_ALL"] = "en_US.ISO-8859-1" };
        var input = Encoding.UTF8.GetBytes("Müller said “yes” in Łódź on Thursday.");

        var call = ProcessCall.Run(input, variables, "read", "-");

        call.ExitCode.ShouldBe(0, call.Error);
        call.Text.ShouldContain("Müller said “yes” in Łódź");
    }

    [Fact]
    public void AClosedPipeIsNoCrash()
    {
        using var process = ProcessCall.Start(Plain, "compare", First, Second, "--format", "json");
        process.StandardInput.Close();
        process.StandardOutput.BaseStream.ReadByte();
        process.StandardOutput.Close();
        var error = process.StandardError.ReadToEnd();
        ProcessCall.WaitFor(process);

        error.ShouldBeEmpty();
        process.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void AnInterruptIsACleanEnd()
    {
        using var process = ProcessCall.Start(Plain, "read", "-");
        // It waits for standard input, which stays open.
        Thread.Sleep(TimeSpan.FromSeconds(2));
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString()]))
        {
            kill.WaitForExit();
        }

        ProcessCall.WaitFor(process);
        process.ExitCode.ShouldBe(130);
        process.StandardError.ReadToEnd().ShouldBeEmpty();
    }

    [SkippableFact]
    public void AFullDiskIsOneLine()
    {
        Skip.IfNot(OperatingSystem.IsLinux() && File.Exists("/dev/full"), "no /dev/full here");

        var call = ProcessCall.Run("read", First, "-o", "/dev/full");

        call.ExitCode.ShouldBe(3);
        call.ErrorLines.ShouldHaveSingleItem().ShouldContain("cannot be written");
    }

    [SkippableTheory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("md")]
    [InlineData("conllu")]
    public void OnlyAPageLoadsWhatPagesNeed(string format)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "needs /proc");
        string[] samples =
        [
            .. Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "*.txt", SearchOption.AllDirectories),
        ];

        var loaded = LoadedFiles(["read", .. samples, "--format", format]);

        loaded.ShouldContain("Parallax.Analysis.dll");
        loaded.ShouldNotContain("Parallax.Web.dll");
        loaded.ShouldNotContain("Microsoft.AspNetCore");
    }

    /// <summary>
    /// What the process has mapped when it writes its report. The report is longer than a pipe holds (64 KB, pipe(7)), so
    /// that after its first byte the process stands still in the middle of writing.
    /// </summary>
    private static string LoadedFiles(string[] args)
    {
        using var process = ProcessCall.Start(Plain, args);
        process.StandardInput.Close();
        process.StandardOutput.BaseStream.ReadByte();
        var loaded = File.ReadAllText($"/proc/{process.Id}/maps");
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        ProcessCall.WaitFor(process, args);
        return loaded;
    }
}
