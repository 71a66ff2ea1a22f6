using System.Text;
using Parallax.Cli.Tests.Fakes;

namespace Parallax.Cli.Tests.Processes;

/// <summary>Inputs that nobody means well with: one clear line each, and the others still compared.</summary>
public sealed class HostileInputTests : IDisposable
{
    private const string First = "samples/kethra-ceasefire/norpress.txt";
    private const string Second = "samples/kethra-ceasefire/lethmari-banner.txt";

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void WhatCannotBeReadIsNamedInOneLineEachAndTheOthersAreCompared()
    {
        var large = folder.At("large.txt");
        using (var file = File.Create(large))
        {
            file.SetLength(50_000_000);
        }

        var call = ProcessCall.Run(
            "compare",
            First,
            folder.File("empty.txt", string.Empty),
            folder.File("binary.txt", [.. Enumerable.Range(0, 5_000).Select(i => (byte)(i * 37))]),
            large,
            folder.At("missing.txt"),
            folder.Path,
            Second,
            First,
            "--brief"
        );

        call.ExitCode.ShouldBe(1);
        call.ErrorLines.Count.ShouldBe(6, call.Error);
        call.ErrorLines.ShouldAllBe(line =>
            line.StartsWith("parallax: ") && line.Contains(": ") && line.Contains("; ")
        );
        call.Text.ShouldContain("2 reports");
    }

    public static TheoryData<string, string> Readable { get; } =
        new()
        {
            { "a 5 MB line", "The dam is full. " + new string('x', 5_000_000) },
            { "50,000 words on one line", string.Concat(Enumerable.Repeat("word ", 50_000)) },
            { "nothing but quotation marks", new string('"', 50_000) },
            { "quotation marks of every kind", string.Concat(Enumerable.Repeat("“ ” ‘ ’ « » „ \" '", 5_000)) },
            { "unbalanced quotation marks", string.Concat(Enumerable.Repeat("He said \"yes and “no. ", 2_000)) },
            {
                "right-to-left overrides",
                "Vask said \u202E\"ton od eW\"\u202C on \u2066Thursday\u2069.\n\u200FThe bridge was closed."
            },
            {
                "script in the headline",
                "<script>alert(1)</script> Bridge closed\n\nThe bridge was closed on Thursday."
            },
            {
                "terminal escapes",
                "\u001b]0;owned\u0007\u001b[2JBridge closed\n\n\u009b31mThe bridge\u001b[0m was closed."
            },
            {
                "Spectre markup",
                "[red]Bridge[/] [link=https://x]closed[/]\n\n[[The bridge]] was [bold closed on Thursday."
            },
            { "open brackets", string.Concat(Enumerable.Repeat("([{", 20_000)) },
            { "a thousand paragraphs of one word", string.Concat(Enumerable.Repeat("Word.\n\n", 1_000)) },
        };

    [Theory]
    [MemberData(nameof(Readable))]
    public void WhatCanBeReadIsComparedWithoutACrash(string what, string text)
    {
        var call = ProcessCall.Run("compare", First, folder.File("hostile.txt", text), Second);

        call.ExitCode.ShouldBeOneOf([0, 1], what + ": " + call.Error);
        call.ErrorLines.Count.ShouldBeLessThanOrEqualTo(1, call.Error);
        call.Error.ShouldNotContain("fault of its own");
        call.Text.Where(c => char.IsControl(c) && c != '\n').ShouldBeEmpty();
        call.Text.IndexOfAny(['\u202E', '\u2066', '\u200F']).ShouldBe(-1);
        call.Text.ShouldContain("reports");
    }

    [Fact]
    public void RandomBytesAreReadOrNamed()
    {
        var random = new Random(20_201_014);
        string[] files =
        [
            .. Enumerable
                .Range(0, 40)
                .Select(i =>
                {
                    var bytes = new byte[random.Next(1, 20_000)];
                    random.NextBytes(bytes);
                    return folder.File($"random-{i}{(i % 2 == 0 ? ".txt" : ".html")}", bytes);
                }),
        ];

        var call = ProcessCall.Run(["compare", First, Second, .. files, "--format", "json"]);

        call.ExitCode.ShouldBeOneOf(0, 1);
        call.Error.ShouldNotContain("fault of its own");
        Encoding.UTF8.GetString(call.Output).ShouldStartWith("{");
    }
}
