using System.Text;
using Parallax.Core;
using Parallax.Sources.Files;

namespace Parallax.Sources.Tests.Files;

public sealed class FileItemSourceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<string> notices = [];

    [Fact]
    public async Task Walks_a_folder_in_ordinal_order_and_passes_over_what_holds_no_articles()
    {
        folder.Write("b.txt", "Second.");
        folder.Write("a/z.md", "# Head\n\nThird.");
        folder.Write("a/B.html", "<html><h1>Head</h1><p>A paragraph of the page, long enough to count.</p>");
        folder.Write("wire", "Extensionless.");
        folder.Write(".hidden.txt", "Hidden.");
        folder.Write(".git/config.txt", "Hidden.");
        folder.Write("photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0]);
        folder.Write("table.csv", "a,b");
        folder.Write("package.json", "{\"name\": \"x\"}");
        folder.Write("data.xml", "<?xml version=\"1.0\"?><catalog/>");
        folder.Write("nothing.txt", "");

        var items = await Items(folder.Path);

        items.ShouldAllBe(i => i.Failure == null);
        items
            .Select(i => Path.GetRelativePath(folder.Path, i.Item!.Name))
            .ShouldBe(["a/B.html", "a/z.md", "b.txt", "wire"]);
        items[2].Item!.Address.ShouldBe(Path.Combine(folder.Path, "b.txt"));
        items.Select(i => i.Item!.Kind).ShouldBe([ItemKind.Html, ItemKind.Markdown, ItemKind.Text, ItemKind.Text]);
        notices
            .ShouldHaveSingleItem()
            .ShouldBe(
                $"{folder.Path}: 5 files that hold no articles were passed over (1 .csv, 1 .jpg, 1 .json, 1 .xml, 1 empty)"
            );
    }

    [Fact]
    public async Task Names_a_file_that_is_none_of_ours_when_it_is_named_itself()
    {
        var photo = folder.Write("photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0]);
        (await Items(photo))
            .Single()
            .Failure.ShouldBe($"{photo}: is a JPEG image, not text; save it as text or HTML first");
        var xml = folder.Write("data.xml", "<?xml version=\"1.0\"?><catalog/>");
        (await Items(xml)).Single().Failure.ShouldNotBeNull().ShouldStartWith($"{xml}: is XML, but none of RSS");
        (await Items(Path.Combine(folder.Path, "gone")))
            .Single()
            .Failure.ShouldNotBeNull()
            .ShouldContain("no such file");
    }

    [Fact]
    public async Task Says_where_a_folder_holds_nothing()
    {
        folder.Write("photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0]);
        (await Items(folder.Path))
            .Single()
            .Failure.ShouldBe($"{folder.Path}: holds no file with articles; nothing to read");
    }

    [SkippableFact]
    public async Task Goes_into_a_folder_once_whatever_links_lead_to_it()
    {
        Skip.If(OperatingSystem.IsWindows(), "links need rights there");
        folder.Write("a/one.txt", "Words.");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "up"), folder.Path);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "b"), Path.Combine(folder.Path, "a"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "self"), Path.Combine(folder.Path, "self"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "c.txt"), Path.Combine(folder.Path, "a", "one.txt"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "broken.txt"), Path.Combine(folder.Path, "gone.txt"));

        (await Items(folder.Path))
            .Select(i => Path.GetRelativePath(folder.Path, i.Item.ShouldNotBeNull(i.Failure).Name))
            .ShouldBe(["a/one.txt", "c.txt"]);
    }

    [Fact]
    public async Task Reads_rows_with_their_addresses()
    {
        var path = folder.Write(
            "rows.jsonl",
            "{\"id\":\"a\",\"text\":\"One.\",\"url\":\"https://harbour.example/a\"}\n{\"id\":2,\"text\":\"Two.\"}\ntorn"
        );

        var items = await Items(path);

        items[0].Item!.Address.ShouldBe("https://harbour.example/a");
        items[1].Item!.Address.ShouldBe($"{path}#2");
        items[1].Item!.Name.ShouldBe($"{path} line 2");
        items[2].Failure.ShouldBe($"{path} line 3: is not valid JSON at byte 2; the line may be torn");
        var article = new ItemReader(new InputLimits()).Read(items[0].Item!, default).Article.ShouldNotBeNull();
        article.Id.ShouldBe("a");
        article.Url.ShouldBe("https://harbour.example/a");
        article.Sha256.ShouldBe(items[0].Item!.Sha256);
    }

    // The nightly fuzz found it: the item came without an address.
    [Fact]
    public async Task Gives_a_row_whose_uri_cannot_be_had_an_address_of_its_own()
    {
        byte[] row = [.. "{\"uri\":\"x"u8, 0xFF, .. "\",\"headline\":\"Head\",\"body_text\":\"Words.\"}"u8];
        var path = folder.Write("rows.jsonl", row);

        var item = (await Items(path)).Single().Item.ShouldNotBeNull();

        item.Kind.ShouldBe(ItemKind.Ninjs);
        item.Address.ShouldBe($"{path}#{item.Sha256[..16]}");
    }

    [Fact]
    public async Task Gives_texts_through_standard_input_addresses_of_their_own()
    {
        var source = new FileItemSource(
            new FileItemOptions
            {
                Clock = FixedClock.Standard,
                StandardInput = () => new MemoryStream(Encoding.UTF8.GetBytes("Words.")),
            }
        );
        var item = (await All(source, "-")).Single().Item.ShouldNotBeNull();
        item.Name.ShouldBe("standard input");
        item.Address.ShouldBe("-#" + item.Sha256[..16]);
    }

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("feed.rss")]
    [InlineData("feed")]
    [InlineData("wrong.html")]
    [InlineData("wrong.json")]
    public async Task Reads_the_entries_of_a_feed_under_any_name(string name)
    {
        var path = folder.Write(
            name,
            """
            <rss version="2.0"><channel><title>Harbour Post</title><language>en</language>
            <item><title>Bridge shut</title><link>https://harbour.example/1</link><pubDate>Thu, 18 May 2023 10:15:00 GMT</pubDate>
            <description>The bridge is shut.</description><author>Ada Brenn</author></item>
            <item><title>No text</title><link>https://harbour.example/2</link></item>
            <item><guid isPermaLink="false">g3</guid><description>&lt;p&gt;Rain came.&lt;/p&gt;&lt;p&gt;It stayed.&lt;/p&gt;</description></item>
            </channel></rss>
            """
        );

        var items = await Items(path);

        items[1].Failure.ShouldBe($"{path} item 2: has no text; name its address, https://harbour.example/2");
        items[0].Item!.Address.ShouldBe("https://harbour.example/1");
        items[2].Item!.Address.ShouldBe($"{path}#g3");
        var articles = new[] { items[0], items[2] }
            .Select(i => new ItemReader(new InputLimits()).Read(i.Item!, default).Article.ShouldNotBeNull())
            .ToList();
        articles[0].Text.ShouldBe("Bridge shut\n\nThe bridge is shut.");
        articles[0]
            .Headline.ShouldBe(new Stated<string>("Bridge shut", "feed title of the entry", new TextSpan(0, 11)));
        articles[0].Outlet.ShouldBe(new Stated<string>("Harbour Post", "feed title"));
        articles[0].Published.ShouldBe(new Stated<DateOnly>(new DateOnly(2023, 5, 18), "feed pubDate"));
        articles[0].PublishedAt.ShouldBe(new DateTimeOffset(2023, 5, 18, 10, 15, 0, TimeSpan.Zero));
        articles[0].Authors.ShouldBe(["Ada Brenn"]);
        articles[0].Language.ShouldBe("en");
        articles[0].Path.ShouldBe($"{path} item 1");
        articles[1].Text.ShouldBe("Rain came.\n\nIt stayed.");
    }

    [Fact]
    public async Task Says_what_to_do_with_a_list_of_addresses_and_gives_them_to_whoever_may_fetch()
    {
        var opml = folder.Write(
            "mine.opml",
            "<opml><body><outline xmlUrl='https://harbour.example/feed'/></body></opml>"
        );
        var sitemap = folder.Write("sitemap.xml", "<urlset><url><loc>https://harbour.example/1</loc></url></urlset>");
        var text = folder.Write("a.txt", "Words.");

        (await Items(opml))
            .Single()
            .Failure.ShouldBe($"{opml}: lists feeds and holds no article itself; name the addresses in it");
        Listed(opml).ShouldNotBeNull().Addresses.ShouldBe(["https://harbour.example/feed"]);
        Listed(sitemap).ShouldNotBeNull().Addresses.ShouldBe(["https://harbour.example/1"]);
        Listed(text).ShouldBeNull();
        Listed(folder.Path).ShouldBeNull();
        Listed("https://harbour.example/feed").ShouldBeNull();
    }

    [Fact]
    public async Task Reads_what_is_compressed_as_if_it_were_not()
    {
        using var bytes = new MemoryStream();
        using (
            var gzip = new System.IO.Compression.GZipStream(bytes, System.IO.Compression.CompressionMode.Compress, true)
        )
        {
            gzip.Write("{\"id\":\"a\",\"text\":\"One.\"}\n"u8);
        }

        var rows = folder.Write("rows.jsonl.gz", bytes.ToArray());
        (await Items(rows)).Single().Item.ShouldNotBeNull().Address.ShouldBe($"{rows}#a");
        var torn = folder.Write("torn.txt.gz", [0x1F, 0x8B, 8, 0, 1, 2, 3]);
        (await Items(torn)).Single().Failure.ShouldNotBeNull().ShouldStartWith($"{torn}: ");
    }

    [Fact]
    public void Opens_what_is_no_web_address()
    {
        var source = new FileItemSource(new FileItemOptions { Clock = FixedClock.Standard });
        source.CanOpen("-").ShouldBeTrue();
        source.CanOpen("in/feed.xml").ShouldBeTrue();
        source.CanOpen("https://harbour.example/feed.xml").ShouldBeFalse();
    }

    [Fact]
    public async Task Says_how_far_through_a_folder_it_is()
    {
        var root = folder.Write("deep/a.txt", "Words.");
        folder.Write("deep/b/c.txt", "Words.");
        folder.Write(
            "deep/b/d.jsonl",
            string.Concat(Enumerable.Range(0, 4).Select(i => $"{{\"id\":\"{i}\",\"text\":\"Row.\"}}\n"))
        );
        folder.Write("deep/e.txt", "Words.");

        var positions = new List<double>();
        var source = new FileItemSource(new FileItemOptions { Clock = FixedClock.Standard });
        await foreach (var item in source.OpenAsync(Path.GetDirectoryName(root)!, default))
        {
            positions.Add(item.Position.ShouldNotBeNull());
        }

        positions.Count.ShouldBe(7);
        positions.ShouldBe(positions.Order());
        positions.ShouldAllBe(position => position > 0 && position <= 1);
        positions[^1].ShouldBe(1, 1e-9);
    }

    [Fact]
    public async Task Lets_cancellation_escape()
    {
        var path = folder.Write("a.txt", "Words.");
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (
                var _ in new FileItemSource(new FileItemOptions { Clock = FixedClock.Standard }).OpenAsync(
                    path,
                    cancelled.Token
                )
            ) { }
        });
    }

    public void Dispose() => folder.Dispose();

    private static ListedAddresses? Listed(string path) =>
        ListedAddresses.Of(path, new FileItemOptions { Clock = FixedClock.Standard }, default);

    private Task<List<ItemResult>> Items(string location) =>
        All(new FileItemSource(new FileItemOptions { Notice = notices.Add, Clock = FixedClock.Standard }), location);

    private static async Task<List<ItemResult>> All(FileItemSource source, string location)
    {
        var items = new List<ItemResult>();
        await foreach (var item in source.OpenAsync(location, default))
        {
            items.Add(item);
        }

        return items;
    }
}
