using Parallax.Core;
using Parallax.Sources.Text;

namespace Parallax.Sources.Plain;

/// <summary>Reads a source as one article of plain text; what no other reader claims is plain text.</summary>
public sealed class PlainTextReader : ISourceReader
{
    /// <inheritdoc/>
    public bool CanRead(Source source) => true;

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
        var text = TextNormaliser.Normalise(raw);
        return text.Length == 0
            ? null
            : new Article
            {
                Id = string.Empty,
                Path = string.Empty,
                Sha256 = string.Empty,
                Text = text,
            };
    }
}
