using System.Text.Json;
using Parallax.Cli.Tests.Fakes;

namespace Parallax.Cli.Tests.Inputs;

public sealed class SideStatementsTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly string a;
    private readonly string b;
    private readonly string c;

    public SideStatementsTests()
    {
        a = folder.File("a.txt", "The dam is full.\nNobody was hurt.");
        b = folder.File("b.txt", "The dam is full.");
        c = folder.File("c.txt", "The dam is full.\nTwo men were hurt.");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void FilesAreGroupedByPathByNameAndByOutlet()
    {
        var call = Call.Run(
            "compare",
            a,
            b,
            c,
            "--format",
            "json",
            "--outlet",
            $"{c}=The Paper",
            "--side",
            $"hill={a},b.txt",
            "--side",
            "valley=the paper"
        );

        call.ExitCode.ShouldBe(0, call.Error);
        var report = JsonDocument.Parse(call.Output).RootElement;
        report
            .GetProperty("sides")
            .EnumerateArray()
            .Select(side =>
                $"{side.GetProperty("name")}: {string.Join(' ', side.GetProperty("articles").EnumerateArray())}"
            )
            .ShouldBe(["hill: a.txt b.txt", "valley: c.txt"]);
        report.GetProperty("overview").GetProperty("onlySides").TryGetProperty("valley", out _).ShouldBeTrue();
    }

    [Fact]
    public void AFileOfSidesHasOneALineAndComments()
    {
        var sides = folder.File("sides", "# ours\nhill: a.txt, b.txt\n\nvalley : c.txt\n");

        var call = Call.Run("compare", a, b, c, "--sides", sides);

        call.ExitCode.ShouldBe(0, call.Error);
        call.Output.ShouldContain("Sides, as grouped by the user: hill (A B) · valley (C)");
        call.Output.ShouldContain("ONLY hill (A B)");
    }

    [Theory]
    [InlineData("hill=nowhere.txt", "'nowhere.txt' is none of the files and no outlet of theirs")]
    [InlineData("hill=", "the side 'hill' is empty")]
    [InlineData("hill=,", "the side 'hill' is empty")]
    [InlineData("=a.txt", "has the wrong form")]
    [InlineData("hill", "has the wrong form")]
    [InlineData("valley=b.txt", "the side 'valley' is named twice")]
    [InlineData("hill=c.txt", "'c.txt' is in the side 'valley' already")]
    public void WhatIsOffIsSaidInOneLine(string side, string problem)
    {
        var call = Call.Run("compare", a, b, c, "--side", "valley=c.txt", "--side", side);

        call.ExitCode.ShouldBe(2);
        call.Output.ShouldBeEmpty();
        call.ErrorLines.ShouldHaveSingleItem().ShouldContain(problem);
    }

    [Fact]
    public void AFileOfSidesThatCannotBeReadIsNamed()
    {
        var call = Call.Run("compare", a, b, "--sides", folder.At("none"));

        call.ExitCode.ShouldBe(2);
        call.ErrorLines.ShouldHaveSingleItem().ShouldContain("cannot be read");
    }

    [Fact]
    public void AFileThatCouldNotBeReadIsNoUnknownWord()
    {
        var call = Call.Run("compare", a, b, folder.At("gone.txt"), "--side", $"hill=a.txt,{folder.At("gone.txt")}");

        call.ExitCode.ShouldBe(1);
        call.ErrorLines.ShouldHaveSingleItem().ShouldContain("gone.txt");
    }

    [Fact]
    public void WithoutSidesThereAreNone()
    {
        var call = Call.Run("compare", a, b, "--format", "json");

        var sides = JsonDocument.Parse(call.Output).RootElement.GetProperty("sides");
        (sides.ValueKind is JsonValueKind.Null || sides.GetArrayLength() == 0).ShouldBeTrue();
    }
}
