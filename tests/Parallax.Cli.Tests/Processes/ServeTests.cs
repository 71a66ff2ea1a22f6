using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Parallax.Cli.Tests.Fakes;

namespace Parallax.Cli.Tests.Processes;

/// <summary><c>parallax serve</c> as a user starts and stops it.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_tells_where_it_listens_answers_and_ends_when_it_is_told_to(string signal)
    {
        using var server = Start("--port", "0", "--log", "json");
        var line = await server.StandardOutput.ReadLineAsync();
        line.ShouldNotBeNull();
        line.ShouldStartWith("Parallax listens on http://127.0.0.1:");
        using var client = new HttpClient { BaseAddress = new Uri(line.Split(' ')[^1]) };
        (await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative))).ShouldBe("ready\n");
        (await client.GetStringAsync(new Uri("/stories", UriKind.Relative))).ShouldContain("nothing in the store yet");

        Process
            .Start("kill", ["-" + signal, server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])
            .WaitForExit();
        await server.WaitForExitAsync();

        server.ExitCode.ShouldBe(0);
        (await server.StandardOutput.ReadToEndAsync()).ShouldBeEmpty();
        (await server.StandardError.ReadToEndAsync()).ShouldNotContain("xception");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var server = Start("--port", port, "--log", "none");

        var error = await server.StandardError.ReadToEndAsync();
        await server.WaitForExitAsync();

        server.ExitCode.ShouldBe(3);
        error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain($"127.0.0.1:{port}: cannot listen there");
    }

    [Theory]
    [InlineData("needs a token", "--bind", "0.0.0.0")]
    [InlineData("needs a token", "--bind", "::")]
    [InlineData("is no address", "--bind", "desk.example.org")]
    [InlineData("--port is between", "--port", "70000")]
    [InlineData("no log is written as", "--log", "xml")]
    [InlineData("is no scheme and host", "--origin", "https://desk.example.org/parallax")]
    [InlineData("shorter than 16", "--token-file", "short")]
    public async Task Words_that_are_off_are_told_in_a_line(string said, params string[] words)
    {
        await File.WriteAllTextAsync(folder.At("short"), "secret\n");
        using var server = Start([.. words.Select(word => word == "short" ? folder.At("short") : word)]);

        var error = await server.StandardError.ReadToEndAsync();
        await server.WaitForExitAsync();

        server.ExitCode.ShouldBe(2);
        error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(said);
        error.ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_token_file_that_is_not_there_is_named()
    {
        using var server = Start("--token-file", folder.At("nowhere"));

        var error = await server.StandardError.ReadToEndAsync();
        await server.WaitForExitAsync();

        server.ExitCode.ShouldBe(3);
        error.ShouldContain("name the file that holds the token");
    }

    private Process Start(params string[] words) =>
        ProcessCall.Start(
            new Dictionary<string, string> { ["PARALLAX_TOKEN"] = "" },
            ["serve", "--db", folder.At("store.db"), .. words]
        );
}
