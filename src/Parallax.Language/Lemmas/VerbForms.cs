using System.Collections.Frozen;

namespace Parallax.Language.Lemmas;

/// <summary>
/// Mends dictionary forms of verbs that no edit script of the training words fits: "bombed" is of "bomb", not "bombe". A form
/// that WordNet has as a verb stands; else what its ending lets it be is tried against WordNet.
/// </summary>
/// <remarks>
/// Of 1,443 verbs of the event lexicon in "On Monday the army ...ed the others.", 200 had another form than the right one.
/// </remarks>
internal static class VerbForms
{
    private const int Longest = Lemmatizer.LongestWord;

    // Past forms that no ending gives away and that are rare where the scripts were learned.
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["cast"] = "cast",
        ["dug"] = "dig",
        ["fed"] = "feed",
        ["fled"] = "flee",
        ["forbade"] = "forbid",
        ["foreswore"] = "foreswear",
        ["forswore"] = "forswear",
        ["fought"] = "fight",
        ["lent"] = "lend",
        ["overran"] = "overrun",
        ["overthrew"] = "overthrow",
        ["overthrown"] = "overthrow",
        ["shed"] = "shed",
        ["shot"] = "shoot",
        ["slain"] = "slay",
        ["slew"] = "slay",
        ["tore"] = "tear",
        ["torn"] = "tear",
        ["upheld"] = "uphold",
        ["withdrawn"] = "withdraw",
        ["withdrew"] = "withdraw",
        ["withheld"] = "withhold",
        ["wound"] = "wind",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Irregular.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The lemma, or the right one where it is none.</summary>
    /// <param name="word">The word as it stands.</param>
    /// <param name="lemma">What the scripts make of it.</param>
    /// <param name="tag">Its fine tag.</param>
    /// <param name="pool">Holds the strings.</param>
    public static string Mend(ReadOnlySpan<char> word, string lemma, string tag, StringPool pool)
    {
        if (tag is not ("VBD" or "VBN" or "VBG" or "VBZ") || word.Length is < 4 or > Longest)
        {
            return BySpanOrSelf(word, lemma, tag);
        }

        Span<char> lower = stackalloc char[Longest];
        lower = lower[..word.ToLowerInvariant(lower)];
        if (tag is "VBD" or "VBN" && BySpan.TryGetValue(lower, out var irregular))
        {
            return irregular;
        }

        Span<char> made = stackalloc char[Longest + 1];
        if (IsVerb(lemma))
        {
            // "fined" is of "fine": "fin" would have doubled its consonant.
            return
                IsShort(lemma)
                && lower.Length == lemma.Length + 2
                && lower.EndsWith("ed")
                && IsVerb(Made(made, lemma, "e"))
                ? pool.Get(Made(made, lemma, "e"))
                : lemma;
        }

        return Found(lower, made) is { Length: > 0 } found ? pool.Get(found) : lemma;
    }

    private static string BySpanOrSelf(ReadOnlySpan<char> word, string lemma, string tag) =>
        tag is "VBD" or "VBN" && word.Length == 3 && BySpan.TryGetValue(word, out var irregular) ? irregular : lemma;

    private static ReadOnlySpan<char> Found(ReadOnlySpan<char> lower, Span<char> made)
    {
        var ending =
            lower.EndsWith("ing") ? 3
            : lower.EndsWith("ed") || lower.EndsWith("es") ? 2
            : lower[^1] == 's' ? 1
            : 0;
        if (ending == 0 || lower.Length - ending < 2)
        {
            return [];
        }

        var stem = lower[..^ending];
        if (stem[^1] == 'i' && ending == 2 && IsVerb(Made(made, stem[..^1], "y")))
        {
            return Made(made, stem[..^1], "y");
        }

        return IsVerb(stem) && !IsShort(stem) ? stem
            : IsVerb(Made(made, stem, "e")) ? Made(made, stem, "e")
            : IsVerb(stem) ? stem
            : stem[^1] == stem[^2] && IsVerb(stem[..^1]) ? stem[..^1]
            : [];
    }

    private static ReadOnlySpan<char> Made(Span<char> room, ReadOnlySpan<char> stem, string end)
    {
        stem.CopyTo(room);
        end.CopyTo(room[stem.Length..]);
        return room[..(stem.Length + end.Length)];
    }

    // One syllable that ends in one vowel and one consonant: it doubles the consonant before an ending.
    private static bool IsShort(ReadOnlySpan<char> stem) =>
        stem.Length is >= 3 and <= 5
        && stem[^1] is not ('w' or 'x' or 'y')
        && !IsVowel(stem[^1])
        && IsVowel(stem[^2])
        && stem[..^2].IndexOfAny("aeiou") < 0;

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool IsVerb(ReadOnlySpan<char> lemma) => WordNet.Default.Synsets(lemma, WordNetPart.Verb).Count > 0;
}
