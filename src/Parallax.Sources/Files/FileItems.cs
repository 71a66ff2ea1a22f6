using Parallax.Core;
using Parallax.Sources.Documents;
using Parallax.Sources.Items;
using Parallax.Sources.Warc;

namespace Parallax.Sources.Files;

/// <summary>The items of one file or of standard input: what is long is streamed, all else held whole.</summary>
internal sealed class FileItems(TimeProvider clock, InputLimits limits)
{
    private readonly DocumentItems documents = new(clock, limits);
    private readonly RowItems rows = new(limits);
    private readonly WarcItems archives = new(clock, limits);

    /// <summary>The items of an open stream, as they are asked for.</summary>
    /// <param name="path">How the user named it, or the walk of a folder did.</param>
    /// <param name="stream">Its bytes; not disposed here.</param>
    /// <param name="isWanted">Whether a file of this kind is read at all; nothing comes of one that is not.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public IEnumerable<ItemResult> Of(
        string path,
        Stream stream,
        Func<DocumentKind, bool> isWanted,
        CancellationToken cancellation
    )
    {
        var isInput = path == FileSource.StandardInput;
        var name = isInput ? "standard input" : FileSource.Shown(path);
        var (opened, failure) = OpenedFile.Of(path, stream);
        if (opened is null)
        {
            return [ItemResult.Failed($"{name}: {failure}")];
        }

        var document = new Document
        {
            Name = name,
            Address = isInput ? path : Path.GetFullPath(path),
            Content = default,
        };
        return isWanted(opened.Kind) ? Read(document, opened, cancellation) : [];
    }

    private IEnumerable<ItemResult> Read(Document document, OpenedFile file, CancellationToken cancellation) =>
        file.Kind switch
        {
            DocumentKind.Warc => archives.Of(document.Name, file.Content, file.IsCompressed, cancellation),
            DocumentKind.JsonRows => rows.Of(document, file.Content, cancellation),
            _ => Whole(document, file, cancellation),
        };

    private IEnumerable<ItemResult> Whole(Document document, OpenedFile file, CancellationToken cancellation)
    {
        var (source, failure) = FileSource.Read(document.Name, file.Content, limits, cancellation);
        if (source is null)
        {
            return [ItemResult.Failed(failure!)];
        }

        // Two texts through standard input have nothing to do with each other.
        var address =
            document.Address == FileSource.StandardInput
                ? ItemHash.Address(document.Address, null, null, source.Sha256)
                : document.Address;
        return documents.Of(document with { Address = address, Content = source.Content }, file.Kind, cancellation);
    }
}
