using System.Globalization;
using System.Text;
using Parallax.Core;

namespace Parallax.Sources.Tests.Fetching;

/// <summary>From a feed, site map or list of feeds to its pages.</summary>
public sealed class WebWalkTests
{
    private const string Page = "<p>The pier of Ansel was closed on Monday, the harbour board said at noon.</p>";

    [Fact]
    public async Task A_feed_is_the_pages_it_names_with_what_it_says_of_them()
    {
        using var web = new Fetches();
        web.Server.Sends(
                "/feed",
                $"""
                <rss version="2.0"><channel><title>Harbour Post</title><language>en-gb</language>
                <item><title>Pier closed</title><link>/a</link><pubDate>Mon, 02 Mar 2026 07:30:00 GMT</pubDate></item>
                <item><title>Gone</title><link>/gone</link></item>
                <item><title>Again</title><link>/a</link></item>
                <item><title>Nothing to go to</title></item>
                </channel></rss>
                """,
                "application/rss+xml"
            )
            .Sends("/a", Page);
        var results = await web.OpenAsync(web.Server.Address("/feed"));

        results.Count.ShouldBe(3);
        results[0].Failure.ShouldNotBeNull().ShouldContain("1 of 4 entries name no page");
        var item = results[1].Item.ShouldNotBeNull();
        item.Address.ShouldBe(web.Server.Address("/a"));
        item.Kind.ShouldBe(ItemKind.Html);
        item.Stated.Headline.ShouldBe(new Stated<string>("Pier closed", "feed title of the entry"));
        item.Stated.Outlet.ShouldNotBeNull().Value.ShouldBe("Harbour Post");
        item.Stated.Published.ShouldNotBeNull().Value.ShouldBe(new DateTimeOffset(2026, 3, 2, 7, 30, 0, TimeSpan.Zero));
        item.Stated.Language.ShouldBe("en-GB");
        results[2]
            .Failure.ShouldBe($"{web.Server.Address("/gone")}: answers 404: there is nothing there; check the address");
    }

    [Fact]
    public async Task Lists_of_lists_are_followed_in_their_order_and_no_deeper_than_three()
    {
        using var web = new Fetches();
        web.Server.Sends(
                "/all.opml",
                $"<opml><body><outline xmlUrl='{web.Server.Address("/map")}'/></body></opml>",
                "text/xml"
            )
            .Sends(
                "/map",
                $"<sitemapindex><sitemap><loc>{web.Server.Address("/inner")}</loc></sitemap><sitemap><loc>{web.Server.Address("/all.opml")}</loc></sitemap></sitemapindex>",
                "text/xml"
            )
            .Sends(
                "/inner",
                $"<urlset><url><loc>{web.Server.Address("/b")}</loc></url><url><loc>{web.Server.Address("/deep")}</loc></url><url><loc>{web.Server.Address("/a")}</loc></url></urlset>",
                "text/xml"
            )
            .Sends("/deep", $"<urlset><url><loc>{web.Server.Address("/never")}</loc></url></urlset>", "text/xml")
            .Sends("/a", Page)
            .Sends("/b", Page + Page);
        var results = await web.OpenAsync(web.Server.Address("/all.opml"));

        results
            .Select(r => r.Item?.Name ?? r.Failure)
            .ShouldBe([
                web.Server.Address("/b"),
                $"{web.Server.Address("/deep")}: is a list that is not followed, because it stands too deep in other lists; name it by itself",
                web.Server.Address("/a"),
            ]);
        web.Server.Paths.ShouldNotContain("/never");
    }

    [Fact]
    public async Task Of_a_feed_of_ten_thousand_entries_a_bounded_number_is_fetched()
    {
        using var web = new Fetches(o => o with { MostPages = 25, HostDelay = TimeSpan.Zero });
        var feed = new StringBuilder("<rss><channel><title>Harbour Post</title>");
        for (var i = 0; i < 10_000; i++)
        {
            feed.Append(CultureInfo.InvariantCulture, $"<item><link>{web.Server.Address($"/{i}")}</link></item>");
        }

        web.Server.Sends("/feed", feed + "</channel></rss>", "application/rss+xml");
        var results = await web.OpenAsync(web.Server.Address("/feed"));
        results.Count.ShouldBe(26);
        results[0]
            .Failure.ShouldBe(
                $"{web.Server.Address("/feed")}: names 10,000 pages, and 9,975 beyond the 25 of one call were left out; name a smaller list"
            );
        web.Server.Paths.Count().ShouldBe(26);
    }

    [Fact]
    public async Task Site_maps_that_name_each_other_without_end_are_bounded()
    {
        using var web = new Fetches(o => o with { DeepestList = 1_000, MostLists = 12, HostDelay = TimeSpan.Zero });
        for (var i = 0; i < 40; i++)
        {
            web.Server.Sends(
                $"/{i}",
                $"<sitemapindex><sitemap><loc>{web.Server.Address($"/{i + 1}")}</loc></sitemap></sitemapindex>",
                "text/xml"
            );
        }

        var results = await web.OpenAsync(web.Server.Address("/0"));
        results
            .ShouldHaveSingleItem()
            .Failure.ShouldNotBeNull()
            .ShouldContain("is not followed, because 12 lists were read");
    }

