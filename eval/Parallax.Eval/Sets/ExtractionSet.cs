using System.IO.Compression;
using System.Text.Json.Serialization;
using Parallax.Eval.Measures;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;
using Parallax.Sources.Html;
using Parallax.Sources.Text;

namespace Parallax.Eval.Sets;

/// <summary>Article bodies out of web pages.</summary>
internal sealed class ExtractionSet : IRowSet
{
    /// <inheritdoc/>
    public string Name => "extraction";

    /// <inheritdoc/>
    public void Answer(RowFiles files, CancellationToken cancellation) =>
        JsonLines.Write(
            files.Output,
            JsonLines
                .Read<PageRow>(files.Input)
                .Select(row =>
                {
                    cancellation.ThrowIfCancellationRequested();
                    return new BodyRow(row.Id, Body(Path.Combine(files.Folder, row.HtmlFile)));
                })
        );

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation)
    {
        var files = run.Dev(Name);
        Answer(files, cancellation);
        var bodies = JsonLines.Read<BodyRow>(files.Output).ToDictionary(row => row.Id, row => row.ArticleBody);
        var score = ExtractionScore.Of([.. JsonLines.Read<ExtractionGold>(run.InSet(Name, "dev.jsonl"))], bodies);
        foreach (var item in score.Items.Where(item => item.Matched < 1).OrderBy(item => item.Matched))
        {
            run.Missed(
                $"{Name}  overlap {item.Matched:0.000}  precision {item.Precision:0.000}  recall {item.Recall:0.000}  {item.Gold.Id[..12]}  {item.Gold.Url}"
            );
        }

        return
        [
            new(Name, "F1", 100 * score.Pages.F1, "97.1 rs_trafilatura, dev"),
            new(Name, "precision", 100 * score.Pages.Precision, "98.1 AutoExtract, dev"),
            new(Name, "recall", 100 * score.Pages.Recall, "98.5 rs_trafilatura, dev"),
            new(Name, "exact pages", 100 * score.Accuracy, "45.6 AutoExtract, dev"),
        ];
    }

    private static string Body(string path)
    {
        using var file = File.OpenRead(path);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpacked.CopyTo(bytes);
        return TextDecoder.Decode(bytes.ToArray(), markup: true) is { } decoded
            ? HtmlArticleExtractor.Extract(decoded.Text).BodyText
            : "";
    }

    private sealed record PageRow(string Id, [property: JsonPropertyName("html_file")] string HtmlFile);

    private sealed record BodyRow(string Id, string ArticleBody);
}
