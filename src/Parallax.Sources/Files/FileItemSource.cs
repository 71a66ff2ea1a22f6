using System.Runtime.CompilerServices;
using Parallax.Core;
using Parallax.Sources.Documents;

namespace Parallax.Sources.Files;

/// <summary>How files are read into items.</summary>
public sealed record FileItemOptions
{
    /// <summary>How much is read of a file.</summary>
    public InputLimits Limits { get; init; } = new();

    /// <summary>The present, to know a day in the future by.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Opens standard input for <c>-</c>; null where there is none.</summary>
    public Func<Stream>? StandardInput { get; init; }

    /// <summary>
    /// Is told, a line a folder, which files in it were passed over because they are of no kind that holds articles. That is
    /// nothing that failed.
    /// </summary>
    public Action<string>? Notice { get; init; }
}

/// <summary>Items of files, of all files under a folder, and of standard input. Safe for many threads at once.</summary>
public sealed class FileItemSource(FileItemOptions options) : IItemSource
{
    private readonly FileItems files = new(options.Clock, options.Limits);

    /// <inheritdoc/>
    public bool CanOpen(string location)
    {
        ArgumentNullException.ThrowIfNull(location);
        return !location.Contains("://", StringComparison.Ordinal)
            || File.Exists(location)
            || location.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ItemResult> OpenAsync(
        string location,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(location);
        // The first read may wait for a disk or a pipe; whoever asked should not.
        await Task.Yield();
        foreach (var result in Items(location, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return result;
        }
    }

    private IEnumerable<ItemResult> Items(string location, CancellationToken cancellation) =>
        location == FileSource.StandardInput ? StandardInput(cancellation)
        : Directory.Exists(location) ? Folder(location, cancellation)
        : OneFile(location, _ => true, 0, 1, cancellation);

    private IEnumerable<ItemResult> StandardInput(CancellationToken cancellation)
    {
        if (options.StandardInput is not { } open)
        {
            yield return ItemResult.Failed("standard input: there is none; pipe something into it or name a file");
            yield break;
        }

        using var stream = open();
        foreach (var result in files.Of(FileSource.StandardInput, stream, _ => true, cancellation))
        {
            yield return result;
        }
    }

    private IEnumerable<ItemResult> Folder(string folder, CancellationToken cancellation)
    {
        var passed = new PassedOver();
        var any = false;
        foreach (var (file, failure, from, share) in new FolderWalk(cancellation).Files(folder))
        {
            if (file is null)
            {
                yield return ItemResult.Failed(failure!);
            }
            else if (passed.IsEmpty(file))
            {
                continue;
            }
            else
            {
                foreach (var result in OneFile(file, kind => passed.IsArticle(file, kind), from, share, cancellation))
                {
                    any = true;
                    yield return result;
                }
            }
        }

        if (passed.Line(folder) is { } line)
        {
            options.Notice?.Invoke(line);
        }

        if (!any)
        {
            yield return ItemResult.Failed($"{FileSource.Shown(folder)}: holds no file with articles; nothing to read");
        }
    }

    private IEnumerable<ItemResult> OneFile(
        string path,
        Func<DocumentKind, bool> isWanted,
        double from,
        double share,
        CancellationToken cancellation
    )
    {
        var (stream, failure) = FileSource.Open(path);
        if (stream is null)
        {
            yield return ItemResult.Failed(failure!);
            yield break;
        }

        using (stream)
        {
            var length = stream.CanSeek ? stream.Length : 0;
            foreach (var result in files.Of(path, stream, isWanted, cancellation))
            {
                // A reader may be done with the stream, and have closed it, before its last items.
                var done = length > 0 && stream.CanSeek ? Math.Min(1, (double)stream.Position / length) : 1;
                yield return result with
                {
                    Position = from + (share * done),
                };
            }
        }
    }
}
