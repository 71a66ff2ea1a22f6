using System.Text;
using Parallax.Core;
using Parallax.Sources.Files;
using Parallax.Sources.Jsonl;

namespace Parallax.Sources.Tests.Jsonl;

public sealed class JsonlReaderTests
{
    [Fact]
    public void Reads_all_fields_of_a_row()
    {
        const string Row =
            """{"id":"r1","text":"Head\r\n\r\nBody  text.","url":"https://example.org/1","outlet":"Courier","date":"2023-05-18","headline":"Head"}""";

        var article = Read(Row + "\r\n").ShouldHaveSingleItem().Article.ShouldNotBeNull();

        article.Id.ShouldBe("r1");
        article.Text.ShouldBe("Head\n\nBody text.");
        article.Url.ShouldBe("https://example.org/1");
        article.Outlet.ShouldBe(new Stated<string>("Courier", "row's outlet"));
        article.Published.ShouldBe(new Stated<DateOnly>(new DateOnly(2023, 5, 18), "row's date"));
        article.Headline.ShouldBe(new Stated<string>("Head", "row's headline", new TextSpan(0, 4)));
        article.Sha256.ShouldBe(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Row)))
        );
    }

    [Fact]
    public void Reads_html_rows_and_numbers_as_ids()
    {
        var article = Read("""{"id":7,"html":"<h1>Head</h1><p>A paragraph of the page, long enough to count.</p>"}""")
            .Single()
            .Article!;
        article.Id.ShouldBe("7");
        article.Blocks.Select(b => b.Kind).ShouldBe([PartKind.Headline, PartKind.Paragraph]);
    }

    [Fact]
    public void Names_each_wrong_line_and_reads_the_others()
    {
        var results = Read(
            """
            {"id":"a","text":"one"}
            {"id":"b","te

            [1]
            {"text":"no id"}
            {"id":"c"}
            {"id":"d","text":"x","date":"soon"}
            {"id":"e","text":"\ud800"}
            {"id":"f","text":"two","date":null,"outlet":5}
            """
        );

        results
            .Select(r => r.Article?.Id ?? r.Failure)
            .ShouldBe([
                "a",
                "rows.jsonl line 2: is not valid JSON at byte 14; the line may be torn",
                "rows.jsonl line 4: is not a JSON object; each line is one article",
                "rows.jsonl line 5: has no id; a row needs \"id\" and \"text\" or \"html\"",
                "rows.jsonl line 6: has no article text; a row needs \"text\" or \"html\" with words in it",
                "rows.jsonl line 7: date \"soon\" is no day; write YYYY-MM-DD",
                "rows.jsonl line 8: holds half a character (a lone surrogate escape); write it anew as UTF-8",
                "f",
            ]);
        results[^1].Article!.Outlet.ShouldBeNull();
    }

    [Fact]
    public void Does_not_read_on_in_a_file_that_is_something_else()
    {
        var results = Read(string.Join('\n', Enumerable.Repeat("not json", 1000)));
        results.Count.ShouldBe(21);
        results[^1].Failure.ShouldBe("rows.jsonl: none of its first 20 lines is an article; the rest was not read");
    }

    [Fact]
    public void Skips_a_line_over_the_limit()
    {
        var reader = new JsonlReader(new InputLimits { MaxBytes = 100 });
        var text = $"{{\"id\":\"a\",\"text\":\"{new string('x', 200_000)}\"}}\n{{\"id\":\"b\",\"text\":\"short\"}}";

        var results = reader.Read("rows.jsonl", new MemoryStream(Encoding.UTF8.GetBytes(text)), default).ToList();

        results[0].Failure.ShouldNotBeNull().ShouldStartWith("rows.jsonl line 1: too long");
        results[1].Article!.Id.ShouldBe("b");
    }

    [Fact]
    public void Reads_rows_as_they_are_asked_for()
    {
        var endless = new EndlessRows();
        new JsonlReader(new InputLimits())
            .Read("rows.jsonl", endless, default)
            .Take(5)
            .Count(r => r.Article is not null)
            .ShouldBe(5);
        endless.Given.ShouldBeLessThan(500_000);
    }

    [Fact]
    public void Names_a_stream_that_breaks_off() =>
        new JsonlReader(new InputLimits())
            .Read("rows.jsonl", new BrokenStream(), default)
            .Single()
            .Failure.ShouldNotBeNull()
            .ShouldStartWith("rows.jsonl line 1: cannot be read (");

    [Fact]
    public void Says_that_an_empty_file_is_empty() =>
        Read("\n \n").Single().Failure.ShouldBe("rows.jsonl: is empty; nothing to read");

    private static List<ReadResult> Read(string rows) =>
        [
            .. new JsonlReader(new InputLimits()).Read(
                "rows.jsonl",
                new MemoryStream(Encoding.UTF8.GetBytes(rows)),
                default
            ),
        ];

    private abstract class ReadOnlyStream : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private sealed class EndlessRows : ReadOnlyStream
    {
        private static readonly byte[] Row = Encoding.UTF8.GetBytes("{\"id\":\"x\",\"text\":\"words\"}\n");

        public int Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = Math.Min(count, Row.Length);
            Row.AsSpan(0, given).CopyTo(buffer.AsSpan(offset));
            Given += given;
            return given;
        }
    }

    private sealed class BrokenStream : ReadOnlyStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("the disk is gone");
    }
}
