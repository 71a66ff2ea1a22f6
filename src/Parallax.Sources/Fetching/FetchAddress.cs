using System.Diagnostics.CodeAnalysis;

namespace Parallax.Sources.Fetching;

/// <summary>Decides whether an address may be asked for, before any connection.</summary>
internal static class FetchAddress
{
    private const int Longest = 2_048;

    /// <summary>Whether the words are meant as an address of the web, sound or not.</summary>
    public static bool IsMeant(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an absolute address, without its fragment.</summary>
    public static bool TryRead(
        string text,
        [NotNullWhen(true)] out Uri? address,
        [NotNullWhen(false)] out string? failure
    ) => TryRead(null, text, out address, out failure);

    /// <summary>Reads an address that a page at <paramref name="origin"/> names.</summary>
    public static bool TryRead(
        Uri? origin,
        string text,
        [NotNullWhen(true)] out Uri? address,
        [NotNullWhen(false)] out string? failure
    )
    {
        var trimmed = text.Trim();
        address = null;
        failure =
            trimmed.Length > Longest ? $"has an address of over {Longest:N0} characters; nothing to do"
            : !TryResolve(origin, trimmed, out address) ? "is no address; write http:// or https:// and a host"
            : address.Scheme is not ("http" or "https")
                ? $"is an address of {address.Scheme}:, and only http and https are fetched; download it yourself"
            : address.UserInfo.Length > 0
                ? "has a user name or password in the address, which is not sent; leave out what stands before the @"
            : address.Host.Length == 0 ? "names no host; write http:// or https:// and a host"
            : null;
        if (failure is not null)
        {
            address = null;
            return false;
        }

        address = new UriBuilder(address!) { Fragment = string.Empty }.Uri;
        return true;
    }

    /// <summary>What a line calls it: escaped, without user name, password and fragment, shortened.</summary>
    public static string Shown(string text)
    {
        var shown = Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address)
            ? address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)
            : WithoutUser(text);
        return Files.FileSource.Shown(shown.Length <= 200 ? shown : string.Concat(shown.AsSpan(0, 200), "..."));
    }

    // Nothing that cannot be read as an address is shown with a password in it either.
    private static string WithoutUser(string text) =>
        text.LastIndexOf('@') is var at and >= 0 ? "..." + text[(at + 1)..] : text;

    // On Unix "/path" alone is an absolute file address.
    private static bool TryResolve(Uri? origin, string text, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        try
        {
            var relative = origin is not null && (text.Length == 0 || text[0] is '/' or '?' or '#' or '.');
            return (
                    (!relative && Uri.TryCreate(text, UriKind.Absolute, out address))
                    || (origin is not null && Uri.TryCreate(origin, text, out address))
                )
                && address.AbsoluteUri.Length > 0
                && address.IdnHost is not null;
        }
        catch (UriFormatException)
        {
            // Half a surrogate pair passes TryCreate and fails when it is written out.
            return false;
        }
    }
}
