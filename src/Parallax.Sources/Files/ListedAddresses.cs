using Parallax.Sources.Documents;
using Parallax.Sources.Feeds;

namespace Parallax.Sources.Files;

/// <summary>
/// Web addresses that a file on disk lists: the feeds of an OPML list, the pages and further sitemaps of a sitemap. The file
/// holds no article itself; whoever may fetch can open the addresses.
/// </summary>
/// <param name="Addresses">Each once, in the file's order.</param>
/// <param name="Notes">What a user should know though it could be read, a line each.</param>
public sealed record ListedAddresses(IReadOnlyList<string> Addresses, IReadOnlyList<string> Notes)
{
    /// <summary>What the file lists; null where it is no list or cannot be read, which its items will name.</summary>
    public static ListedAddresses? Of(string path, FileItemOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        // A pipe has no length, and what is read of it here would be missing from its articles.
        var file = new FileInfo(path);
        if (
            !file.Exists
            || file.Length == 0
            || file.ResolveLinkTarget(returnFinalTarget: true) is { Exists: false }
            || FileSource.Open(path) is not { Stream: { } stream }
        )
        {
            return null;
        }

        using (stream)
        {
            return
                OpenedFile.Of(path, stream).File is { Kind: DocumentKind.Opml or DocumentKind.Sitemap } opened
                && FileSource.Read(path, opened.Content, options.Limits, cancellation).Source is { } source
                ? Of(source.Content, opened.Kind, FileSource.Shown(path), options.Clock)
                : null;
        }
    }

    private static ListedAddresses? Of(ReadOnlyMemory<byte> content, DocumentKind kind, string name, TimeProvider clock)
    {
        if (kind == DocumentKind.Opml)
        {
            var (list, _) = OpmlParser.Parse(content, null, name);
            return list is null ? null : new ListedAddresses([.. list.Feeds.Select(f => f.Address)], list.Notes);
        }

        var (sitemap, _) = new SitemapParser(clock).Parse(content, null, name, null);
        return sitemap is null
            ? null
            : new ListedAddresses(
                [.. sitemap.Children.Concat(sitemap.Pages.Select(p => p.Address)).Distinct(StringComparer.Ordinal)],
                sitemap.Notes
            );
    }
}
