using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Parallax.Sources.Html;
using Parallax.Sources.Text;
using Xunit.Abstractions;

namespace Parallax.Sources.Tests.Html;

/// <summary>
/// The article-extraction benchmark (scrapinghub, MIT), dev half, where it lies beside the repository: its own measure,
/// F1 of the pages' mean precision and recall over runs of four words. Nothing of it is kept here.
/// </summary>
public sealed partial class ExtractionBenchmarkTests(ITestOutputHelper output)
{
    // Peers on the same pages: rs_trafilatura .971, trafilatura .954, readability .944, all paragraphs .831.
    private const double Floor = 0.97;

    [SkippableFact]
    public void Finds_the_body_of_news_pages()
    {
        var folder = Bench();
        if (folder is null)
        {
            Environment.GetEnvironmentVariable("CI").ShouldNotBe("true", "the benchmark is missing");
            Skip.If(true, "extraction: ../shared/bench is not here");
        }

        var scores = File.ReadLines(Path.Combine(folder!, "dev.jsonl")).Select(line => Score(folder!, line)).ToList();
        var (precision, recall) = (scores.Average(s => s.Precision), scores.Average(s => s.Recall));
        var f1 = 2 * precision * recall / (precision + recall);
        output.WriteLine($"{scores.Count} pages: F1 {f1:F3}, precision {precision:F3}, recall {recall:F3}");
        f1.ShouldBeGreaterThanOrEqualTo(Floor);
    }

    private static (double Precision, double Recall) Score(string folder, string line)
    {
        using var row = JsonDocument.Parse(line);
        using var file = File.OpenRead(Path.Combine(folder, row.RootElement.GetProperty("html_file").GetString()!));
        using var page = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        page.CopyTo(bytes);
        var html = TextDecoder.Decode(bytes.ToArray(), markup: true)!.Text;

        var gold = Runs(row.RootElement.GetProperty("articleBody").GetString()!);
        var found = Runs(HtmlArticleExtractor.Extract(html).BodyText);
        var shared = gold.Sum(run => Math.Min(run.Value, found.GetValueOrDefault(run.Key)));
        return ((double)shared / Math.Max(1, found.Values.Sum()), (double)shared / Math.Max(1, gold.Values.Sum()));
    }

    private static Dictionary<string, int> Runs(string text)
    {
        var words = Words().Matches(text).Select(m => m.Value).ToArray();
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Length - 3) && i < words.Length; i++)
        {
            var run = string.Join(' ', words[i..Math.Min(words.Length, i + 4)]);
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }

        return runs;
    }

    private static string? Bench()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Parallax.slnx")))
            {
                var bench = Path.Combine(at.FullName, "..", "shared", "bench", "extraction");
                return Directory.Exists(bench) ? bench : null;
            }
        }

        return null;
    }

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
