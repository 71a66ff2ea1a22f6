using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Parallax.Core;

namespace Parallax.Bench.Ingest;

/// <summary>
/// Pages made of real ones: each keeps one page's scripts, menus and links, and has paragraphs from all pages in the place of
/// its own, so that any number of different articles weigh what real pages weigh. Seeded.
/// </summary>
internal sealed class RecombinedPages
{
    private const int ShortestParagraph = 80;

    private readonly List<Skeleton> skeletons = [];
    private readonly List<string> paragraphs = [];

    /// <summary>Takes the pages of a folder apart: <c>.html</c> and <c>.html.gz</c>.</summary>
    public RecombinedPages(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.html*").Order(StringComparer.Ordinal))
        {
            var skeleton = Skeleton.Of(Read(path));
            if (skeleton.Paragraphs.Count > 2)
            {
                skeletons.Add(skeleton);
                paragraphs.AddRange(skeleton.Paragraphs);
            }
        }
    }

    /// <summary>Bytes of a page on the average.</summary>
    public double MeanBytes => skeletons.Average(skeleton => skeleton.Length);

    /// <summary>The pages, the same for the same numbers.</summary>
    public async IAsyncEnumerable<ItemResult> Items(int first, int count)
    {
        await Task.Yield();
        for (var i = first; i < first + count; i++)
        {
            var random = new Random(i);
            var skeleton = skeletons[random.Next(skeletons.Count)];
            var html = skeleton.With(() => paragraphs[random.Next(paragraphs.Count)]);
            var bytes = Encoding.UTF8.GetBytes(html);
            yield return ItemResult.Of(
                new SourceItem
                {
                    Name = $"page {i}",
                    Address = $"https://paper{i % 40}.example/{i}",
                    Content = bytes,
                    Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                    Kind = ItemKind.Html,
                    Stated = new StatedFacts
                    {
                        Outlet = new Stated<string>($"Paper {i % 40}", "feed"),
                        Published = new Stated<DateTimeOffset>(Day(i), "feed"),
                    },
                }
            );
        }
    }

    // Some hundred thousand articles a day, as the world has.
    private static DateTimeOffset Day(int i) =>
        new DateTimeOffset(2025, 3, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(i * 0.2);

    private static string Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var reader = new StreamReader(plain);
        return reader.ReadToEnd();
    }

    private sealed record Skeleton(IReadOnlyList<string> Between, IReadOnlyList<string> Paragraphs)
    {
        public int Length => Between.Sum(piece => piece.Length) + Paragraphs.Sum(piece => piece.Length);

        public static Skeleton Of(string html)
        {
            var (between, paragraphs, at) = (new List<string>(), new List<string>(), 0);
            for (int open; (open = html.IndexOf("<p>", at, StringComparison.OrdinalIgnoreCase)) >= 0; )
            {
                var close = html.IndexOf("</p>", open, StringComparison.OrdinalIgnoreCase);
                if (close < 0)
                {
                    break;
                }

                if (close - open > ShortestParagraph)
                {
                    between.Add(html[at..(open + 3)]);
                    paragraphs.Add(html[(open + 3)..close]);
                }
                else
                {
                    between.Add(html[at..close]);
                    paragraphs.Add(string.Empty);
                }

                at = close;
            }

            between.Add(html[at..]);
            return new Skeleton(between, paragraphs);
        }

        public string With(Func<string> paragraph)
        {
            var html = new StringBuilder(Length);
            for (var i = 0; i < Paragraphs.Count; i++)
            {
                html.Append(Between[i]).Append(Paragraphs[i].Length > 0 ? paragraph() : string.Empty);
            }

            return html.Append(Between[^1]).ToString();
        }
    }
}
