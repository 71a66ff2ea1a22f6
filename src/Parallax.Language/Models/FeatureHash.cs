namespace Parallax.Language.Models;

/// <summary>Hashes of words and of features made of them. Never 0, which marks an empty slot.</summary>
internal static class FeatureHash
{
    /// <summary>Hash of a feature of one value.</summary>
    public static uint Of(uint template, uint a) => Finish((template * 0x9E3779B1u) ^ (a * 0x85EBCA77u));

    /// <summary>Hash of a feature of two values, in order.</summary>
    public static uint Of(uint template, uint a, uint b) =>
        Finish((template * 0x9E3779B1u) ^ (a * 0x85EBCA77u) ^ uint.RotateLeft((b * 0xC2B2AE3Du) + 0x27D4EB2Fu, 15));

    /// <summary>Hash of a feature of three values, in order.</summary>
    public static uint Of(uint template, uint a, uint b, uint c) => Of(template, Of(7919, a, b), c);

    /// <summary>Hash of characters as they stand.</summary>
    public static uint OfText(ReadOnlySpan<char> text)
    {
        var hash = 0x811C9DC5u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 0x01000193u;
        }

        return Finish(hash);
    }

    private static uint Finish(uint h)
    {
        h ^= h >> 15;
        h *= 0x2C1B3C6Du;
        h ^= h >> 12;
        h *= 0x297A2D39u;
        h ^= h >> 15;
        return h == 0 ? 1 : h;
    }
}
