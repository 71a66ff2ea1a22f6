using Parallax.Core;
using Parallax.Sources.Files;
using Parallax.Sources.Html;
using Parallax.Sources.Jsonl;
using Parallax.Sources.Plain;

namespace Parallax.Sources;

/// <summary>
/// Reads what a user names into articles: text, Markdown, HTML and JSONL files, and <c>-</c> for standard input. The kind
/// of a file is known by its extension; standard input and files of other extensions by how they begin.
/// </summary>
public sealed class ArticleReader
{
    private readonly ArticleReaderOptions options;
    private readonly JsonlReader jsonl;
    private readonly ISourceReader[] readers;

    /// <summary>A reader with these options.</summary>
    public ArticleReader(ArticleReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        jsonl = new JsonlReader(options.Limits);
        readers = [jsonl, new HtmlReader(), new MarkdownReader(), new PlainTextReader()];
    }

    /// <summary>
    /// The inputs' articles and failures, in the given order, read as they are asked for. No two articles have the same id,
    /// even where two inputs hold the same bytes or one is named twice.
    /// </summary>
    /// <param name="paths">Files, or <c>-</c> for <paramref name="standardInput"/>.</param>
    /// <param name="standardInput">Bytes for <c>-</c>; read once. Null where there is none.</param>
    /// <param name="cancellation">Ends the reading with an exception.</param>
    public IEnumerable<ReadResult> Read(
        IReadOnlyList<string> paths,
        Stream? standardInput,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Enumerate(paths, standardInput, cancellation);
    }

    private IEnumerable<ReadResult> Enumerate(
        IReadOnlyList<string> paths,
        Stream? standardInput,
        CancellationToken cancellation
    )
    {
        var ids = new ArticleIds(paths);
        foreach (var path in paths)
        {
            foreach (var result in ReadOne(path, standardInput, cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return result.Article is { } article ? Bounded(Finish(article, path, ids), path) : result;
            }
        }
    }

    private ReadResult Bounded(Article article, string path) =>
        article.Text.Length <= options.Limits.MaxCharacters
            ? ReadResult.Of(article)
            : ReadResult.Failed(
                $"{path}: {article.Text.Length:N0} characters of text, more than the {options.Limits.MaxCharacters:N0} of a long article; split it into its articles"
            );

    private IEnumerable<ReadResult> ReadOne(string path, Stream? standardInput, CancellationToken cancellation)
    {
        var isInput = path == FileSource.StandardInput;
        var (stream, failure) =
            !isInput ? FileSource.Open(path)
            : standardInput is null ? (null, "standard input: there is none; pipe something into it or name a file")
            : (standardInput, null);
        if (stream is null)
        {
            yield return ReadResult.Failed(failure!);
            yield break;
        }

        try
        {
            var results = JsonlReader.HasExtension(path)
                ? jsonl.Read(path, stream, cancellation)
                : ReadWhole(path, stream, cancellation);
            foreach (var result in results)
            {
                yield return result;
            }
        }
        finally
        {
            if (!isInput)
            {
                stream.Dispose();
            }
        }
    }

    private IEnumerable<ReadResult> ReadWhole(string path, Stream stream, CancellationToken cancellation)
    {
        var (source, failure) = FileSource.Read(path, stream, options.Limits, cancellation);
        return source is null
            ? [ReadResult.Failed(failure!)]
            : readers.First(r => r.CanRead(source)).Read(source, cancellation);
    }

    private Article Finish(Article article, string path, ArticleIds ids)
    {
        var id = article.Id == path ? ids.OfFile(path) : ids.OfRow(path, article.Id);
        var outlet = Override(options.Outlets, path, id);
        var date = Override(options.Dates, path, id);
        return article with
        {
            Id = id,
            Outlet = outlet is { } name ? new Stated<string>(name.Value, "--outlet") : article.Outlet,
            Published = date is { } day ? new Stated<DateOnly>(day.Value, "--date") : article.Published,
        };
    }

    private static KeyValuePair<string, T>? Override<T>(IReadOnlyDictionary<string, T> stated, string path, string id)
    {
        foreach (var key in (ReadOnlySpan<string>)[id, path, Path.GetFileName(path)])
        {
            if (stated.TryGetValue(key, out var value))
            {
                return new KeyValuePair<string, T>(key, value);
            }
        }

        return null;
    }
}
