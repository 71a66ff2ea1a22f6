using Parallax.Core;
using Parallax.Sources.Text;

namespace Parallax.Sources.Plain;

/// <summary>Reads a Markdown file: the first top heading is the headline, image texts are captions, marks are dropped.</summary>
public sealed class MarkdownReader : ISourceReader
{
    /// <inheritdoc/>
    public bool CanRead(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            || source.Path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(Source source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        cancellation.ThrowIfCancellationRequested();
        var (raw, failure) = SourceText.Of(source, markup: false);
        if (raw is null)
        {
            return [ReadResult.Failed(failure!)];
        }

        return Read(raw) is { } article
            ? [ReadResult.Of(article with { Id = source.Path, Path = source.Path, Sha256 = source.Sha256 })]
            : [SourceText.NoText(source)];
    }

    /// <summary>The article, with empty id, path and hash for the caller to set; null where there are no words.</summary>
    internal static Article? Read(string raw)
    {
        var article = new ArticleText();
        Stated<string>? headline = null;
        foreach (var block in MarkdownBlocks.Of(TextNormaliser.Normalise(raw)))
        {
            var kind = block.Kind == PartKind.Headline && headline is not null ? null : block.Kind;
            if (article.Add(block.Text, kind) is { } span && kind == PartKind.Headline)
            {
                headline = new Stated<string>(span.In(article.Text), "Markdown heading", span);
            }
        }

        return article.Text.Length == 0
            ? null
            : new Article
            {
                Id = string.Empty,
                Path = string.Empty,
                Sha256 = string.Empty,
                Text = article.Text,
                Blocks = article.Blocks,
                Headline = headline,
            };
    }
}
