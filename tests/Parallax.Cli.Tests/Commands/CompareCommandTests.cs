using System.Text.Json;
using Parallax.Cli.Tests.Fakes;

namespace Parallax.Cli.Tests.Commands;

public sealed class CompareCommandTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly string a;
    private readonly string b;

    public CompareCommandTests()
    {
        a = folder.File("a.txt", "The dam is full.\nNobody was hurt.");
        b = folder.File("b.txt", "The dam is full.");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("text", "BOTH SAY")]
    [InlineData("json", "\"parallax\"")]
    [InlineData("jsonl", "{\"parallax\"")]
    [InlineData("html", "<!doctype html>")]
    [InlineData("md", "# 2 articles")]
    public void EveryFormatGoesToStandardOutput(string format, string holds)
    {
        var call = Call.Run("compare", a, b, "--format", format);

        call.ExitCode.ShouldBe(0);
        call.Error.ShouldBeEmpty();
        call.Output.ShouldContain(holds);
        call.Output.ShouldEndWith("\n");
    }

    [Theory]
    [InlineData("r.txt", "BOTH SAY")]
    [InlineData("r.json", "\"parallax\"")]
    [InlineData("r.jsonl", "{\"parallax\"")]
    [InlineData("r.HTML", "<!doctype html>")]
    [InlineData("r.md", "# 2 articles")]
    [InlineData("report", "BOTH SAY")]
    public void TheFormatFollowsTheNameOfTheOutput(string name, string holds)
    {
        var call = Call.Run("compare", a, b, "-o", folder.At(name));

        call.ShouldBe(new Call(0, string.Empty, string.Empty));
        File.ReadAllText(folder.At(name)).ShouldContain(holds);
        Directory.GetFiles(folder.Path).Length.ShouldBe(3, "no temporary file is left");
    }

    [Fact]
    public void AFormatThatIsNamedBeatsTheNameOfTheOutput()
    {
        Call.Run("compare", a, b, "-o", folder.At("r.html"), "--format", "json");

        File.ReadAllText(folder.At("r.html")).ShouldStartWith("{");
    }

    [Fact]
    public void AnInputIsNeverOverwritten()
    {
        File.CreateSymbolicLink(folder.At("link.txt"), a);
        Directory.CreateSymbolicLink(folder.At("here"), folder.Path);

        foreach (var output in (string[])[a, folder.At("link.txt"), folder.At("here/a.txt"), folder.At("./b.txt")])
        {
            var call = Call.Run("compare", a, b, "-o", output);

            call.ExitCode.ShouldBe(2);
            call.Error.ShouldContain("would overwrite an input");
        }

        File.ReadAllText(a).ShouldStartWith("The dam");
    }

    [Fact]
    public void FailuresAreNamedAndTheRestIsDone()
    {
        var call = Call.Run("compare", a, folder.At("none.txt"), b, a);

        call.ExitCode.ShouldBe(1);
        call.ErrorLines.ShouldBe([
            $"parallax: {a}: is named twice; name each file once",
            $"parallax: {folder.At("none.txt")}: is not there; check the name",
        ]);
        call.Output.ShouldContain("2 reports");
    }

    [Fact]
    public void ComparingTakesTwoArticles()
    {
        var call = Call.Run("compare", a, folder.At("none.txt"));

        call.ExitCode.ShouldBe(3);
        call.Output.ShouldBeEmpty();
        call.ErrorLines[^1]
            .ShouldBe(
                "parallax: only one article could be read and comparing takes two; name two or more readable files"
            );
    }

    [Fact]
    public void ArticlesOfTwoEventsAreComparedWithAWarning()
    {
        var composition = FakeComposition.Create(sameEvent: false);

        var call = Call.Run(composition, string.Empty, "compare", a, b);
        var quiet = Call.Run(composition, string.Empty, "compare", a, b, "--quiet");

        call.ExitCode.ShouldBe(0);
        call.ErrorLines.ShouldHaveSingleItem().ShouldContain("do not seem to be about one event");
        call.Output.ShouldContain("do not seem to be about one event");
        quiet.Error.ShouldBeEmpty();
    }

    [Fact]
    public void StandardInputIsAnInput()
    {
        var call = Call.Run(FakeComposition.Create(), "The dam is full.", "compare", "-", a, "--format", "json");

        call.ExitCode.ShouldBe(0);
        using var report = JsonDocument.Parse(call.Output);
        report.RootElement.GetProperty("articles")[0].GetProperty("path").GetString().ShouldBe("-");
    }

    [Fact]
    public void OutletAndDateAreStatedByFile()
    {
        var odd = folder.File("a=b.txt", "words");

        var call = Call.Run(
            "compare",
            a,
            odd,
            "--outlet",
            $"{odd}=Daily = Sabah",
            "--date",
            $"{a}=2020-10-14",
            "--format",
            "json"
        );

        using var report = JsonDocument.Parse(call.Output);
        var articles = report.RootElement.GetProperty("articles");
        articles[1].GetProperty("outlet").GetProperty("name").GetString().ShouldBe("Daily = Sabah");
        articles[0].GetProperty("published").GetProperty("value").GetString().ShouldBe("2020-10-14");
        articles[0].GetProperty("outlet").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void BriefEndsAfterTheOverview()
    {
        var call = Call.Run("compare", a, b, "--brief");

        call.Output.ShouldContain("ONLY a ");
        call.Output.ShouldNotContain("ORIGINS");
    }

    [Fact]
    public void AnEscapeInAFileNameIsShownNotSent()
    {
        var call = Call.Run("compare", "\u001b[31mred\u202Etxt", "none");

        call.Error.ShouldNotContain("\u001b");
        call.Error.ShouldNotContain("\u202E");
        call.Error.ShouldContain("⟨U+001B⟩[31mred⟨U+202E⟩txt");
    }
}
