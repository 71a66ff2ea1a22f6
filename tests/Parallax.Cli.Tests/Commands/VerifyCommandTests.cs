using Parallax.Cli.Tests.Fakes;

namespace Parallax.Cli.Tests.Commands;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly string a;
    private readonly string b;
    private readonly string report;

    public VerifyCommandTests()
    {
        a = folder.File("a.txt", "The dam is full.\nNobody was hurt.");
        b = folder.File("b.txt", "The dam is full.");
        report = folder.At("report.json");
        Call.Run("compare", a, b, "-o", report).ExitCode.ShouldBe(0);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void AReportThatHoldsIsCounted()
    {
        Call.Run("verify", report).ShouldBe(new Call(0, "2 articles, 11 lines checked\n", string.Empty));
        Call.Run("verify", report, "--quiet").ShouldBe(new Call(0, string.Empty, string.Empty));
    }

    [Fact]
    public void OneChangedCharacterOfASourceBreaksIt()
    {
        File.WriteAllText(b, "The dam is fu1l.");

        var call = Call.Run("verify", report);

        call.ExitCode.ShouldBe(1);
        call.Output.ShouldContain("articles[1].sha256: ");
        call.Output.ShouldContain(
            "statements[0].versions[1]: says 'The dam is full.' where the source of 'b.txt' now has 'The dam is fu1l.'"
        );
        call.Output.ShouldEndWith(" broken\n");
    }

    [Fact]
    public void AMissingSourceIsNamedAndTheRestChecked()
    {
        File.Delete(a);

        var call = Call.Run("verify", report);

        call.ExitCode.ShouldBe(1);
        call.Output.ShouldBe("2 articles, 11 lines checked\n");
        call.ErrorLines.ShouldHaveSingleItem()
            .ShouldStartWith($"parallax: {a}: is neither here nor in the report's folder");
    }

    [Fact]
    public void FilesThatMovedAreMatchedByHash()
    {
        Directory.CreateDirectory(folder.At("moved"));
        File.Move(a, folder.At("moved/one.txt"));
        File.Move(b, folder.At("moved/two.txt"));

        Call.Run("verify", report, folder.At("moved/two.txt"), folder.At("moved/one.txt")).ExitCode.ShouldBe(0);
        Call.Run("verify", report, folder.At("moved/two.txt"))
            .ErrorLines.ShouldHaveSingleItem()
            .ShouldContain("none of the files named");
    }

    [Fact]
    public void PathsAreTakenFromTheReportsFolderToo()
    {
        File.WriteAllText(report, File.ReadAllText(report).Replace(folder.Path + "/", string.Empty));

        Call.Run("verify", report).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void AnArticleFromStandardInputIsAskedFor()
    {
        Call.Run(FakeComposition.Create(), "words", "read", "-", "-o", folder.At("in.json"));

        var call = Call.Run("verify", folder.At("in.json"));

        call.ExitCode.ShouldBe(1);
        call.Error.ShouldContain("was read from standard input; name it: parallax verify");
        Call.Run("verify", folder.At("in.json"), folder.File("kept.txt", "words")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void TheReportMayComeFromStandardInput() =>
        Call.Run(FakeComposition.Create(), File.ReadAllText(report), "verify", "-").ExitCode.ShouldBe(0);

    [Theory]
    [InlineData("")]
    [InlineData("{\"articles\": 3}")]
    [InlineData("<!doctype html>")]
    public void WhatIsNoReportIsOneLine(string text)
    {
        var call = Call.Run("verify", folder.File("odd.json", text));

        call.ExitCode.ShouldBe(3);
        call.Output.ShouldBeEmpty();
        call.ErrorLines.ShouldHaveSingleItem().ShouldContain("is no report");
    }

    [Theory]
    [InlineData("none.json", "is not there")]
    [InlineData(".", "is a folder")]
    public void AReportThatCannotBeReadIsOneLine(string name, string problem)
    {
        var call = Call.Run("verify", folder.At(name));

        call.ExitCode.ShouldBe(3);
        call.ErrorLines.ShouldHaveSingleItem().ShouldContain(problem);
    }
}
