using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using AngleSharp.Html.Parser;
using Parallax.Sources.Html;
using Parallax.Sources.Text;

namespace Parallax.Bench;

/// <summary>
/// Extraction of the articles of a folder of pages on one thread, beside AngleSharp's parse of the same pages alone. The two
/// take turns, so that what else the machine does falls on both: read their ratio before their figures.
/// </summary>
internal static class ExtractionMeasure
{
    // What is compiled at run time is done with by then; a host that reads many pages is past it too.
    private const int WarmUp = 8;
    private const int Rounds = 15;

    /// <summary>Prints pages a second of both, by processor time: the least of the rounds and the median.</summary>
    public static void Run(string folder, TextWriter output)
    {
        var pages = Directory
            .EnumerateFiles(folder, "*.html.gz", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(Read)
            .ToArray();
        if (pages.Length == 0)
        {
            throw new InvalidOperationException($"no *.html.gz in {folder}");
        }

        List<double> parse = [],
            extraction = [];
        for (var i = 0; i < WarmUp + Rounds; i++)
        {
            parse.Add(Seconds(pages, page => new HtmlParser().ParseDocument(page).Dispose()));
            extraction.Add(Seconds(pages, page => HtmlArticleExtractor.Extract(page)));
        }

        parse.RemoveRange(0, WarmUp);
        extraction.RemoveRange(0, WarmUp);
        output.WriteLine(
            Invariant(
                $"{pages.Length} pages, {pages.Average(p => p.Length) / 1000:F0} thousand characters each, one thread"
            )
        );
        output.WriteLine("| | pages/s, best / median | allocated a page |");
        output.WriteLine("|---|---|---|");
        Print(output, "AngleSharp's parse alone", pages, parse, page => new HtmlParser().ParseDocument(page).Dispose());
        Print(output, "extraction", pages, extraction, page => HtmlArticleExtractor.Extract(page));
        output.WriteLine(
            Invariant(
                $"extraction / parse: {parse.Min() / extraction.Min():F2} by the best, {Median(parse) / Median(extraction):F2} by the median"
            )
        );
    }

    private static void Print(
        TextWriter output,
        string name,
        string[] pages,
        List<double> seconds,
        Action<string> action
    )
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Array.ForEach(pages, action);
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / pages.Length;
        output.WriteLine(
            Invariant(
                $"| {name} | {pages.Length / seconds.Min():F0} / {pages.Length / Median(seconds):F0} | {allocated / 1e6:F1} MB |"
            )
        );
    }

    private static double Seconds(string[] pages, Action<string> action)
    {
        GC.Collect();
        var before = Processor();
        Array.ForEach(pages, action);
        return Processor() - before;
    }

    private static double Processor()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime.TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Read(string path)
    {
        using var page = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        page.CopyTo(bytes);
        return TextDecoder.Decode(bytes.ToArray(), markup: true)?.Text
            ?? throw new InvalidOperationException($"{path} is no text");
    }
}
