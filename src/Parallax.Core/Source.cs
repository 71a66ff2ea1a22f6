namespace Parallax.Core;

/// <summary>The raw bytes of one input as they were found, before anything was understood.</summary>
/// <param name="Path">How the user named it: a path, or <c>-</c> for standard input.</param>
/// <param name="Content">The bytes, untouched.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of <paramref name="Content"/>.</param>
public sealed record Source(string Path, ReadOnlyMemory<byte> Content, string Sha256);

/// <summary>What became of one article of a source: an article or a failure, never both. One bad document is a value.</summary>
/// <param name="Article">The article, where it could be read.</param>
/// <param name="Failure">One line that says what, where and what to do, where it could not.</param>
public sealed record ReadResult(Article? Article, string? Failure)
{
    /// <summary>An article that was read.</summary>
    public static ReadResult Of(Article article) => new(article, null);

    /// <summary>An input that could not be read, and why, in one line.</summary>
    public static ReadResult Failed(string reason) => new(null, reason);
}

/// <summary>Reads one kind of source into articles.</summary>
public interface ISourceReader
{
    /// <summary>Whether this reader understands the source, by its name and first bytes.</summary>
    bool CanRead(Source source);

    /// <summary>
    /// The source's articles in its order. What is wrong with the input is a <see cref="ReadResult.Failure"/>, not an
    /// exception; cancellation always escapes.
    /// </summary>
    IEnumerable<ReadResult> Read(Source source, CancellationToken cancellation);
}
