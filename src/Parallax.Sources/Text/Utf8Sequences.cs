using System.Buffers;
using System.Text;

namespace Parallax.Sources.Text;

/// <summary>Counts the multi-byte sequences of bytes that may be UTF-8.</summary>
internal static class Utf8Sequences
{
    /// <summary>Valid sequences beyond ASCII, and broken ones.</summary>
    public static (int Good, int Broken) Count(ReadOnlySpan<byte> bytes)
    {
        int good = 0,
            broken = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var consumed);
            if (status != OperationStatus.Done)
            {
                broken++;
            }
            else if (!rune.IsAscii)
            {
                good++;
            }

            bytes = bytes[consumed..];
        }

        return (good, broken);
    }
}
