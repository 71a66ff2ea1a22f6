using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Parallax.Web.Serving;

namespace Parallax.Web.Tests.Serving;

/// <summary>Who may ask, from where, how much, and what every answer carries.</summary>
public sealed class GuardTests : IAsyncLifetime
{
    private RunningServer server = null!;

    public async Task InitializeAsync() =>
        server = await RunningServer.StartAsync(
            null,
            ServedReports.Ferry,
            ServedReports.FerryElsewhere,
            ServedReports.Bank
        );

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData("/stories", HttpStatusCode.OK)]
    [InlineData("/nothing/here", HttpStatusCode.NotFound)]
    [InlineData("/stories?since=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/stories", HttpStatusCode.OK)]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/openapi/v1.json", HttpStatusCode.OK)]
    public async Task Every_answer_carries_the_headers_that_keep_a_page_to_itself(string address, HttpStatusCode status)
    {
        using var answer = await server.Client.GetAsync(new Uri(address, UriKind.Relative));

        answer.StatusCode.ShouldBe(status);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task A_name_that_was_pointed_at_this_machine_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/stories", UriKind.Relative));
        request.Headers.Host = "evil.example";

        using var answer = await server.Client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("--host");
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_change_that_another_site_sends_is_refused(string header, string value)
    {
        using var request = Pin();
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await server.Client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await server.Store.DecisionsAsync(default)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_change_in_a_shape_that_any_page_can_send_is_refused(string type)
    {
        using var request = Pin();
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("{}"));
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        using var answer = await server.Client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await server.Store.DecisionsAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_on_this_machine_makes_its_change()
    {
        using var request = Pin();

        using var answer = await server.Client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.Store.DecisionsAsync(default)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_form_needs_the_token_of_its_page()
    {
        using var without = await server.Client.PostAsync(
            new Uri("/reviews", UriKind.Relative),
            new FormUrlEncodedContent([new("title", "Morning")])
        );
        using var with = await server.SendFormAsync("/reviews", "/reviews", ("title", "Morning"));

        without.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await without.Content.ReadAsStringAsync()).ShouldContain("reload that page");
        with.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await server.Store.Documents.AllAsync("review", default)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_refused_in_a_line()
    {
        using var answer = await server.SendFormAsync("/reviews", "/reviews", ("title", "Mor\0ning"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("the form cannot be read");
    }

    [Fact]
    public async Task Too_much_at_once_is_refused_in_a_line()
    {
        await using var small = await RunningServer.StartAsync(new ServeOptions { LargestRequest = 2_000 });

        using var answer = await small.Client.PostAsJsonAsync(
            new Uri("/api/v1/read", UriKind.Relative),
            new { text = new string('a', 5_000) }
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("detail");
        using var form = await small.SendFormAsync("/reviews", "/reviews", ("title", new string('a', 5_000)));
        form.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_again()
    {
        await using var slow = await RunningServer.StartAsync(new ServeOptions { ChangesPerMinute = 3 });
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 4; i++)
        {
            answers.Add(
                await slow.Client.PostAsJsonAsync(
                    new Uri("/api/v1/read", UriKind.Relative),
                    new { text = "Rain fell." }
                )
            );
        }

        answers
            .Select(answer => answer.StatusCode)
            .ShouldBe([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests]);
        answers[^1].Headers.RetryAfter.ShouldNotBeNull();
        using var read = await slow.Client.GetAsync(new Uri("/stories", UriKind.Relative));
        read.StatusCode.ShouldBe(HttpStatusCode.OK, "reading is bounded apart");
    }

    [Fact]
    public async Task Behind_a_proxy_forms_come_from_what_readers_write()
    {
        await using var behind = await RunningServer.StartAsync(
            new ServeOptions { Origin = new Uri("https://desk.example.org") },
            ServedReports.Ferry
        );
        using var own = Pin();
        own.Headers.TryAddWithoutValidation("Origin", "https://desk.example.org");
        own.Headers.Host = "desk.example.org";
        using var other = Pin();
        other.Headers.TryAddWithoutValidation("Origin", "https://evil.example");

        (await behind.Client.SendAsync(own)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await behind.Client.SendAsync(other)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await behind.Client.GetStringAsync(new Uri("/api/v1/feeds/stories/s1.atom", UriKind.Relative))).ShouldContain(
            "https://desk.example.org/api/v1/feeds/stories/s1.atom"
        );
    }

    // Each was a 500, a page without its headers, or memory that grew for good.
    [Theory]
    [InlineData("POST", "/reviews", "{}", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/add", "{}", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/api/v1/compare", "{\"texts\":[null,null]}", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/api/v1/intake", "{\"texts\":[null]}", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/api/v1/compare", "null", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/api/v1/stories/s999/pin", "{}", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/stories?limit=abc", null, HttpStatusCode.BadRequest)]
    public async Task What_is_off_is_answered_in_words_of_ours_with_every_header(
        string method,
        string address,
        string? json,
        HttpStatusCode status
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");

        using var answer = await server.Client.SendAsync(request);

        answer.StatusCode.ShouldBe(status);
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("Nullable");
    }

    [Fact]
    public async Task Methods_that_somebody_makes_up_are_counted_as_one()
    {
        for (var i = 0; i < 20; i++)
        {
            using var request = new HttpRequestMessage(new HttpMethod($"Q{i}"), new Uri("/stories", UriKind.Relative));
            using var answer = await server.Client.SendAsync(request);
        }

        var figures = await server.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        figures.ShouldNotContain("method=\"Q");
        figures.ShouldContain("method=\"other\"");
    }

    [Fact]
    public void Nobody_serves_other_machines_without_a_token()
    {
        var open = new ServeOptions { Address = IPAddress.Any };

        Should.Throw<ArgumentException>(() => ParallaxServer.Build(open, null!));
        Should.Throw<ArgumentException>(() => ParallaxServer.Build(open with { Token = "" }, null!));
    }

    private static HttpRequestMessage Pin() =>
        new(HttpMethod.Post, new Uri("/api/v1/stories/s1/pin", UriKind.Relative))
        {
            Content = JsonContent.Create(new { }),
        };
}