    [Theory]
    [InlineData(
        "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><rss><channel><title>&b;</title></channel></rss>"
    )]
    [InlineData("<!DOCTYPE rss SYSTEM 'file:///etc/passwd'><rss><channel><title>x</title></channel></rss>")]
    [InlineData(
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'http://127.0.0.1:1/'>]><rss><channel><title>&x;</title></channel></rss>"
    )]
    public async Task A_feed_that_is_an_xml_bomb_comes_to_nothing(string feed)
    {
        using var web = new Fetches();
        web.Server.Sends("/feed", feed, "application/rss+xml");
        var results = await web.OpenAsync(web.Server.Address("/feed"));
        results.ShouldAllBe(r => r.Item == null && r.Failure!.StartsWith(web.Server.Address("/feed") + ": "));
        web.Server.Paths.ShouldBe(["/feed"]);
    }

    [Fact]
    public async Task A_feed_nested_without_end_comes_to_one_line()
    {
        using var web = new Fetches();
        web.Server.Sends("/feed", "<rss><channel>" + string.Concat(Enumerable.Repeat("<a>", 100_000)), "text/xml");
        (await web.FailureAsync("/feed")).ShouldStartWith(web.Server.Address("/feed") + ": ");
    }

    [Fact]
    public async Task Days_in_the_future_are_not_believed_and_named()
    {
        using var web = new Fetches();
        web.Server.Sends(
                "/feed",
                "<rss><channel><title>Harbour Post</title><item><title>T</title><link>/a</link><pubDate>Mon, 02 Mar 2126 07:30:00 GMT</pubDate></item></channel></rss>",
                "application/rss+xml"
            )
            .Sends("/a", Page);
        var results = await web.OpenAsync(web.Server.Address("/feed"));
        results.Count.ShouldBe(2);
        results[0].Failure.ShouldNotBeNull().ShouldContain("2126");
        results[1].Item.ShouldNotBeNull().Stated.Published.ShouldBeNull();
    }

    [Theory]
    [InlineData("application/rss+xml; charset=utf-16")]
    [InlineData("application/rss+xml; charset=no-such-thing")]
    [InlineData("image/gif")]
    public async Task A_feed_with_a_wrong_type_or_encoding_is_read(string type)
    {
        using var web = new Fetches();
        web.Server.Sends(
                "/feed",
                "<?xml version='1.0' encoding='ebcdic-xx'?><rss><channel><title>Häfen</title><item><title>Ü</title><link>/a</link></item></channel></rss>",
                type
            )
            .Sends("/a", Page);
        var item = (await web.OpenAsync(web.Server.Address("/feed"))).ShouldHaveSingleItem().Item.ShouldNotBeNull();
        item.Stated.Headline.ShouldNotBeNull().Value.ShouldBe("Ü");
    }

    [Fact]
    public async Task A_feed_counts_as_read_once_all_it_names_was_had()
    {
        var states = new States();
        using var web = new Fetches(states: states);
        var feed =
            "<rss><channel><title>P</title><item><link>/a</link></item><item><link>/late</link></item></channel></rss>";
        web.Server.Sends("/feed", Encoding.UTF8.GetBytes(feed), "ETag: \"f\"").Sends("/a", Page);

        await web.OpenAsync(web.Server.Address("/feed"));
        await web.Source.ConfirmAsync(CancellationToken.None);
        states.Kept.Keys.ShouldBe([web.Server.Address("/a")]);

        web.Server.Sends("/late", Page + Page);
        await web.OpenAsync(web.Server.Address("/feed"));
        await web.Source.ConfirmAsync(CancellationToken.None);
        states.Kept.Keys.ShouldContain(web.Server.Address("/feed"));
    }

    [Fact]
    public async Task Cancellation_escapes_and_ends_what_is_under_way()
    {
        using var web = new Fetches();
        using var cancelling = new CancellationTokenSource();
        web.Server.On(
            "/page",
            async (_, _, cancellation) =>
            {
                await cancelling.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancellation);
            }
        );
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var result in web.Source.OpenAsync(web.Server.Address("/page"), cancelling.Token))
            {
                result.ShouldBeNull();
            }
        });
    }

    [Fact]
    public async Task Who_stops_reading_leaves_nothing_running()
    {
        using var web = new Fetches();
        web.Server.Sends(
                "/feed",
                "<rss><channel><title>P</title><item><link>/a</link></item><item><link>/hangs</link></item></channel></rss>",
                "text/xml"
            )
            .Sends("/a", Page)
            .On("/hangs", (_, _, cancellation) => Task.Delay(Timeout.Infinite, cancellation));
        await foreach (var result in web.Source.OpenAsync(web.Server.Address("/feed"), CancellationToken.None))
        {
            result.Item.ShouldNotBeNull();
            break;
        }
    }
}
