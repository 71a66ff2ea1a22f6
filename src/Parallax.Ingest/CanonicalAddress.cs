using Parallax.Core;

namespace Parallax.Ingest;

/// <summary>The one address under which an article is kept, wherever it was found.</summary>
internal static class CanonicalAddress
{
    /// <summary>
    /// The address that the article states of itself, where it can be an article's; else where it was found. Pages that name
    /// their site's front as canonical are many, and would all be one article.
    /// </summary>
    public static string Of(SourceItem item, Article article) =>
        article.Url is { } stated
        && Uri.TryCreate(stated, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && (address.AbsolutePath.Length > 1 || address.Query.Length > 1)
        && (!Uri.TryCreate(item.Address, UriKind.Absolute, out var found) || IsAt(found, address))
            ? new UriBuilder(address) { Fragment = string.Empty }
                .Uri
                .AbsoluteUri
            : item.Address;

    // A page of the web speaks for its own site alone; "www." and "m." before a name are the same site.
    private static bool IsAt(Uri found, Uri stated) =>
        found.IsFile || string.Equals(Site(found), Site(stated), StringComparison.OrdinalIgnoreCase);

    private static string Site(Uri address)
    {
        var labels = address.Host.Split('.');
        return labels.Length < 3 ? address.Host : string.Join('.', labels[^2..]);
    }
}
