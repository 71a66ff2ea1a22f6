using System.Security.Cryptography;

namespace Parallax.Sources.Items;

/// <summary>The hash that tells items apart.</summary>
internal static class ItemHash
{
    // So many characters of a hash tell the items of one container apart: 64 bits.
    private const int Short = 16;

    /// <summary>Lower-case hexadecimal SHA-256.</summary>
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Address of one of many in a container: its own, where it states one, else the container's with its id.</summary>
    /// <param name="container">Address of the container.</param>
    /// <param name="address">The item's own; null where none is stated.</param>
    /// <param name="id">Its id in the container; null where it has none, so that its hash has to do.</param>
    /// <param name="sha256">Its hash.</param>
    public static string Address(string container, string? address, string? id, string sha256) =>
        address ?? $"{container}#{(string.IsNullOrWhiteSpace(id) ? sha256[..Short] : id.Trim())}";
}
