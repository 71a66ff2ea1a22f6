namespace Parallax.Sources.Text;

/// <summary>Addresses of pages as containers write them.</summary>
internal static class WebAddress
{
    // What browsers and servers agree on.
    private const int Longest = 2_048;

    /// <summary>The absolute address; null where it is none of http or https, or too long.</summary>
    /// <param name="text">As written, blanks around it.</param>
    /// <param name="baseAddress">What a relative one is relative to; null where only absolute ones count.</param>
    public static string? Of(string? text, string? baseAddress = null)
    {
        var trimmed = text?.Trim() ?? string.Empty;
        if (trimmed.Length is 0 or > Longest)
        {
            return null;
        }

        // On Unix "/path" is an absolute file address.
        if (trimmed[0] is '/' or '?' or '#' or '.' || !Uri.TryCreate(trimmed, UriKind.Absolute, out var address))
        {
            address =
                Uri.TryCreate(baseAddress, UriKind.Absolute, out var origin)
                && Uri.TryCreate(origin, trimmed, out var resolved)
                    ? resolved
                    : null;
        }

        return address is { Scheme: "http" or "https", Host.Length: > 0 } ? Absolute(address) : null;
    }

    private static string? Absolute(Uri address)
    {
        try
        {
            return address.AbsoluteUri;
        }
        catch (UriFormatException)
        {
            // Half a surrogate pair in it passes TryCreate.
            return null;
        }
    }
}
