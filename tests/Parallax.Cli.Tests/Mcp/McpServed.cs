using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Parallax.Cli.Tests.Architecture;

namespace Parallax.Cli.Tests.Mcp;

/// <summary>The built <c>parallax mcp</c> as an assistant starts it, with the package's own client.</summary>
public sealed class McpServed : IAsyncLifetime, IDisposable
{
    private readonly CorpusStore store = new();
    private readonly List<string> errors = [];

    public McpClient Client { get; private set; } = null!;

    /// <summary>What stands on standard error.</summary>
    public IReadOnlyList<string> Errors => errors;

    public string Store => store.Path;

    public async Task InitializeAsync() =>
        Client = await McpClient.CreateAsync(
            new StdioClientTransport(
                new StdioClientTransportOptions
                {
                    Name = "parallax",
                    Command = "dotnet",
                    Arguments = [Path.Combine(AppContext.BaseDirectory, "parallax.dll"), "mcp", "--db", store.Path],
                    WorkingDirectory = Repository.Root,
                    StandardErrorLines = errors.Add,
                }
            )
        );

    public async Task DisposeAsync() => await Client.DisposeAsync();

    public void Dispose() => store.Dispose();

    /// <summary>Calls a tool; the arguments are the JSON of an object.</summary>
    public async Task<CallToolResult> CallAsync(string tool, string arguments) =>
        await Client.CallToolAsync(
            tool,
            JsonSerializer
                .Deserialize<Dictionary<string, JsonElement>>(arguments)!
                .ToDictionary(pair => pair.Key, pair => (object?)pair.Value)
        );

    /// <summary>The answer of a call that is done.</summary>
    public async Task<JsonElement> AnswerAsync(string tool, string arguments)
    {
        var result = await CallAsync(tool, arguments);
        var text = result.Content.ShouldHaveSingleItem().ShouldBeOfType<TextContentBlock>().Text;
        result.IsError.ShouldNotBe(true, text);
        var answer = result.StructuredContent.ShouldNotBeNull();
        JsonElement.DeepEquals(JsonDocument.Parse(text).RootElement, answer).ShouldBeTrue();
        return answer;
    }

    /// <summary>The one line of a call that fails.</summary>
    public async Task<string> ErrorAsync(string tool, string arguments)
    {
        var result = await CallAsync(tool, arguments);
        result.IsError.ShouldBe(true);
        var text = result.Content.ShouldHaveSingleItem().ShouldBeOfType<TextContentBlock>().Text;
        text.ShouldNotContain("\n");
        text.ShouldNotContain("Exception");
        return text;
    }
}
