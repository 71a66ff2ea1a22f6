using System.Net;
using System.Net.Http.Headers;
using Parallax.Web.Serving;

namespace Parallax.Web.Tests.Serving;

/// <summary>A server with a token lets in who knows it, and nobody else.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private const string Token = "a token of these tests";
    private RunningServer server = null!;

    public async Task InitializeAsync() =>
        server = await RunningServer.StartAsync(new ServeOptions { Token = Token }, ServedReports.Ferry);

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData("/api/v1/stories")]
    [InlineData("/stories")]
    [InlineData("/metrics")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/live")]
    public async Task Who_does_not_know_it_sees_nothing(string address)
    {
        using var answer = await server.Client.GetAsync(new Uri(address, UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("Ferry");
    }

    [Theory]
    [InlineData("a token of these tests", HttpStatusCode.OK)]
    [InlineData("a token of these testS", HttpStatusCode.Unauthorized)]
    [InlineData("", HttpStatusCode.Unauthorized)]
    public async Task A_program_sends_it_as_bearer_token(string token, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/stories", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);

        using var answer = await server.Client.SendAsync(request);

        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_reader_is_led_to_sign_in_and_back()
    {
        using var first = new HttpRequestMessage(HttpMethod.Get, new Uri("/stories?order=largest", UriKind.Relative));
        first.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        using var led = await server.Client.SendAsync(first);
        var signIn = led.Headers.Location!.ToString();

        using var wrong = await server.SendFormAsync(
            signIn,
            "/sign-in",
            ("token", "guess"),
            ("to", "/stories?order=largest")
        );
        using var right = await server.SendFormAsync(
            signIn,
            "/sign-in",
            ("token", Token),
            ("to", "/stories?order=largest")
        );

        led.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        RunningServer
            .Cookies(wrong)
            .ShouldNotContain(cookie => cookie.StartsWith("parallax-access", StringComparison.Ordinal));
        right.Headers.Location!.ToString().ShouldBe("/stories?order=largest");
        var cookie = right
            .Headers.GetValues("Set-Cookie")
            .Single(set => set.StartsWith("parallax-access", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        cookie.ShouldNotContain("tests");

        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/stories", UriKind.Relative));
        again.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var let = await server.Client.SendAsync(again);
        let.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("stories")]
    [InlineData("/é")]
    public async Task Signing_in_leads_nowhere_else(string to)
    {
        using var answer = await server.SendFormAsync("/sign-in", "/sign-in", ("token", Token), ("to", to));

        answer.Headers.Location!.ToString().ShouldBe("/stories");
    }

    [Fact]
    public async Task Whether_it_runs_may_be_asked_by_anybody()
    {
        (await server.Client.GetStringAsync(new Uri("/health/live", UriKind.Relative))).ShouldBe("running\n");
    }
}
