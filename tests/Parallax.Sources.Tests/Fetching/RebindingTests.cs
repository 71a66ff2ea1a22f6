using Parallax.Sources.Fetching;

namespace Parallax.Sources.Tests.Fetching;

/// <summary>Names that resolve to what they should not.</summary>
public sealed class RebindingTests
{
    private const string Page = "<p>The pier of Ansel was closed on Monday, the harbour board said at noon.</p>";

    [Fact]
    public async Task A_name_that_is_public_first_and_loopback_then_is_refused_then()
    {
        using var server = new Fetches();
        server.Server.Sends("/page", Page);
        // One answer for robots.txt, one for the page: each connection is checked by the answer it is made by.
        var network = new MadeUpNetwork(server.Server.Port, "93.184.216.34", "127.0.0.1");
        using var source = new WebItemSource(
            new FetchOptions
            {
                Time = server.Time,
                Retries = 0,
                Limits = TimeProvider.System,
                Chance = () => 0.5,
            },
            null,
            network
        );

        var line = await FailureAsync(source, "http://rebind.example/page");

        line.ShouldBe(
            "http://rebind.example/page: has a host at 127.0.0.1, a private or reserved address, which is not asked; if it is yours, --allow-host rebind.example:80"
        );
        network.Connected.ShouldHaveSingleItem().Address.ToString().ShouldBe("93.184.216.34");
        server.Server.Paths.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_several_addresses_only_public_ones_are_connected_to()
    {
        using var server = new Fetches();
        server.Server.Sends("/page", Page);
        var network = new MadeUpNetwork(server.Server.Port, "10.0.0.1 2606:4700::1 93.184.216.34 ::1 169.254.169.254");
        using var source = new WebItemSource(
            new FetchOptions
            {
                Time = server.Time,
                Retries = 0,
                Limits = TimeProvider.System,
                Chance = () => 0.5,
            },
            null,
            network
        );
        await foreach (var result in source.OpenAsync("http://many.example/page", CancellationToken.None))
        {
            result.Item.ShouldNotBeNull().Address.ShouldBe("http://many.example/page");
        }

        network.Connected.Select(c => c.Address.ToString()).Distinct().ShouldBe(["93.184.216.34"]);
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_named()
    {
        using var source = new WebItemSource(
            new FetchOptions
            {
                Time = new LeapingTime(),
                Limits = TimeProvider.System,
                Chance = () => 0.5,
            },
            null,
            new MadeUpNetwork(1, " ")
        );
        (await FailureAsync(source, "https://nowhere.example/")).ShouldEndWith(
            "its host's robots.txt has a host that nobody knows; check the address"
        );
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://[::1]:8080/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("https://10.1.2.3/")]
    public async Task A_private_address_is_refused_unless_it_is_allowed(string address)
    {
        using var source = new WebItemSource(
            new FetchOptions
            {
                Time = new LeapingTime(),
                Limits = TimeProvider.System,
                Chance = () => 0.5,
            }
        );
        (await FailureAsync(source, address)).ShouldContain("a private or reserved address, which is not asked");
    }

    [Theory]
    [InlineData("http://", "is no address")]
    [InlineData("http:///path", "is no address")]
    [InlineData("https://user:word@harbour.example/", "has a user name or password")]
    [InlineData("http://[::1", "is no address")]
    [InlineData("https://user:word@harbour.example:99999/", "is no address")]
    [InlineData("http://harbour.example:99999/", "is no address")]
    public async Task An_address_that_is_none_is_named(string address, string failure)
    {
        using var source = new WebItemSource(
            new FetchOptions
            {
                Time = new LeapingTime(),
                Limits = TimeProvider.System,
                Chance = () => 0.5,
            }
        );
        source.CanOpen(address).ShouldBeTrue();
        var line = await FailureAsync(source, address);
        line.ShouldContain(failure);
        line.ShouldNotContain("word@");
    }

    [Theory]
    [InlineData("ftp://harbour.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("articles/a.html")]
    [InlineData("-")]
    public void What_is_no_address_of_the_web_is_for_other_sources(string location)
    {
        using var source = new WebItemSource(
            new FetchOptions
            {
                Time = new LeapingTime(),
                Limits = TimeProvider.System,
                Chance = () => 0.5,
            }
        );
        source.CanOpen(location).ShouldBeFalse();
    }

    private static async Task<string> FailureAsync(WebItemSource source, string address)
    {
        var lines = new List<string>();
        await foreach (var result in source.OpenAsync(address, CancellationToken.None))
        {
            lines.Add(result.Failure.ShouldNotBeNull());
        }

        return lines.ShouldHaveSingleItem();
    }
}
