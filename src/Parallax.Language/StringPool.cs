using Parallax.Language.Models;

namespace Parallax.Language;

/// <summary>
/// Strings by their characters, so that a word met again costs no allocation. Holds a bounded number; threads may race
/// for a place, and the loser's string is simply not kept.
/// </summary>
internal sealed class StringPool
{
    private const int Size = 1 << 14;
    private const int Longest = 32;
    private readonly string?[] places = new string?[Size];

    /// <summary>A string of these characters.</summary>
    public string Get(ReadOnlySpan<char> characters)
    {
        if (characters.Length > Longest)
        {
            return characters.ToString();
        }

        ref var place = ref places[FeatureHash.OfText(characters) & (Size - 1)];
        var held = place;
        if (held is null || !characters.SequenceEqual(held))
        {
            held = characters.ToString();
            place = held;
        }

        return held;
    }
}
