using System.Text;
using Parallax.Core;
using Parallax.Sources.Text;

namespace Parallax.Sources.Html;

/// <summary>Reads an HTML page as one article.</summary>
public sealed class HtmlReader : ISourceReader
{
    private const int Window = 1024;

    private static readonly string[] Extensions = [".html", ".htm", ".xhtml", ".xht", ".shtml"];
    private static readonly string[] OtherExtensions = [".txt", ".text", ".md", ".markdown", ".jsonl", ".ndjson"];
    private static readonly string[] Beginnings = ["<!doctype html", "<html", "<head", "<body"];

    /// <inheritdoc/>
    public bool CanRead(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return HasOne(source.Path, Extensions)
            || (!HasOne(source.Path, OtherExtensions) && StartsAsHtml(source.Content.Span));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(Source source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        cancellation.ThrowIfCancellationRequested();
        var (html, failure) = SourceText.Of(source, markup: true);
        if (html is null)
        {
            return [ReadResult.Failed(failure!)];
        }

        var name = SourceText.Name(source);
        return HtmlArticleText.Of(HtmlArticleExtractor.Extract(html)) is { } article
            ? [ReadResult.Of(article with { Id = source.Path, Path = source.Path, Sha256 = source.Sha256 })]
            :
            [
                ReadResult.Failed(
                    $"{name}: no article text in the page; save the page once it is loaded, or give its text"
                ),
            ];
    }

    private static bool HasOne(string path, string[] extensions) =>
        extensions.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    // Zero bytes dropped, so that a page in UTF-16 is known too.
    private static bool StartsAsHtml(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding
            .Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)])
            .Replace("\0", string.Empty, StringComparison.Ordinal);
        var start = head.AsSpan().TrimStart("\u00EF\u00BB\u00BF\u00FE\u00FF \t\r\n");
        while (start.StartsWith("<?") || start.StartsWith("<!--"))
        {
            var end = start.IndexOf('>');
            if (end < 0)
            {
                return false;
            }

            start = start[(end + 1)..].TrimStart();
        }

        foreach (var beginning in Beginnings)
        {
            if (start.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
