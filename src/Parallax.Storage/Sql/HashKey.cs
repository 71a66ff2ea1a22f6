using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Parallax.Storage.Sql;

/// <summary>The first eight bytes of a SHA-256, by which addresses and bytes are found before they are compared.</summary>
internal static class HashKey
{
    /// <summary>Of an address.</summary>
    public static long Of(string address)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(address), hash);
        return Of(hash);
    }

    /// <summary>Of a hash.</summary>
    public static long Of(ReadOnlySpan<byte> hash) => BinaryPrimitives.ReadInt64BigEndian(hash);

    /// <summary>The bytes of a hash in hexadecimal digits.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static byte[] Bytes(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        return sha256.Length == SHA256.HashSizeInBytes * 2
            ? Convert.FromHexString(sha256)
            : throw new ArgumentException("not a SHA-256 in hexadecimal digits", nameof(sha256));
    }
}
