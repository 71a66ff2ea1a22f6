using Parallax.Cli.Tests.Fakes;

namespace Parallax.Cli.Tests.Commands;

/// <summary>The words of a call: what is listed, and how what is off is answered.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public void HelpListsTheCommandsThatExistAndNoOther()
    {
        var help = Call.Run("--help");

        help.ExitCode.ShouldBe(0);
        string[] commands =
        [
            "read",
            "compare",
            "verify",
            "ingest",
            "stories",
            "story",
            "search",
            "store",
            "worker",
            "cluster",
            "serve",
            "export",
            "mcp",
        ];
        foreach (var command in commands)
        {
            help.Output.ShouldContain($"\n  {command} ");
        }
    }

    [Theory]
    [InlineData("read")]
    [InlineData("compare")]
    [InlineData("verify")]
    [InlineData("ingest")]
    [InlineData("stories")]
    [InlineData("story")]
    [InlineData("search")]
    [InlineData("worker")]
    [InlineData("cluster")]
    [InlineData("export")]
    [InlineData("mcp")]
    public void HelpOfEveryCommandHasExamples(string command)
    {
        var help = Call.Run(command, "--help");

        help.ExitCode.ShouldBe(0);
        help.Error.ShouldBeEmpty();
        help.Output.ShouldContain("Examples:\n  parallax ");
        help.Output.Split('\n').ShouldAllBe(line => line.Length <= 92);
    }

    [Fact]
    public void VersionIsOneLine() => Call.Run("--version").Output.Trim().ShouldBe(Composition.Version);

    [Theory]
    [InlineData]
    [InlineData("complain")]
    [InlineData("--bogus")]
    [InlineData("compare")]
    [InlineData("compare", "a", "b", "--bogus")]
    [InlineData("compare", "a", "b", "--format")]
    [InlineData("compare", "a", "b", "--format", "pdf")]
    [InlineData("compare", "a", "b", "--format", "conllu")]
    [InlineData("compare", "a", "b", "-o", "x.conllu")]
    [InlineData("read", "a", "--format", "pdf")]
    [InlineData("compare", "a", "b", "-o", "x", "-o", "y")]
    [InlineData("compare", "a", "b", "-o", "/no/such/folder/x.json")]
    [InlineData("compare", "a", "b", "-o", "/tmp")]
    [InlineData("compare", "a", "b", "--outlet", "a")]
    [InlineData("compare", "a", "b", "--outlet", "a=")]
    [InlineData("compare", "a", "b", "--outlet", "c=TASS")]
    [InlineData("compare", "a", "b", "--outlet", "a=X", "--outlet", "a=Y")]
    [InlineData("compare", "a", "b", "--date", "a=2020-13-01")]
    [InlineData("compare", "a", "b", "--date", "a=14 Oct 2020")]
    [InlineData("compare", "a", "b", "--date", "2020-10-14")]
    [InlineData("verify")]
    public void WordsThatAreOffAreOneLineAndExitCodeTwo(params string[] args)
    {
        var call = Call.Run(args);

        call.ExitCode.ShouldBe(2);
        call.Output.ShouldBeEmpty();
        call.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("parallax: ");
    }

    [Fact]
    public void AnUnknownOptionIsNotTakenForAFile() =>
        Call.Run("compare", "a", "b", "--quite")
            .Error.ShouldBe("parallax: unknown option '--quite'; see 'parallax compare --help'\n");

    [Fact]
    public void AFileMayBeginWithADashAfterTwo() =>
        Call.Run("compare", "--", "-a", "-b").ErrorLines[0].ShouldBe("parallax: -a: is not there; check the name");

    [Fact]
    public void AFileMayBeginWithAnAtSign() =>
        Call.Run("compare", "@a", "@b").ErrorLines[0].ShouldBe("parallax: @a: is not there; check the name");

    [Fact]
    public void AFaultOfItsOwnIsOneLineAndTheTraceIsAdded()
    {
        using var folder = new Folder();
        var file = folder.File("a.txt", "words");
        var broken = FakeComposition.Create() with { Annotate = (_, _) => throw new InvalidDataException("no") };

        var call = Call.Run(broken, string.Empty, "read", file);
        var verbose = Call.Run(broken, string.Empty, "read", file, "--verbose");

        call.ExitCode.ShouldBe(3);
        call.ErrorLines.ShouldHaveSingleItem().ShouldContain("InvalidDataException: no");
        verbose.ErrorLines.Count.ShouldBeGreaterThan(1);
        verbose.Error.ShouldContain("at Parallax.Cli.");
    }

    [Fact]
    public void AnInterruptionIsNoFault()
    {
        using var folder = new Folder();
        var stopped = FakeComposition.Create() with { Annotate = (_, _) => throw new OperationCanceledException() };

        var call = Call.Run(stopped, string.Empty, "read", folder.File("a.txt", "words"));

        call.ExitCode.ShouldBe(130);
        call.Error.ShouldBeEmpty();
    }
}
