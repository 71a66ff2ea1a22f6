using System.Text;
using Parallax.Core;

namespace Parallax.Sources.Tests;

[Collection(Alone.Name)]
public sealed class HostileFilesTests
{
    private static readonly string[] Names = ["a.txt", "a.md", "a.html", "a.jsonl", "a", "-"];

    [Fact]
    public void Reads_or_refuses_two_hundred_files_of_random_bytes()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(17);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(1, 20_000)];
            random.NextBytes(bytes);
            foreach (var result in Read(folder, Names[i % Names.Length], bytes))
            {
                (result.Article is null).ShouldNotBe(result.Failure is null);
                result.Failure?.ShouldNotContain('\n');
            }
        }
    }

    // Without control bytes, so that they pass for text in some encoding.
    [Fact]
    public void Reads_files_of_random_printable_bytes_into_normal_text()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(18);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(1, 5_000)];
            random.NextBytes(bytes);
            for (var b = 0; b < bytes.Length; b++)
            {
                bytes[b] = bytes[b] is < 0x20 or 0x7F ? (byte)' ' : bytes[b];
            }

            foreach (
                var article in Read(folder, Names[i % Names.Length], bytes).Select(r => r.Article).OfType<Article>()
            )
            {
                Parallax.Sources.Text.TextNormaliser.Normalise(article.Text).ShouldBe(article.Text);
            }
        }
    }

    public static TheoryData<string, Func<byte[]>> Contents { get; } =
        new()
        {
            { "5 MB line", () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("word ", 1_000_000))) },
            { "5 MB without a space", () => Encoding.UTF8.GetBytes(new string('x', 5_000_000)) },
            { "5 MB of line ends", () => Encoding.UTF8.GetBytes(new string('\n', 5_000_000) + "x") },
            { "5 MB of quotes", () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("“”\"'", 600_000))) },
            { "5 MB of braces", () => Encoding.UTF8.GetBytes(new string('{', 5_000_000)) },
            { "5 MB of stars", () => Encoding.UTF8.GetBytes(new string('*', 5_000_000)) },
            { "5 MB of brackets", () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("![](", 1_250_000))) },
            { "5 MB of high bytes", () => [.. Enumerable.Repeat((byte)0xE9, 5_000_000)] },
            { "5 MB of zero bytes", () => new byte[5_000_000] },
            {
                "half characters in UTF-16",
                () => [0xFF, 0xFE, .. Enumerable.Repeat<byte[]>([0x00, 0xD8], 10_000).SelectMany(b => b)]
            },
            { "odd byte in UTF-16", () => [0xFF, 0xFE, 0x41, 0x00, 0x42] },
            { "torn UTF-32", () => [0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00] },
        };

    [Theory]
    [MemberData(nameof(Contents), DisableDiscoveryEnumeration = true)]
    public void Reads_or_refuses_within_seconds(string what, Func<byte[]> content)
    {
        using var folder = new TemporaryFolder();
        var bytes = content();
        foreach (var name in Names[..4])
        {
            Alone.Within($"{what} as {name}", () => Read(folder, name, bytes)).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Keeps_a_direction_override_for_reports_to_show()
    {
        using var folder = new TemporaryFolder();
        Read(folder, "a.txt", Encoding.UTF8.GetBytes("The toll was \u202E001\u202C."))
            .Single()
            .Article!.Text.ShouldContain('\u202E');
    }

    private static List<ReadResult> Read(TemporaryFolder folder, string name, byte[] bytes) =>
        [
            .. new ArticleReader(new ArticleReaderOptions { Clock = TimeProvider.System }).Read(
                [name == "-" ? name : folder.Write(name, bytes)],
                new MemoryStream(bytes),
                default
            ),
        ];
}
