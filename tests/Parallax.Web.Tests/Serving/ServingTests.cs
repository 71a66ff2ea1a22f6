using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Parallax.Web.Serving;

namespace Parallax.Web.Tests.Serving;

/// <summary>What a running server does beside answering: tags, what is new, figures, its end.</summary>
public sealed class ServingTests : IAsyncLifetime
{
    private RunningServer server = null!;

    public async Task InitializeAsync() =>
        server = await RunningServer.StartAsync(
            new ServeOptions { Watch = TimeSpan.FromMilliseconds(20) },
            ServedReports.Ferry,
            ServedReports.FerryElsewhere
        );

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData("/stories")]
    [InlineData("/api/v1/stories")]
    [InlineData("/api/v1/stories/s1")]
    public async Task What_has_not_changed_is_not_sent_again(string address)
    {
        using var first = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
        using var second = await AgainAsync(address, first.Headers.ETag!);
        await RunningServer.IngestAsync(server.Store, ServedReports.Bank);
        await ChangedAsync(1);

        using var third = await AgainAsync("/stories", first.Headers.ETag!);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        third.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    // A filter made anew for each request kept nothing, and nothing but the speed of the page told so.
    [Fact]
    public async Task A_page_is_rendered_once_until_the_store_changes()
    {
        var page = new Uri("/stories", UriKind.Relative);
        var first = await server.Client.GetStringAsync(page);
        var rendered = await RenderedAsync();

        (await server.Client.GetStringAsync(page)).ShouldBe(first);
        (await RenderedAsync()).ShouldBe(rendered);

        await RunningServer.IngestAsync(server.Store, ServedReports.Bank);
        await ChangedAsync(1);
        (await server.Client.GetStringAsync(page)).ShouldNotBe(first);
        (await RenderedAsync()).ShouldBe(rendered + 1);
    }

    [Theory]
    [InlineData("/stories")]
    [InlineData("/api/v1/stories")]
    [InlineData("/health/live")]
    public async Task What_can_be_got_can_be_asked_for_its_head(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative));

        using var answer = await server.Client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentLength!.Value.ShouldBeGreaterThan(5);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_listens_is_told_that_something_came()
    {
        using var stream = await server.Client.GetStreamAsync(new Uri("/live", UriKind.Relative));
        using var lines = new StreamReader(stream);
        (await lines.ReadLineAsync()).ShouldBe("event: changed");
        var before = await lines.ReadLineAsync();

        await RunningServer.IngestAsync(server.Store, ServedReports.Bank);

        string? line;
        while ((line = await lines.ReadLineAsync()) is "" or ":" or "event: changed") { }

        line.ShouldNotBe(before);
        line!.ShouldStartWith("data: ");
    }

    [Fact]
    public async Task Listeners_are_bounded()
    {
        await using var small = await RunningServer.StartAsync(new ServeOptions { Listeners = 1 });
        using var first = await small.Client.GetAsync(
            new Uri("/live", UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead
        );
        using var second = await small.Client.GetAsync(
            new Uri("/live", UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead
        );

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        second.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task The_figures_count_requests_by_route_and_hold_no_names()
    {
        await server.Client.GetAsync(new Uri("/api/v1/stories/s1", UriKind.Relative));
        await server.Client.GetAsync(new Uri("/somebody's/secret", UriKind.Relative));

        var figures = await server.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));

        figures.ShouldContain(
            "parallax_request_seconds_count{method=\"GET\",route=\"/api/v1/stories/{id}\",status=\"200\"} 1"
        );
        figures.ShouldContain("status=\"404\"");
        figures.ShouldNotContain("secret");
        figures.ShouldContain("parallax_articles 2");
        figures.Split('\n').ShouldAllBe(line => line.Length == 0 || line[0] == '#' || char.IsAsciiLetter(line[0]));
    }

    [Fact]
    public async Task What_is_asked_before_the_end_is_answered()
    {
        var ending = await RunningServer.StartAsync(null, ServedReports.Ferry);
        using var client = new HttpClient { BaseAddress = ending.Address };
        var asked = client.PostAsJsonAsync(
            new Uri("/api/v1/read", UriKind.Relative),
            new { text = string.Join("\n\n", Enumerable.Repeat(ServedReports.Ferry.Text, 40)) }
        );
        var figures = new Uri("/metrics", UriKind.Relative);
        // Begun, as another request that came later is through.
        await client.GetStringAsync(figures);
        await ending.DisposeAsync();

        using var answer = await asked;
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonDocument
            .Parse(await answer.Content.ReadAsStringAsync())
            .RootElement.GetProperty("articles")
            .GetArrayLength()
            .ShouldBe(1);
    }

    [Fact]
    public async Task A_page_without_a_story_says_what_to_do()
    {
        await using var empty = await RunningServer.StartAsync();

        (await empty.Client.GetStringAsync(new Uri("/stories", UriKind.Relative))).ShouldContain(
            "parallax ingest PATH"
        );
    }

    private async Task<long> RenderedAsync()
    {
        var figures = await server.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        var line = figures
            .Split('\n')
            .Single(line => line.StartsWith("parallax_pages_rendered_total ", StringComparison.Ordinal));
        return long.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<HttpResponseMessage> AgainAsync(string address, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.IfNoneMatch.Add(tag);
        return await server.Client.SendAsync(request);
    }

    private async Task ChangedAsync(int articles)
    {
        while (
            !(await server.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative))).Contains(
                $"parallax_articles {2 + articles}",
                StringComparison.Ordinal
            )
        )
        {
            await Task.Delay(10);
        }
    }
}
