using System.Text;
using Parallax.Core;

namespace Parallax.Sources.Tests;

public sealed class ArticleReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Reads_the_files_in_the_given_order_with_their_hashes()
    {
        var b = folder.Write("b.txt", "Second.\r\nLine.");
        var a = folder.Write("a.txt", "First.");

        var articles = Articles(b, a);

        articles.Select(x => x.Id).ShouldBe(["b.txt", "a.txt"]);
        articles[0].Text.ShouldBe("Second.\nLine.");
        articles[0].Path.ShouldBe(b);
        articles[1].Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("First."u8)));
        articles[1].Blocks.ShouldBeEmpty();
    }

    [Fact]
    public void Tells_files_of_one_name_apart_by_their_folders()
    {
        var paths = new[] { "x/tass/report.txt", "x/sabah/report.txt", "x/other.txt" }
            .Select(name => folder.Write(name, "Text."))
            .ToArray();

        Articles(paths).Select(a => a.Id).ShouldBe(["tass/report.txt", "sabah/report.txt", "other.txt"]);
    }

    [Fact]
    public void Gives_a_file_named_twice_two_articles()
    {
        var path = folder.Write("a.txt", "Text.");
        Articles(path, path).Select(a => a.Id).ShouldBe(["a.txt", "a.txt#2"]);
    }

    [Fact]
    public void Names_each_input_that_cannot_be_read_and_reads_the_others()
    {
        var good = folder.Write("good.txt", "Text.");
        var empty = folder.Write("empty.txt", "");
        var marked = folder.Write("bom.txt", [0xEF, 0xBB, 0xBF]);
        var blank = folder.Write("blank.txt", " \r\n\t\u200B");
        var binary = folder.Write("binary.txt", [.. Enumerable.Range(0, 1000).Select(i => (byte)(i * 7))]);
        var pdf = folder.Write("report.pdf", "%PDF-1.7 ...");
        var missing = Path.Combine(folder.Path, "missing.txt");

        var results = Read([missing, folder.Path, empty, marked, blank, binary, pdf, good, ""]);

        results.Count(r => r.Article is not null).ShouldBe(1);
        results[0].Failure.ShouldBe($"{missing}: no such file; check the path");
        results[1].Failure.ShouldBe($"{folder.Path}: is a directory; name the files in it");
        results[2].Failure.ShouldBe($"{empty}: is empty; nothing to read");
        results[3].Failure.ShouldBe($"{marked}: holds no text, only blanks; nothing to read");
        results[4].Failure.ShouldBe($"{blank}: holds no text, only blanks; nothing to read");
        results[5]
            .Failure.ShouldBe($"{binary}: is not text (too many control bytes); give text, Markdown, HTML or JSONL");
        results[6].Failure.ShouldBe($"{pdf}: is a PDF, not text; save it as text or HTML first");
        results[7].Article!.Id.ShouldBe("good.txt");
        results[8].Failure.ShouldNotBeNull();
        results.ShouldAllBe(r => r.Failure == null || !r.Failure.Contains('\n'));
    }

    [Fact]
    public void Names_a_text_too_long_to_be_an_article_and_reads_the_others()
    {
        var book = folder.Write("book.txt", new string('x', 500_001));
        var article = folder.Write("a.txt", new string('x', 500_000));

        var results = new ArticleReader(new ArticleReaderOptions { Clock = TimeProvider.System })
            .Read([book, article], null, default)
            .ToList();

        results[0]
            .Failure.ShouldBe(
                $"{book}: 500,001 characters of text, more than the 500,000 of a long article; split it into its articles"
            );
        results[1].Article.ShouldNotBeNull();
    }

    [Fact]
    public void Refuses_a_file_over_the_limit_without_reading_it()
    {
        var path = Path.Combine(folder.Path, "large.txt");
        using (var file = File.Create(path))
        {
            file.SetLength(50_000_000);
        }

        Read([path])
            .ShouldHaveSingleItem()
            .Failure.ShouldBe(
                $"{path}: too large (50 MB; at most 20 MB are read); give the article alone or raise the limit"
            );
    }

    [SkippableFact]
    public void Refuses_endless_input_at_the_limit()
    {
        Skip.IfNot(File.Exists("/dev/zero"), "no /dev/zero here");
        Read(["/dev/zero"]).ShouldHaveSingleItem().Failure.ShouldNotBeNull().ShouldContain("too large");
    }

    [SkippableFact]
    public void Names_a_file_that_may_not_be_read()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "permissions do not bind this user");
        var path = folder.Write("secret.txt", "Text.");
#pragma warning disable CA1416 // Skipped on Windows just above.
        File.SetUnixFileMode(path, UnixFileMode.None);
