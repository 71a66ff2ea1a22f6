using System.IO.Compression;
using System.Text;
using Parallax.Core;
using Parallax.Sources.Files;
using Parallax.Sources.Warc;

namespace Parallax.Sources.Tests.Warc;

public sealed class WarcItemsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_pages_and_passes_over_the_rest(bool compressed)
    {
        var archive = new Archive(compressed)
            .Record("warcinfo", null, "application/warc-fields", "software: x"u8.ToArray())
            .Record("request", "https://harbour.example/1", "application/http", "GET / HTTP/1.1\r\n\r\n"u8.ToArray())
            .Page("https://harbour.example/1", "the bridge")
            .Record("metadata", "https://harbour.example/1", "application/warc-fields", "fetchTimeMs: 3"u8.ToArray())
            .Response(
                "https://harbour.example/gone",
                "Content-Type: text/html\r\n",
                "<html>Gone</html>"u8.ToArray(),
                "404 Not Found"
            )
            .Response("https://harbour.example/x.png", "Content-Type: image/png\r\n", [0x89, 0x50, 0x4E, 0x47, 0, 1])
            .Response("https://harbour.example/robots.txt", "Content-Type: text/plain\r\n", "User-agent: *"u8.ToArray())
            .Record("revisit", "https://harbour.example/1", "application/http", "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray())
            .Page("https://harbour.example/2", "the ferry");

        var items = Items(archive.Bytes, compressed);

        items.ShouldAllBe(i => i.Failure == null);
        items
            .Select(i => i.Item!.Name)
            .ShouldBe(["a.warc record 3 (https://harbour.example/1)", "a.warc record 9 (https://harbour.example/2)"]);
        items[0].Item!.Address.ShouldBe("https://harbour.example/1");
        items[0].Item!.Charset.ShouldBe("utf-8");
        var article = new ItemReader(new InputLimits()).Read(items[0].Item!, default).Article.ShouldNotBeNull();
        article.Url.ShouldBe("https://harbour.example/1");
        article.Text.ShouldContain("A paragraph about the bridge");
        Items(archive.Bytes, compressed)
            .Select(i => (i.Item!.Address, i.Item.Sha256, i.Item.Name))
            .ShouldBe(items.Select(i => (i.Item!.Address, i.Item.Sha256, i.Item.Name)));
    }

    [Fact]
    public void Undoes_chunks_and_compression()
    {
        var page = Encoding.UTF8.GetBytes(Archive.Page("the mill"));
        var archive = new Archive(compressed: true);
        foreach (var name in new[] { "gzip", "br", "deflate", "raw-deflate", "gzip, br" })
        {
            var body = name.Split(", ").Aggregate(page, Compressed);
            archive.Response(
                $"https://harbour.example/{Uri.EscapeDataString(name)}",
                $"Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: {name.Replace("raw-", "")}\r\n",
                Chunked(body)
            );
        }

        // As Common Crawl has it: decompressed and joined, the headers left.
        archive.Response(
            "https://harbour.example/plain",
            "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
            page
        );

        var items = Items(archive.Bytes, compressed: true);

        items.Count.ShouldBe(6);
        items.ShouldAllBe(i => i.Item != null && i.Item.Content.ToArray().SequenceEqual(page));
    }

    [Fact]
    public void Names_a_bomb_and_goes_on()
    {
        var archive = new Archive(compressed: true)
            .Response(
                "https://harbour.example/bomb",
                "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                Compressed(new byte[30_000_000], "gzip")
            )
            .Record("response", "https://harbour.example/large", "application/http", new byte[25_000_000])
            .Page("https://harbour.example/2", "the ferry");

        var items = Items(archive.Bytes, compressed: true);

        items[0]
            .Failure.ShouldBe(
                "a.warc record 1 (https://harbour.example/bomb) at byte 0: decompresses to more than the 20 MB that are read; skipped"
            );
        items[1]
            .Failure.ShouldBe(
                $"a.warc record 2 at byte {archive.Offsets[1]}: is too large (25 MB; at most 20 MB are read); skipped"
            );
        items[2].Item!.Address.ShouldBe("https://harbour.example/2");
        items.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Names_each_damaged_record_with_its_offset_and_reads_all_others(bool compressed, bool canSeek)
    {
        for (var damaged = 0; damaged < 5; damaged++)
        {
            var archive = new Archive(compressed);
            for (var i = 0; i < 5; i++)
            {
                archive.Page($"https://harbour.example/{i}", $"story {i}");
            }

            var bytes = archive.Bytes;
            var at = (int)archive.Offsets[damaged];
            // The length of a plain record becomes false; a byte inside of a compressed one flips.
            if (compressed)
            {
                bytes[at + 60] ^= 0x55;
            }
            else
            {
                var length = bytes.AsSpan(at).IndexOf("Content-Length: "u8);
                bytes[at + length + 16] = (byte)'9';
            }

            var items = Items(bytes, compressed, canSeek);

            items
                .Count(i => i.Failure != null)
                .ShouldBe(1, string.Join("; ", items.Select(i => i.Failure ?? i.Item!.Name)));
            items
                .Single(i => i.Failure != null)
                .Failure!.ShouldStartWith($"a.warc record {damaged + 1} at byte {at}: ");
            items
                .Where(i => i.Item != null)
                .Select(i => i.Item!.Address)
                .ShouldBe(Enumerable.Range(0, 5).Where(i => i != damaged).Select(i => $"https://harbour.example/{i}"));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Reads_an_archive_that_breaks_off_up_to_there(bool compressed)
    {
        var archive = new Archive(compressed)
            .Page("https://harbour.example/1", "one")
            .Page("https://harbour.example/2", "two");
        var bytes = archive.Bytes[..^100];

        var items = Items(bytes, compressed);

        items.Count.ShouldBe(2);
        items[0].Item!.Address.ShouldBe("https://harbour.example/1");
        items[1].Failure.ShouldNotBeNull().ShouldStartWith($"a.warc record 2 at byte {archive.Offsets[1]}: ");
    }

    [Fact]
    public void Finds_records_behind_bytes_that_are_none()
    {
        var archive = new Archive(compressed: true).Page("https://harbour.example/1", "one");
        byte[] bytes = [.. archive.Bytes, .. new byte[1000], .. archive.Bytes];
        var items = Items(bytes, compressed: true);
        items[1].Failure.ShouldBe($"a.warc record 2 at byte {archive.Bytes.Length}: is no record; skipped");
        items.Count(i => i.Item != null).ShouldBe(2);
    }

    [Fact]
    public void Reads_many_records_in_one_member()
    {
        var plain = new Archive(compressed: false)
            .Page("https://harbour.example/1", "one")
            .Page("https://harbour.example/2", "two");
        Items(new Archive(compressed: true).Raw(plain.Bytes).Bytes, compressed: true)
            .Count(i => i.Item != null)
            .ShouldBe(2);
    }

    [Fact]
    public void Reads_the_entries_of_a_feed_in_an_archive()
    {
        var feed =
            "<rss><channel><title>Harbour Post</title><item><link>/1</link><description>Rain came.</description></item></channel></rss>";
        var archive = new Archive(compressed: true).Response(
            "https://harbour.example/feed",
            "Content-Type: application/rss+xml\r\n",
            Encoding.UTF8.GetBytes(feed)
        );
        Items(archive.Bytes, compressed: true).Single().Item!.Address.ShouldBe("https://harbour.example/1");
    }

    [Fact]
    public void Names_a_hundred_damaged_records_and_counts_the_rest()
    {
        var archive = new Archive(compressed: false);
        for (var i = 0; i < 150; i++)
        {
            archive.Record("response", $"https://harbour.example/{i}", "application/http", "no response"u8.ToArray());
        }

        var items = Items(archive.Bytes, compressed: false);
        items.Count.ShouldBe(101);
        items[^1].Failure.ShouldBe("a.warc: 50 further records could not be read");
    }

    private static List<ItemResult> Items(byte[] bytes, bool compressed, bool canSeek = true) =>
        [
            .. new WarcItems(FixedClock.Standard, new InputLimits()).Of(
                "a.warc",
                canSeek ? new MemoryStream(bytes) : new PeekedStream(new MemoryStream(bytes)),
                compressed,
                default
            ),
        ];

    private static byte[] Chunked(byte[] body)
    {
        using var chunks = new MemoryStream();
        for (var at = 0; at < body.Length; at += 70)
        {
            var count = Math.Min(70, body.Length - at);
            chunks.Write(Encoding.ASCII.GetBytes($"{count:x};note=1\r\n"));
            chunks.Write(body, at, count);
            chunks.Write("\r\n"u8);
        }

        chunks.Write("0\r\n\r\n"u8);
        return chunks.ToArray();
    }

    private static byte[] Compressed(byte[] body, string name)
    {
        using var compressed = new MemoryStream();
        using (
            Stream stream = name switch
            {
                "br" => new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true),
                "deflate" => new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true),
                "raw-deflate" => new DeflateStream(compressed, CompressionLevel.Fastest, leaveOpen: true),
                _ => new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true),
            }
        )
        {
            stream.Write(body);
        }

        return compressed.ToArray();
    }
}
