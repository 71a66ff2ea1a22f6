using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Parallax.Cli.Tests.Fakes;
using Parallax.Cli.Tests.Processes;

namespace Parallax.Cli.Tests.Mcp;

/// <summary><c>parallax mcp</c> line by line, as a client that makes mistakes would speak to it.</summary>
public sealed class McpLinesTests : IDisposable
{
    private const string Greeting = """
        {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
        {"jsonrpc":"2.0","method":"notifications/initialized"}

        """;

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void WhatWasAskedIsAnsweredBeforeTheEnd()
    {
        var call = Speak(
            """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""",
            """{"jsonrpc":"2.0","id":"two","method":"tools/call","params":{"name":"compare","arguments":{"files":["samples/kethra-ceasefire/norpress.txt","samples/kethra-ceasefire/lethmari-banner.txt"]}}}"""
        );

        call.ExitCode.ShouldBe(0);
        call.Error.ShouldBeEmpty();
        var answers = Answers(call);
        answers.Keys.Order(StringComparer.Ordinal).ShouldBe(["\"two\"", "0", "1"]);
        answers["\"two\""]
            .GetProperty("result")
            .GetProperty("structuredContent")
            .GetProperty("totals")
            .ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public void NoInputIsACleanEnd()
    {
        var call = ProcessCall.Run([], new Dictionary<string, string>(), "mcp");

        (call.ExitCode, call.Text, call.Error).ShouldBe((0, "", ""));
    }

    [Fact]
    public void WithoutAStoreTheOtherToolsSayWhatToDo()
    {
        var call = Speak([.. Called("stories", "{}", 1), .. Called("speaker", """{"name":"Vask"}""", 2)]);

        foreach (var id in (string[])["1", "2"])
        {
            var result = Answers(call)[id].GetProperty("result");
            result.GetProperty("isError").GetBoolean().ShouldBeTrue();
            result
                .GetProperty("content")[0]
                .GetProperty("text")
                .GetString()
                .ShouldNotBeNull()
                .ShouldContain("parallax ingest");
        }
    }

    [Theory]
    [InlineData("not json", -32700, "null")]
    [InlineData("[1, 2]", -32700, "null")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":", -32700, "7")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":\"a\\u0022b\"}", -32700, "\"a\\u0022b\"")]
    public void ALineThatIsNoMessageIsRefusedAndTheNextIsRead(string line, int code, string id)
    {
        var call = Speak(line, """{"jsonrpc":"2.0","id":1,"method":"ping"}""");

        call.ExitCode.ShouldBe(0);
        var answers = Answers(call);
        answers[id].GetProperty("error").GetProperty("code").GetInt32().ShouldBe(code);
        answers.ShouldContainKey("1");
    }

    [Fact]
    public async Task ALineWithoutEndIsRefusedInBoundedMemory()
    {
        using var process = ProcessCall.Start(new Dictionary<string, string>(), "mcp", "--db", folder.At("none.db"));
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        var input = process.StandardInput.BaseStream;
        await input.WriteAsync(Encoding.UTF8.GetBytes(Greeting));
        await input.WriteAsync(
            "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"tools/call\",\"params\":{\"name\":\""u8.ToArray()
        );
        var piece = Encoding.ASCII.GetBytes(new string('x', 1_000_000));
        for (var i = 0; i < 400; i++)
        {
            await input.WriteAsync(piece);
        }

        process.Refresh();
        var memory = process.PeakWorkingSet64;
        await input.WriteAsync("\n{\"jsonrpc\":\"2.0\",\"id\":10,\"method\":\"ping\"}\n"u8.ToArray());
        process.StandardInput.Close();
        ProcessCall.WaitFor(process, "mcp");
        await reading;

        var answers = Answers(new ProcessCall(process.ExitCode, output.ToArray(), ""));
        answers["9"]
            .GetProperty("error")
            .GetProperty("message")
            .GetString()
            .ShouldBe("the line is longer than 16 MB; send less at once");
        answers.ShouldContainKey("10");
        memory.ShouldBeLessThan(300_000_000);
    }

    [Fact]
    public void DeepArgumentsAreRefused()
    {
        var deep = new string('[', 5_000) + new string(']', 5_000);

        var call = Speak([
            .. Called("search", $$"""{"query":{{deep}}}""", 1),
            .. Called("search", """{"query":"ferry"}""", 2),
        ]);

        call.ExitCode.ShouldBe(0);
        call.Error.ShouldBeEmpty();
        Answers(call).ShouldContainKey("1");
        Answers(call).ShouldContainKey("2");
    }

    [Fact]
    public void HalfACharacterIsNoText()
    {
        var call = Speak([
            .. Called("search", """{"query":"\ud800"}""", 1),
            .. Called("stories", """{"\ud800":1}""", 2),
        ]);

        call.ExitCode.ShouldBe(0);
        Answers(call).Keys.ShouldContain("1");
        Answers(call).Keys.ShouldContain("2");
    }

    [Fact]
    public void LogsAreWrittenOnlyWhenTheyAreAskedFor()
    {
        var call = ProcessCall.Run(
            Encoding.UTF8.GetBytes(Greeting),
            new Dictionary<string, string>(),
            "mcp",
            "--verbose",
            "--db",
            folder.At("none.db")
        );

        call.ExitCode.ShouldBe(0);
        call.ErrorLines.ShouldNotBeEmpty();
        Answers(call).Keys.ShouldBe(["0"]);
    }

    [Fact]
    public void AnInterruptIsACleanEnd()
    {
        using var process = ProcessCall.Start(new Dictionary<string, string>(), "mcp");
        process.StandardInput.Write(Greeting);
        process.StandardInput.Flush();
        process.StandardOutput.ReadLine().ShouldNotBeNull();
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString()]))
        {
            kill.WaitForExit();
        }

        ProcessCall.WaitFor(process, "mcp");
        process.ExitCode.ShouldBe(130);
        process.StandardError.ReadToEnd().ShouldBeEmpty();
    }

    private static string[] Called(string tool, string arguments, int id) =>
        [
            $$$"""{"jsonrpc":"2.0","id":{{{id}}},"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}""",
        ];

    private ProcessCall Speak(params string[] lines) =>
        ProcessCall.Run(
            Encoding.UTF8.GetBytes(Greeting + string.Join('\n', lines) + "\n"),
            new Dictionary<string, string>(),
            "mcp",
            "--db",
            folder.At("none.db")
        );

    /// <summary>The answers by their ids. A line of anything else fails.</summary>
    private static Dictionary<string, JsonElement> Answers(ProcessCall call)
    {
        var answers = new Dictionary<string, JsonElement>();
        foreach (var line in call.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var answer = JsonDocument.Parse(line).RootElement;
            answer.GetProperty("jsonrpc").GetString().ShouldBe("2.0");
            answers.Add(answer.GetProperty("id").GetRawText(), answer);
        }

        return answers;
    }
}
