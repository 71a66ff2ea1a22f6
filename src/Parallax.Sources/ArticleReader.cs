using Parallax.Core;
using Parallax.Sources.Files;

namespace Parallax.Sources;

/// <summary>
/// Reads what a user names into articles: files of every kind that <see cref="FileItemSource"/> knows, and <c>-</c> for
/// standard input. Each entry of a feed and each page of an archive is an article.
/// </summary>
public sealed class ArticleReader
{
    private readonly ArticleReaderOptions options;
    private readonly FileItems files;
    private readonly ItemReader reader;

    /// <summary>A reader with these options.</summary>
    public ArticleReader(ArticleReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        files = new FileItems(options.Clock, options.Limits);
        reader = new ItemReader(options.Limits);
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
            foreach (var found in Items(path, standardInput, cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                var result = found.Item is { } item
                    ? reader.Read(item, cancellation)
                    : ReadResult.Failed(found.Failure!);
                yield return result.Article is { } article
                    ? ReadResult.Of(Finish(article, found.Item!, path, ids))
                    : result;
            }
        }
    }

    private IEnumerable<ItemResult> Items(string path, Stream? standardInput, CancellationToken cancellation)
    {
        var isInput = path == FileSource.StandardInput;
        var (stream, failure) =
            !isInput ? FileSource.Open(path)
            : standardInput is null ? (null, "standard input: there is none; pipe something into it or name a file")
            : (standardInput, null);
        if (stream is null)
        {
            yield return ItemResult.Failed(failure!);
            yield break;
        }

        try
        {
            foreach (var result in files.Of(path, stream, _ => true, cancellation))
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

    private Article Finish(Article article, SourceItem item, string path, ArticleIds ids)
    {
        var name = path == FileSource.StandardInput ? "standard input" : FileSource.Shown(path);
        var id =
            item.Name == name ? ids.OfFile(path)
            : item.Kind == ItemKind.JsonRow ? ids.OfRow(path, article.Id)
            : ids.OfPart(path, item.Name[name.Length..]);
        var outlet = Override(options.Outlets, path, id);
        var date = Override(options.Dates, path, id);
        return article with
        {
            Id = id,
            Path = path,
            Outlet = outlet is { } stated ? new Stated<string>(stated.Value, "--outlet") : article.Outlet,
            Published = date is { } day ? new Stated<DateOnly>(day.Value, "--date") : article.Published,
            // The user's day overrules the source's moment.
            PublishedAt = date is null ? article.PublishedAt : null,
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
