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

        var text = TextNormaliser.Normalise(raw);
        if (text.Length == 0)
        {
            return [SourceText.NoText(source)];
        }

        return
        [
            ReadResult.Of(
                new Article
                {
                    Id = source.Path,
                    Path = source.Path,
                    Sha256 = source.Sha256,
                    Text = text,
                }
            ),
        ];
    }
}
