using System.Security.Cryptography;
using System.Text;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>Ids that are the same whenever the same texts are exported, whatever their files are called.</summary>
internal static class StableIds
{
    /// <summary>
    /// A name made from words: "urn:uuid:" and 128 bits of their SHA-256, as RFC 9562 lays them out in version 8, which is for
    /// hashes of one's own. Parts are kept apart by their lengths.
    /// </summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        var name = new StringBuilder();
        foreach (var part in parts)
        {
            name.Append(part.Length).Append(':').Append(part);
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name.ToString())).AsSpan(0, 16);
        hash[6] = (byte)(hash[6] & 0x0F | 0x80);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return "urn:uuid:" + new Guid(hash, bigEndian: true).ToString("D");
    }

    /// <summary>The name of a text, as RFC 6920 names things by their SHA-256.</summary>
    public static string OfText(string sha256)
    {
        // A report of anybody's may have anything there; what is no hash is hashed.
        var bytes =
            sha256.Length == 64 && sha256.All(char.IsAsciiHexDigit)
                ? Convert.FromHexString(sha256)
                : SHA256.HashData(Encoding.UTF8.GetBytes(sha256));
        return "ni:///sha-256;" + Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }
}
