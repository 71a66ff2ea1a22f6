namespace Parallax.Desk;

/// <summary>Addresses that a document may link to.</summary>
public static class WebLink
{
    // Word takes no longer address, and no browser needs one.
    private const int Longest = 2_000;

    /// <summary>
    /// The address in its encoded form where it is an absolute one of http or https without a user's name in it; null else:
    /// what runs ("javascript:"), reads this machine ("file:") or hides where it leads is never a link.
    /// </summary>
    public static string? Of(string? address) =>
        address is { Length: > 0 and <= Longest }
        && Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.Host.Length > 0
        && uri.UserInfo.Length == 0
        && Uri.IsWellFormedUriString(uri.AbsoluteUri, UriKind.Absolute)
            ? uri.AbsoluteUri
            : null;
}
