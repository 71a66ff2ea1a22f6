using System.Net.Http.Json;
using System.Text.Json;
using Parallax.Tests.Schemas;

namespace Parallax.Web.Tests.Serving;

/// <summary>The OpenAPI document, held against what the server really answers.</summary>
public sealed class OpenApiTests : IAsyncLifetime
{
    private RunningServer server = null!;
    private JsonElement document;

    public async Task InitializeAsync()
    {
        server = await RunningServer.StartAsync(
            null,
            ServedReports.Ferry,
            ServedReports.FerryElsewhere,
            ServedReports.Bank
        );
        document = (
            await server.Client.GetFromJsonAsync<JsonDocument>(new Uri("/openapi/v1.json", UriKind.Relative))
        )!.RootElement;
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Every_reading_answers_as_it_is_described()
    {
        var held = 0;
        foreach (var (path, operation) in Operations("get"))
        {
            var address = Filled(path, operation);
            using var answer = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
            var status = ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);

            operation
                .GetProperty("responses")
                .TryGetProperty(status, out var response)
                .ShouldBeTrue($"{address}: {status}");
            held += await HoldsAsync(response, answer, address) ? 1 : 0;
        }

        held.ShouldBeGreaterThan(4);
    }

    [Theory]
    [InlineData("/api/v1/stories/{id}/split", """{"articles":["a1"]}""")]
    [InlineData("/api/v1/stories/{id}/pin", "{}")]
    [InlineData("/api/v1/read", """{"text":"Rain fell on Sarmouth."}""")]
    [InlineData("/api/v1/intake", """{"texts":[{"text":"Rain fell on Sarmouth on Tuesday."}]}""")]
    [InlineData("/api/v1/intake", """{"addresses":["file:///etc/passwd"]}""")]
    [InlineData("/api/v1/compare", """{"texts":[{"text":"Rain fell."}]}""")]
    [InlineData("/api/v1/compare", """{"texts":[{"text":"Rain fell."},{"text":"Snow fell.","date":"soon"}]}""")]
    [InlineData("/api/v1/compare", """{"texts":""")]
    [InlineData("/api/v1/compare", """{"texts":[{"text":"Rain fell.","colour":"red"}]}""")]
    [InlineData("/api/v1/read", """{"text":null}""")]
    public async Task Every_change_answers_as_it_is_described(string path, string body)
    {
        var operation = document.GetProperty("paths").GetProperty(path).GetProperty("post");
        var address = Filled(path, operation);
        using var answer = await server.Client.PostAsync(
            new Uri(address, UriKind.Relative),
            new StringContent(body, System.Text.Encoding.UTF8, "application/json")
        );
        var status = ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);

        operation
            .GetProperty("responses")
            .TryGetProperty(status, out var response)
            .ShouldBeTrue($"{address}: {status}");
        (await HoldsAsync(response, answer, address)).ShouldBeTrue();
    }

    [Fact]
    public void Every_operation_has_a_name_and_says_what_it_does()
    {
        var operations = Operations("get").Concat(Operations("post")).Concat(Operations("delete")).ToList();

        operations.Count.ShouldBeGreaterThan(12);
        operations.ShouldAllBe(one => one.Operation.GetProperty("summary").GetString()!.Length > 10);
        operations.Select(one => one.Operation.GetProperty("operationId").GetString()).ShouldBeUnique();
    }

    [Fact]
    public async Task A_list_is_given_in_parts_that_lead_on()
    {
        var first = await server.Client.GetFromJsonAsync<JsonElement>(
            new Uri("/api/v1/stories?limit=1", UriKind.Relative)
        );
        var next = first.GetProperty("next").GetString()!;
        var second = await server.Client.GetFromJsonAsync<JsonElement>(new Uri(next, UriKind.Relative));

        first.GetProperty("stories").GetArrayLength().ShouldBe(1);
        second.GetProperty("stories").GetArrayLength().ShouldBe(1);
        second.TryGetProperty("next", out _).ShouldBeFalse();
        second
            .GetProperty("stories")[0]
            .GetProperty("id")
            .GetString()
            .ShouldNotBe(first.GetProperty("stories")[0].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("/api/v1/stories?limit=0")]
    [InlineData("/api/v1/stories?limit=1000000")]
    [InlineData("/api/v1/stories?offset=-1")]
    [InlineData("/api/v1/stories?offset=99999999999")]
    [InlineData("/api/v1/stories?limit=ten")]
    [InlineData("/api/v1/stories?order=best")]
    [InlineData("/api/v1/search?q=after:soon")]
    [InlineData("/api/v1/search")]
    public async Task What_is_off_is_told_in_a_line(string address)
    {
        using var answer = await server.Client.GetAsync(new Uri(address, UriKind.Relative));

        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("detail").GetString()!.ShouldNotBeEmpty();
        problem.GetProperty("detail").GetString()!.ShouldNotContain("\n");
    }

    private IEnumerable<(string Path, JsonElement Operation)> Operations(string method) =>
        document
            .GetProperty("paths")
            .EnumerateObject()
            .Where(path => path.Value.TryGetProperty(method, out _))
            .Select(path => (path.Name, path.Value.GetProperty(method)));

    // Each has something to find: a story, an article, a word, a name.
    private static string Filled(string path, JsonElement operation)
    {
        var filled = path.Replace(
                "{id}",
                path.Contains("/articles/", StringComparison.Ordinal) ? "a1" : "s1",
                StringComparison.Ordinal
            )
            .Replace("/intake/s1", "/intake/1", StringComparison.Ordinal);
        if (!operation.TryGetProperty("parameters", out var parameters))
        {
            return filled;
        }

        var query = parameters
            .EnumerateArray()
            .Where(parameter => parameter.GetProperty("in").GetString() == "query")
            .Select(parameter => parameter.GetProperty("name").GetString())
            .Select(name =>
                name switch
                {
                    "q" => "q=ferry",
                    "name" => "name=Hask",
                    "format" => "format=jsonl",
                    _ => null,
                }
            )
            .Where(part => part is not null);
        return $"{filled}?{string.Join('&', query)}".TrimEnd('?');
    }

    private async Task<bool> HoldsAsync(JsonElement response, HttpResponseMessage answer, string address)
    {
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        if (!type.EndsWith("json", StringComparison.Ordinal) || !response.TryGetProperty("content", out var content))
        {
            return false;
        }

        content.TryGetProperty(type, out var media).ShouldBeTrue($"{address} is {type}");
        var problems = new JsonSchema(document, media.GetProperty("schema")).Problems(
            await answer.Content.ReadAsStringAsync()
        );
        problems.ShouldBeEmpty(address);
        return true;
    }
}
