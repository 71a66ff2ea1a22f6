using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Parallax.Core;

namespace Parallax.Bench.Ingest;

/// <summary>
/// Pages made of real ones: scripts, menus and links stay; names and longer words are others for every four pages, and each of
/// the four leaves out sentences of its own. So any number of articles weigh what real pages weigh, share the common words that
/// articles share, and are stories of some four reports. Seeded.
/// </summary>
internal sealed class RecombinedPages
{
    private const int ShortestParagraph = 80;
    private const int Reports = 4;
    private const double Kept = 0.4;

    private readonly List<Skeleton> skeletons = [];

    /// <summary>Takes the pages of a folder apart: <c>.html</c> and <c>.html.gz</c>.</summary>
    public RecombinedPages(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.html*").Order(StringComparer.Ordinal))
        {
            var skeleton = Skeleton.Of(Read(path));
            if (skeleton.Paragraphs.Count > 2)
            {
                skeletons.Add(skeleton);
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
            var (story, random) = (i / Reports, new Random(i));
            var words = new RenamedWords(story);
            var html = skeletons[story % skeletons.Count].With(text => words.Of(Shortened(text, random)));
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

    private static string Shortened(string text, Random random) =>
        string.Join(". ", text.Split(". ").Where(_ => random.NextDouble() < Kept));

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

        public string With(Func<string, string> paragraph)
        {
            var html = new StringBuilder(Length);
            for (var i = 0; i < Paragraphs.Count; i++)
            {
                html.Append(Between[i]).Append(Paragraphs[i].Length > 0 ? paragraph(Paragraphs[i]) : string.Empty);
            }

            return html.Append(Between[^1]).ToString();
        }
    }
}
