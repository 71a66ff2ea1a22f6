using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Parallax.Core;

namespace Parallax.Sources.Tests.Fetching;

/// <summary>Each thing a bad server may do is bounded, and named in one line.</summary>
public sealed class HostileServerTests : IDisposable
{
    private const string Page = "<p>The pier of Ansel was closed on Monday, the harbour board said at noon.</p>";

    private readonly Fetches web = new();

    public void Dispose() => web.Dispose();

    [Fact]
    public async Task A_page_sent_byte_by_byte_is_given_up_when_its_time_is_over()
    {
        var sent = 0;
        web.Server.On(
            "/drip",
            async (_, stream, cancellation) =>
            {
                await HostileServer.Head(stream, "200 OK", ["Content-Type: text/html"], cancellation);
                for (; sent < 1_000; sent++)
                {
                    await stream.WriteAsync("x"u8.ToArray(), cancellation);
                    // The clock goes on once the byte has come, however busy the machine is.
                    while (web.Source.Counts.Bytes <= sent)
                    {
                        await Task.Delay(1, cancellation);
                    }

                    web.Limits.Step(TimeSpan.FromSeconds(10));
                }
            }
        );
        (await web.FailureAsync("/drip")).ShouldBe(
            $"{web.Server.Address("/drip")}: was not sent whole within 60 s; try again later"
        );
        sent.ShouldBeLessThan(1_000);
    }

    [Fact]
    public async Task A_page_of_which_nothing_more_comes_is_given_up()
    {
        web.Server.On(
            "/silent",
            async (_, stream, cancellation) =>
            {
                await HostileServer.Head(
                    stream,
                    "200 OK",
                    ["Content-Type: text/html", "Content-Length: 9"],
                    cancellation
                );
                while (true)
                {
                    await Task.Delay(1, cancellation);
                    web.Limits.Step(TimeSpan.FromSeconds(1));
                }
            }
        );
        (await web.FailureAsync("/silent")).ShouldEndWith(": sent nothing for 20 s; try again later");
    }

    [Fact]
    public async Task An_endless_body_is_cut_off_at_the_bound()
    {
        long sent = 0;
        web.Server.On(
            "/endless",
            async (_, stream, cancellation) =>
            {
                await HostileServer.Head(stream, "200 OK", ["Content-Type: text/html"], cancellation);
                for (var block = new byte[100_000]; sent < 1_000_000_000; sent += block.Length)
                {
                    await stream.WriteAsync(block, cancellation);
                }
            }
        );
        (await web.FailureAsync("/endless")).ShouldContain("sends more than 10,000,000 bytes");
        // What the two sockets hold besides.
        sent.ShouldBeLessThan(100_000_000);
        web.Source.Counts.Bytes.ShouldBeLessThan(11_000_000);
    }

    [Fact]
    public async Task A_body_that_says_it_is_too_long_is_not_read()
    {
        web.Server.On(
            "/large",
            (_, stream, cancellation) =>
                HostileServer.Head(stream, "200 OK", ["Content-Length: 999999999999"], cancellation)
        );
        (await web.FailureAsync("/large")).ShouldContain("sends more than 10,000,000 bytes");
        web.Source.Counts.Bytes.ShouldBe(0);
    }

