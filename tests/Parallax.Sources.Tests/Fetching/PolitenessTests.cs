using System.Text;
using Parallax.Core;
using Parallax.Sources.Fetching;

namespace Parallax.Sources.Tests.Fetching;

public sealed class PolitenessTests
{
    private const string Page = "<p>The pier of Ansel was closed on Monday, the harbour board said at noon.</p>";

    [Fact]
    public async Task A_page_that_robots_txt_closes_is_not_asked_for()
    {
        using var web = new Fetches();
        web.Server.Sends("/robots.txt", "User-agent: parallax\nDisallow: /closed", "text/plain").Sends("/closed", Page);
        (await web.FailureAsync("/closed")).ShouldContain("is closed to programs by its host's robots.txt");
        web.Server.Paths.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_redirect_to_a_closed_page_is_not_followed()
    {
        using var web = new Fetches();
        web.Server.Sends("/robots.txt", "User-agent: *\nDisallow: /closed", "text/plain")
            .Says("/open", "302 Found", "Location: /closed")
            .Sends("/closed", Page);
        (await web.FailureAsync("/open")).ShouldContain("/closed, which is closed to programs");
        web.Server.Paths.ShouldBe(["/open"]);
    }

    [Theory]
    [InlineData("500 Oops", "is not asked for, because its host's robots.txt answers 500; try again later")]
    [InlineData("429 Too Many", "is not asked for, because its host's robots.txt answers 429; try again later")]
    public async Task Rules_that_cannot_be_had_close_the_host(string status, string failure)
    {
        using var web = new Fetches();
        web.Server.Says("/robots.txt", status).Sends("/page", Page);
        (await web.FailureAsync("/page")).ShouldEndWith(failure);
        web.Server.Paths.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("404 Not Found")]
    [InlineData("403 Forbidden")]
    public async Task A_host_without_rules_is_open(string status)
    {
        using var web = new Fetches();
        web.Server.Says("/robots.txt", status).Sends("/page", Page);
        (await web.OpenAsync(web.Server.Address("/page"))).ShouldHaveSingleItem().Item.ShouldNotBeNull();
    }

    [Fact]
    public async Task Rules_are_asked_for_once_a_day_and_followed_to_where_they_moved()
    {
        using var web = new Fetches();
        web.Server.Says("/robots.txt", "301 Moved", "Location: /rules")
            .Sends("/rules", "User-agent: *\nDisallow: /closed", "text/plain")
            .Sends("/page", Page);
        for (var i = 0; i < 3; i++)
        {
            await web.OpenAsync(web.Server.Address("/page"));
        }

        web.Server.Requests.Count(r => r.Path == "/robots.txt").ShouldBe(1);
        web.Time.Leap(TimeSpan.FromHours(25));
        await web.OpenAsync(web.Server.Address("/page"));
        web.Server.Requests.Count(r => r.Path == "/robots.txt").ShouldBe(2);
        (await web.FailureAsync("/closed")).ShouldContain("robots.txt");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("Crawl-delay: 7", 7)]
    [InlineData("Crawl-delay: 0.1", 1)]
    [InlineData("Crawl-delay: 5000", 30)]
    public async Task A_host_is_left_alone_between_two_pages(string rule, double seconds)
    {
        using var web = new Fetches();
        web.Server.Sends("/robots.txt", $"User-agent: *\n{rule}", "text/plain").Sends("/a", Page).Sends("/b", Page);
        await web.OpenAsync(web.Server.Address("/a"));
        await web.OpenAsync(web.Server.Address("/b"));
        web.Time.Pauses.ShouldBe([TimeSpan.FromSeconds(seconds)]);
    }

    [Fact]
    public async Task One_request_at_a_time_goes_to_a_host()
    {
        using var web = new Fetches();
        var (now, most) = (0, 0);
        var feed = new StringBuilder("<rss><channel><title>Harbour Post</title>");
        for (var i = 0; i < 20; i++)
        {
            feed.Append($"<item><title>T{i}</title><link>{web.Server.Address($"/{i}")}</link></item>");
            web.Server.On(
                $"/{i}",
                async (_, stream, cancellation) =>
                {
                    most = Math.Max(most, Interlocked.Increment(ref now));
                    await Task.Delay(2, cancellation);
                    Interlocked.Decrement(ref now);
                    await HostileServer.Head(stream, "404 Not Found", ["Content-Length: 0"], cancellation);
                }
            );
        }

        web.Server.Sends("/feed", feed + "</channel></rss>", "application/rss+xml");
        (await web.OpenAsync(web.Server.Address("/feed"))).Count.ShouldBe(20);
        most.ShouldBe(1);
        web.Server.Paths.Skip(1).ShouldBe(Enumerable.Range(0, 20).Select(i => $"/{i}"));
    }

    [Fact]
    public async Task Faults_that_may_pass_are_tried_again_after_longer_and_longer_pauses()
    {
        using var web = new Fetches(o => o with { Retries = 3, HostDelay = TimeSpan.Zero });
        web.Server.Says("/page", "503 Busy");
        (await web.FailureAsync("/page")).ShouldContain("answers 503");
        web.Server.Paths.Count().ShouldBe(4);
        web.Time.Pauses.ShouldBe([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8)]);
    }

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(0.999, 2.998)]
    public async Task Chance_makes_the_pause_shorter_or_longer(double chance, double seconds)
    {
        using var web = new Fetches(o => o with { Retries = 1, HostDelay = TimeSpan.Zero, Chance = () => chance });
        web.Server.Says("/page", "503 Busy");
        await web.FailureAsync("/page");
        web.Time.Pauses.ShouldBe([TimeSpan.FromSeconds(seconds)]);
    }

    [Theory]
    [InlineData("400 Bad")]
    [InlineData("403 Forbidden")]
    [InlineData("404 Not Found")]
    [InlineData("410 Gone")]
    public async Task What_will_not_pass_is_asked_for_once(string status)
    {
        using var web = new Fetches(o => o with { Retries = 3 });
        web.Server.Says("/page", status);
        await web.FailureAsync("/page");
        web.Server.Paths.Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("408 Timeout")]
    [InlineData("429 Too Many")]
    public async Task A_page_that_is_had_the_second_time_is_an_item(string status)
    {
        using var web = new Fetches(o => o with { Retries = 1 });
        var first = true;
        web.Server.On(
            "/page",
            async (_, stream, cancellation) =>
            {
                // Before the answer: who has it may ask again at once.
                var isFirst = Interlocked.Exchange(ref first, false);
                await HostileServer.Head(
                    stream,
                    isFirst ? status : "200 OK",
                    ["Retry-After: 40", $"Content-Length: {(isFirst ? 0 : Page.Length)}"],
                    cancellation
                );
                await stream.WriteAsync(isFirst ? [] : Encoding.UTF8.GetBytes(Page), cancellation);
            }
        );
        (await web.OpenAsync(web.Server.Address("/page"))).ShouldHaveSingleItem().Item.ShouldNotBeNull();
        web.Time.Pauses.Sum(p => p.TotalSeconds).ShouldBe(40, 0.1);
    }

    [Fact]
    public async Task A_server_that_asks_for_too_much_patience_is_left_for_another_run()
    {
        using var web = new Fetches(o => o with { Retries = 3 });
        web.Server.Says("/page", "429 Too Many", "Retry-After: 86400");
        (await web.FailureAsync("/page")).ShouldEndWith("answers 429: too many requests; try again in 86400 s");
        web.Server.Paths.Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_host_that_fails_again_and_again_is_given_up()
    {
        using var web = new Fetches(o => o with { MostFaultsOfHost = 3 });
        var feed = new StringBuilder("<rss><channel><title>Harbour Post</title>");
        for (var i = 0; i < 10; i++)
        {
            feed.Append($"<item><link>{web.Server.Address($"/{i}")}</link></item>");
            web.Server.On($"/{i}", (_, stream, _) => Task.CompletedTask);
        }

        web.Server.Sends("/feed", feed + "</channel></rss>", "application/rss+xml");
        var lines = await web.OpenAsync(web.Server.Address("/feed"));
        lines.Count.ShouldBe(10);
        lines[^1].Failure.ShouldNotBeNull().ShouldContain("its host failed 3 times in a row");
        web.Server.Paths.Count().ShouldBe(4);
    }

    [Fact]
    public async Task Says_who_asks_and_keeps_no_cookie()
    {
        using var web = new Fetches(o => o with { Contact = "https://parallax.example/about" });
        web.Server.Sends(
                "/page",
                Encoding.UTF8.GetBytes(Page),
                "Set-Cookie: id=1; Path=/",
                "Content-Type: text/html; charset=windows-1251"
            )
            .Sends("/other", Page);
        var item = (await web.OpenAsync(web.Server.Address("/page#part")))
            .ShouldHaveSingleItem()
            .Item.ShouldNotBeNull();
        await web.OpenAsync(web.Server.Address("/other"));

        item.Charset.ShouldBe("windows-1251");
        item.Address.ShouldBe(web.Server.Address("/page"));
        var last = web.Server.Requests[^1];
        last.Header("Cookie").ShouldBeNull();
        last.Header("Authorization").ShouldBeNull();
        last.Header("traceparent").ShouldBeNull();
        last.Header("User-Agent")
            .ShouldNotBeNull()
            .ShouldMatch(@"^Parallax/\d+\.\d+\.\d+ \(\+https://parallax\.example/about\)$");
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again_once_it_was_confirmed()
    {
        var states = new States();
        using var web = new Fetches(states: states);
        web.Server.On(
            "/page",
            async (request, stream, cancellation) =>
            {
                var same = request.Header("If-None-Match") == "\"v1\"";
                same.ShouldBe(request.Header("If-Modified-Since") == "Mon, 02 Mar 2026 07:00:00 GMT");
                await HostileServer.Head(
                    stream,
                    same ? "304 Not Modified" : "200 OK",
                    [
                        "ETag: \"v1\"",
                        "Last-Modified: Mon, 02 Mar 2026 07:00:00 GMT",
                        $"Content-Length: {(same ? 0 : Page.Length)}",
                    ],
                    cancellation
                );
                await stream.WriteAsync(same ? [] : Encoding.UTF8.GetBytes(Page), cancellation);
            }
        );
        var address = web.Server.Address("/page");

        (await web.OpenAsync(address)).Count.ShouldBe(1);
        states.Kept.ShouldBeEmpty();
        (await web.OpenAsync(address)).Count.ShouldBe(1, "what was not confirmed may not have been stored");
        await web.Source.ConfirmAsync(new HashSet<string>(), CancellationToken.None);
        states.Kept[address].ETag.ShouldBe("\"v1\"");

        (await web.OpenAsync(address)).ShouldBeEmpty();
        web.Source.Counts.Fetched.ShouldBe(2);
        web.Source.Counts.Unchanged.ShouldBe(1);
    }

    [Fact]
    public async Task A_state_that_would_break_the_request_apart_is_not_sent()
    {
        var states = new States();
        using var web = new Fetches(states: states);
        var address = web.Server.Sends("/page", Page).Address("/page");
        states.Kept[address] = new FetchState("\"a\"\r\nX-Evil: 1", null, default);
        (await web.OpenAsync(address)).Count.ShouldBe(1);
        web.Server.Requests[^1].Header("X-Evil").ShouldBeNull();
        web.Server.Requests[^1].Header("If-None-Match").ShouldBeNull();
    }
}
