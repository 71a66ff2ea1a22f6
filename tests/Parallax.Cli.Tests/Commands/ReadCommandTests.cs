using Parallax.Cli.Tests.Fakes;

namespace Parallax.Cli.Tests.Commands;

public sealed class ReadCommandTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly string a;

    public ReadCommandTests() => a = folder.File("a.txt", "A headline\nA sentence.");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void JsonlIsOneArticleALine()
    {
        var call = Call.Run("read", a, folder.File("b.txt", "Words"), "--format", "jsonl");

        call.ExitCode.ShouldBe(0);
        call.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        call.Output.ShouldStartWith("{\"id\":\"a.txt\"");
    }

    [Fact]
    public void WhatWasReadIsWrittenThoughAnInputFailed()
    {
        var call = Call.Run("read", folder.At("none"), a, "-o", folder.At("r.jsonl"));

        call.ExitCode.ShouldBe(1);
        call.ErrorLines.ShouldHaveSingleItem();
        File.ReadAllText(folder.At("r.jsonl")).ShouldStartWith("{\"id\":\"a.txt\"");
    }

    [Fact]
    public void NothingReadIsNothingDone()
    {
        var call = Call.Run("read", folder.At("none"), "-o", folder.At("r.json"));

        call.ExitCode.ShouldBe(3);
        call.ErrorLines.Count.ShouldBe(2);
        File.Exists(folder.At("r.json")).ShouldBeFalse();
    }

    [Fact]
    public void TextShowsTheParts()
    {
        var call = Call.Run("read", a);

        call.Output.ShouldStartWith("A headline\n");
        call.Output.ShouldContain("PARTS\n  paragraph  A headline [0-10]\n");
    }

    [Theory]
    [InlineData]
    [InlineData("--format", "conllu")]
    public void ConlluIsADocumentAnArticle(params string[] format)
    {
        var b = folder.File("b.txt", "Words");

        var call = Call.Run(["read", a, b, "-o", folder.At("r.conllu"), .. format]);
        var piped = Call.Run("read", a, folder.At("none"), b, "--format", "conllu");

        call.ExitCode.ShouldBe(0, call.Error);
        File.ReadAllText(folder.At("r.conllu")).ShouldBe("# newdoc id = a.txt\n# newdoc id = b.txt\n");
        piped.ExitCode.ShouldBe(1);
        piped.Output.ShouldBe("# newdoc id = a.txt\n# newdoc id = b.txt\n");
        piped.ErrorLines.ShouldHaveSingleItem();
    }
}