#pragma warning restore CA1416
        Read([path]).ShouldHaveSingleItem().Failure.ShouldBe($"{path}: may not be read; check its permissions");
    }

    [Fact]
    public void Shows_a_control_character_in_a_path_as_a_question_mark() =>
        Read(["no\nsuch\u001B[31mfile"])
            .ShouldHaveSingleItem()
            .Failure.ShouldBe("no?such?[31mfile: no such file; check the path");

    [Theory]
    [InlineData("Plain words.", "Plain words.")]
    [InlineData(
        "  <!-- saved --> <!DOCTYPE html><h1>Head</h1><p>A paragraph of the page, long enough to count.</p>",
        "Head\n\nA paragraph of the page, long enough to count."
    )]
    [InlineData("{\"id\":\"r1\",\"text\":\"Row.\"}\n", "Row.")]
    public void Knows_the_kind_of_standard_input_by_how_it_begins(string content, string text)
    {
        var article = Read(["-"], Encoding.UTF8.GetBytes(content)).ShouldHaveSingleItem().Article.ShouldNotBeNull();
        article.Text.ShouldBe(text);
        article.Path.ShouldBe("-");
        article.Id.ShouldBe(content[0] == '{' ? "r1" : "-");
    }

    [Fact]
    public void Takes_html_in_a_text_file_for_text()
    {
        var path = folder.Write("page.txt", "<html><p>words</p>");
        Articles(path).ShouldHaveSingleItem().Text.ShouldBe("<html><p>words</p>");
    }

    [Fact]
    public void Knows_a_page_without_extension_in_any_encoding()
    {
        var path = folder.Write(
            "page",
            [
                .. Encoding.Unicode.GetPreamble(),
                .. Encoding.Unicode.GetBytes(
                    "<html><h1>Head</h1><p>A paragraph of the page, long enough to count.</p>"
                ),
            ]
        );
        Articles(path).ShouldHaveSingleItem().Text.ShouldStartWith("Head\n\n");
    }

    [Fact]
    public void Says_where_there_is_no_standard_input() =>
        new ArticleReader(new ArticleReaderOptions { Clock = TimeProvider.System })
            .Read(["-"], null, default)
            .Single()
            .Failure.ShouldNotBeNull()
            .ShouldStartWith("standard input:");

    [Fact]
    public void Lets_the_user_state_outlet_and_date_by_path_name_or_id()
    {
        var a = folder.Write("a.txt", "Text.");
        var b = folder.Write("b.txt", "Text.");
        var rows = folder.Write("rows.jsonl", "{\"id\":\"r1\",\"text\":\"Row.\",\"outlet\":\"Other\"}");
        var reader = new ArticleReader(
            new ArticleReaderOptions
            {
                Clock = TimeProvider.System,
                Outlets = new Dictionary<string, string> { [a] = "Courier", ["r1"] = "Banner" },
                Dates = new Dictionary<string, DateOnly> { ["b.txt"] = new(2023, 5, 18) },
            }
        );

        var articles = reader.Read([a, b, rows], null, default).Select(r => r.Article!).ToList();

        articles[0].Outlet.ShouldBe(new Stated<string>("Courier", "--outlet"));
        articles[1].Outlet.ShouldBeNull();
        articles[1].Published.ShouldBe(new Stated<DateOnly>(new DateOnly(2023, 5, 18), "--date"));
        articles[2].Outlet.ShouldBe(new Stated<string>("Banner", "--outlet"));
    }

    [Fact]
    public void Keeps_every_id_apart()
    {
        var file = folder.Write("a", "Text.");
        var rows = folder.Write(
            "rows.jsonl",
            "{\"id\":\"a\",\"text\":\"1\"}\n{\"id\":\"b\",\"text\":\"2\"}\n{\"id\":\"b\",\"text\":\"3\"}"
        );

        Articles(rows, file, rows)
            .Select(a => a.Id)
            .ShouldBe(["rows.jsonl:a", "b", "rows.jsonl:b", "a", "rows.jsonl:a#2", "rows.jsonl:b#2", "rows.jsonl:b#3"]);
    }

    [Fact]
    public void Reads_each_entry_of_a_feed_as_an_article_of_its_own_name()
    {
        var path = folder.Write(
            "feed.xml",
            "<rss><channel><item><description>One.</description></item><item><description>Two.</description></item></channel></rss>"
        );
        var reader = new ArticleReader(
            new ArticleReaderOptions
            {
                Outlets = new Dictionary<string, string> { ["feed.xml item 2"] = "Courier" },
                Clock = TimeProvider.System,
            }
        );

        var articles = reader.Read([path], null, default).Select(r => r.Article.ShouldNotBeNull(r.Failure)).ToList();

        articles
            .Select(a => (a.Id, a.Path, a.Text))
            .ShouldBe([("feed.xml item 1", path, "One."), ("feed.xml item 2", path, "Two.")]);
        articles[1].Outlet.ShouldBe(new Stated<string>("Courier", "--outlet"));
    }

    [Fact]
    public void Lets_cancellation_escape()
    {
        var path = folder.Write("a.txt", "Text.");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Should.Throw<OperationCanceledException>(() =>
            new ArticleReader(new ArticleReaderOptions { Clock = TimeProvider.System })
                .Read([path], null, cancelled.Token)
                .ToList()
        );
    }

    public void Dispose() => folder.Dispose();

    private static List<ReadResult> Read(string[] paths, byte[]? input = null) =>
        [
            .. new ArticleReader(new ArticleReaderOptions { Clock = TimeProvider.System }).Read(
                paths,
                input is null ? null : new MemoryStream(input),
                default
            ),
        ];

    private static List<Article> Articles(params string[] paths) =>
        [.. Read(paths).Select(r => r.Article.ShouldNotBeNull(r.Failure))];
}