    [Fact]
    public async Task Endless_headers_are_cut_off()
    {
        long sent = 0;
        web.Server.On(
            "/headers",
            async (_, stream, cancellation) =>
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), cancellation);
                for (var line = Encoding.ASCII.GetBytes($"X-A: {new string('a', 1_000)}\r\n"); sent < 1_000_000_000; )
                {
                    await stream.WriteAsync(line, cancellation);
                    sent += line.Length;
                }
            }
        );
        (await web.FailureAsync("/headers")).ShouldContain("sends more headers than any page needs");
        sent.ShouldBeLessThan(100_000_000);
    }

    [Fact]
    public async Task A_redirect_loop_ends()
    {
        web.Server.Says("/a", "302 Found", "Location: /b").Says("/b", "301 Moved", "Location: /a");
        (await web.FailureAsync("/a")).ShouldEndWith("leads on after 5 redirects; look at it in a browser");
        web.Server.Paths.ShouldBe(["/a", "/b", "/a", "/b", "/a", "/b"]);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/", "has a host at 169.254.169.254, a private or reserved")]
    [InlineData("http://127.0.0.1:1/", "has a host at 127.0.0.1, a private or reserved address, which is not asked")]
    [InlineData("http://[::1]/", "has a host at ::1, a private")]
    [InlineData("http://[::ffff:10.0.0.1]/", "has a host at ::ffff:10.0.0.1, a private")]
    [InlineData("http://2130706433/", "has a host at 127.0.0.1, a private")]
    [InlineData("http://0x7f.1/", "has a host at 127.0.0.1, a private")]
    [InlineData("//localhost:1/", "a private or reserved address")]
    [InlineData("file:///etc/passwd", "is an address of file:, and only http and https are fetched")]
    [InlineData("gopher://127.0.0.1/", "is an address of gopher:")]
    [InlineData("javascript:alert(1)", "is an address of javascript:")]
    [InlineData("http://user:secret@example.org/", "has a user name or password in the address")]
    [InlineData("http://", "is no address")]
    public async Task A_redirect_is_checked_as_the_first_address_is(string location, string failure)
    {
        web.Server.Says("/away", "302 Found", $"Location: {location}");
        var line = await web.FailureAsync("/away");
        line.ShouldContain(failure);
        line.ShouldStartWith(web.Server.Address("/away") + ": leads to ");
        line.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("gzip, gzip")]
    public async Task A_bomb_is_stopped_where_it_grows_too_large(string encoding)
    {
        web.Server.Sends(
            "/bomb",
            Compressed(new byte[200_000_000], encoding),
            "Content-Type: text/html",
            $"Content-Encoding: {encoding}"
        );
        (await web.FailureAsync("/bomb")).ShouldContain("grows to more than 20,000,000 bytes once decompressed");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("identity")]
    [InlineData("gzip, br")]
    public async Task A_compressed_page_is_read(string encoding)
    {
        web.Server.Sends("/page", Compressed(Encoding.UTF8.GetBytes(Page), encoding), $"Content-Encoding: {encoding}");
        var item = (await web.OpenAsync(web.Server.Address("/page"))).ShouldHaveSingleItem().Item.ShouldNotBeNull();
        Encoding.UTF8.GetString(item.Content.Span).ShouldBe(Page);
    }

    [Theory]
    [InlineData("gzip", "is compressed, and the compression is broken")]
    [InlineData("br", "is compressed, and the compression is broken")]
    [InlineData("deflate", "is compressed, and the compression is broken")]
    [InlineData("zstd", "is compressed in a way that was not asked for")]
    [InlineData("gzip, gzip, gzip", "is compressed again and again")]
    public async Task Broken_compression_is_named(string encoding, string failure)
    {
        web.Server.Sends("/page", Encoding.UTF8.GetBytes(Page + Page), $"Content-Encoding: {encoding}");
        (await web.FailureAsync("/page")).ShouldContain(failure);
    }

    [Fact]
    public async Task A_page_that_breaks_off_is_no_page()
    {
        web.Server.On(
            "/short",
            async (_, stream, cancellation) =>
            {
                await HostileServer.Head(stream, "200 OK", ["Content-Length: 5000"], cancellation);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(Page), cancellation);
            }
        );
        (await web.FailureAsync("/short")).ShouldEndWith("ended before the whole page was sent; try again later");
    }

    [Fact]
    public async Task A_connection_that_is_reset_is_named()
    {
        web.Server.On(
            "/reset",
            (_, stream, _) =>
            {
                var socket = ((NetworkStream)stream).Socket;
                socket.LingerState = new LingerOption(true, 0);
                socket.Close();
                return Task.CompletedTask;
            }
        );
        (await web.FailureAsync("/reset")).ShouldEndWith("; try again later");
    }

    [Fact]
    public async Task What_is_no_http_is_named()
    {
        web.Server.On(
            "/smtp",
            (_, stream, cancellation) => stream.WriteAsync("220 mail ready\r\n\r\n"u8.ToArray(), cancellation).AsTask()
        );
        (await web.FailureAsync("/smtp")).ShouldEndWith("answers in no HTTP; look at it in a browser");
    }

    [Fact]
    public async Task A_length_that_is_less_than_what_is_sent_ends_the_page()
    {
        web.Server.On(
            "/long",
            async (_, stream, cancellation) =>
            {
                await HostileServer.Head(stream, "200 OK", [$"Content-Length: {Page.Length}"], cancellation);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(Page + "more"), cancellation);
            }
        );
        var item = (await web.OpenAsync(web.Server.Address("/long"))).ShouldHaveSingleItem().Item.ShouldNotBeNull();
        Encoding.UTF8.GetString(item.Content.Span).ShouldBe(Page);
    }

    [Theory]
    [InlineData("401 Unauthorized", "answers 401: it is not for everybody")]
    [InlineData("404 Not Found", "answers 404: there is nothing there; check the address")]
    [InlineData("500 Oops", "answers 500: its host has a fault; try again later")]
    [InlineData("204 No Content", "answers 204: which brings no page")]
    [InlineData("302 Found", "answers 302: which brings no page")]
    [InlineData("304 Not Modified", "answers 304: but it was never sent before")]
    [InlineData("999 Go Away", "answers 999")]
    public async Task A_status_that_brings_no_page_is_named(string status, string failure)
    {
        web.Server.Says("/page", status);
        (await web.FailureAsync("/page")).ShouldContain(failure);
    }

    [Theory]
    [InlineData("text/html", "%PDF-1.7 ...", "is a PDF, not a page")]
    [InlineData("text/html", "\u0089PNG\r\n", "is a PNG image, not a page")]
    [InlineData("application/pdf", "%PDF-1.7 ...", "is a PDF, not a page")]
    [InlineData("text/html", "", "is empty")]
    [InlineData("application/xml", "<menu><dish/></menu>", "is neither page, feed nor site map")]
    public async Task What_is_no_page_whatever_it_is_called_is_named(string type, string body, string failure)
    {
        web.Server.Sends("/thing", Encoding.Latin1.GetBytes(body), $"Content-Type: {type}");
        (await web.FailureAsync("/thing")).ShouldContain(failure);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/octet-stream")]
    [InlineData("text/plain")]
    [InlineData(";;;=")]
    public async Task A_page_that_is_called_something_else_is_read(string type)
    {
        web.Server.Sends("/page", "<!doctype html><html><body>" + Page, type);
        var item = (await web.OpenAsync(web.Server.Address("/page"))).ShouldHaveSingleItem().Item.ShouldNotBeNull();
        item.Kind.ShouldBe(ItemKind.Html);
    }

    private static byte[] Compressed(byte[] bytes, string encodings)
    {
        foreach (var encoding in encodings.Split(", "))
        {
            using var compressed = new MemoryStream();
            using (
                Stream stream = encoding switch
                {
                    "gzip" => new GZipStream(compressed, CompressionLevel.Fastest),
                    "br" => new BrotliStream(compressed, CompressionLevel.Fastest),
                    "deflate" => new ZLibStream(compressed, CompressionLevel.Fastest),
                    _ => new BufferedStream(compressed),
                }
            )
            {
                stream.Write(bytes);
            }

            bytes = compressed.ToArray();
        }

        return bytes;
    }
}
