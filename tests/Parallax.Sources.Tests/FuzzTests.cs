using System.Text;
using Parallax.Core;
using Parallax.Sources.Feeds;
using Parallax.Sources.Files;
using Parallax.Sources.Html;
using Parallax.Sources.Items;
using Parallax.Sources.Tests.Warc;
using Parallax.Sources.Text;
using Parallax.Sources.Warc;

namespace Parallax.Sources.Tests;

/// <summary>
/// Every reader of what others wrote, on random and mutated input: never an exception, always an article or one line, and
/// never more than a bound's worth of it. 2,000 inputs a reader; 100,000 with <c>PARALLAX_NIGHTLY=1</c>.
/// </summary>
public sealed class FuzzTests
{
    private static readonly int Rounds =
        Environment.GetEnvironmentVariable("PARALLAX_NIGHTLY") == "1" ? 100_000 : 2_000;

    private static readonly InputLimits Limits = new() { MaxBytes = 100_000 };
    private static readonly DocumentItems Documents = new(FixedClock.Standard, Limits);
    private static readonly ItemReader Reader = new(Limits);

    [Fact]
    public void Feeds() => EachMutation(FuzzSeeds.Feeds, 1, bytes => Read(bytes, "feed.xml"));

    [Fact]
    public void Wire_documents() => EachMutation(FuzzSeeds.Wire, 2, bytes => Read(bytes, "item"));

    [Fact]
    public void Pages() =>
        EachMutation(
            FuzzSeeds.Pages,
            3,
            bytes =>
            {
                var text = TextDecoder.Decode(bytes, markup: true)?.Text ?? string.Empty;
                HtmlArticleExtractor.Extract(text).BodyText.Length.ShouldBeLessThanOrEqualTo(20 * text.Length + 100);
            }
        );

    [Fact]
    public void Lists_of_addresses() =>
        EachMutation(
            FuzzSeeds.Lists,
            4,
            bytes =>
            {
                var (sitemap, failure) = new SitemapParser(FixedClock.Standard).Parse(
                    bytes,
                    null,
                    "s",
                    "https://x.example/"
                );
                (sitemap is null).ShouldNotBe(failure is null);
                (sitemap?.Pages.Count ?? 0).ShouldBeLessThanOrEqualTo(bytes.Length);
                var (list, wrong) = OpmlParser.Parse(bytes, null, "o");
                (list is null).ShouldNotBe(wrong is null);
            }
        );

    [Fact]
    public void Dates() =>
        EachMutation(
            FuzzSeeds.Dates,
            5,
            bytes =>
            {
                var moment = StatedMoment.Parse(Encoding.Latin1.GetString(bytes));
                (moment?.Day.Year ?? 2000).ShouldBeInRange(1900, 2199);
            }
        );

    [Fact]
    public void Archives()
    {
        byte[][] seeds = [FuzzSeeds.Archive(compressed: true), FuzzSeeds.Archive(compressed: false)];
        EachMutation(
            seeds,
            6,
            bytes =>
            {
                var isCompressed = bytes is [0x1F, 0x8B, ..];
                var items = new WarcItems(FixedClock.Standard, Limits)
                    .Of("a", new MemoryStream(bytes), isCompressed, default)
                    .ToList();
                items.Count.ShouldBeInRange(1, 500);
                Check(items);
            }
        );
    }

    [Fact]
    public void Files_of_any_kind_under_any_name()
    {
        string[] names = ["a.xml", "a.rss", "a.json", "a.jsonl", "a.html", "a", "a.warc", "a.warc.gz", "a.xml.gz", "-"];
        byte[][] seeds =
        [
            .. FuzzSeeds.Feeds,
            .. FuzzSeeds.Wire,
            .. FuzzSeeds.Lists,
            FuzzSeeds.Archive(true),
            FuzzSeeds.Archive(false),
        ];
        var files = new FileItems(FixedClock.Standard, Limits);
        var round = 0;
        EachMutation(
            seeds,
            7,
            bytes =>
            {
                var items = files
                    .Of(names[round++ % names.Length], new MemoryStream(bytes), _ => true, default)
                    .ToList();
                items.Count.ShouldBeInRange(1, 500);
                Check(items);
            }
        );
    }

    private static void Read(byte[] bytes, string name)
    {
        var document = new Document
        {
            Name = name,
            Address = "/in/" + name,
            Content = bytes,
        };
        var items = Documents.Of(document, default).ToList();
        items.Count.ShouldBeInRange(1, bytes.Length + 1);
        Check(items);
    }

    private static void Check(List<ItemResult> items)
    {
        foreach (var result in items)
        {
            (result.Item is null).ShouldNotBe(result.Failure is null);
            result.Failure?.ShouldNotContain('\n');
            if (result.Item is { } item)
            {
                item.Address.ShouldNotBeEmpty();
                var read = Reader.Read(item, default);
                (read.Article is null).ShouldNotBe(read.Failure is null);
                read.Failure?.ShouldNotContain('\n');
                foreach (var block in read.Article?.Blocks ?? [])
                {
                    block.Span.End.ShouldBeLessThanOrEqualTo(read.Article!.Text.Length);
                }
            }
        }
    }

    private static void EachMutation(byte[][] seeds, int seed, Action<byte[]> read)
    {
        var random = new Random(seed);
        for (var i = 0; i < Rounds; i++)
        {
            var bytes =
                i % 10 == 0 ? Mutation.Noise(random) : Mutation.Of(seeds[random.Next(seeds.Length)], seeds, random);
            try
            {
                read(bytes);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"round {i}: {Convert.ToBase64String(bytes)}", error);
            }
        }
    }
}
