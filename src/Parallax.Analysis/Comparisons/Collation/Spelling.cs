using System.Collections.Frozen;
using Parallax.Analysis.Annotators;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Collation;

/// <summary>
/// One form for the spellings of one word: "colour" and "color", "twelve" and "12", "Erdoğan" and "Erdogan". The form is
/// only compared, never shown, so a rule may make a word that is none as long as it does so on both sides.
/// </summary>
internal static class Spelling
{
    private static readonly WordList Words = WordList.Load("Collation/spellings.txt");
    private static readonly FrozenDictionary<string, string> Forms = Words
        .Names.SelectMany(name => Words[name].Select(word => (word, name)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.name);

    // British to American, at the end of a word of which so many letters stand before: "four" is not "for".
    private static readonly (string British, string American, int Before)[] Endings =
    [
        ("isation", "ization", 3),
        ("isations", "izations", 3),
        ("ise", "ize", 3),
        ("ised", "ized", 3),
        ("ises", "izes", 3),
        ("ising", "izing", 3),
        ("iser", "izer", 3),
        ("isers", "izers", 3),
        ("yse", "yze", 3),
        ("ysed", "yzed", 3),
        ("ysing", "yzing", 3),
        ("lled", "led", 3),
        ("lling", "ling", 3),
        ("ller", "ler", 3),
        ("llers", "lers", 3),
        ("llor", "lor", 3),
        ("llors", "lors", 3),
        ("llment", "lment", 3),
        ("tre", "ter", 2),
        ("tres", "ters", 2),
        ("bre", "ber", 2),
        ("bres", "bers", 2),
        ("ence", "ense", 3),
        ("ences", "enses", 3),
        ("ogue", "og", 3),
        ("ogues", "ogs", 3),
        ("mme", "m", 4),
        ("mmes", "ms", 4),
        ("gement", "gment", 2),
        ("gements", "gments", 2),
    ];

    private static readonly string[] AfterOur =
    [
        "",
        "s",
        "ed",
        "ing",
        "er",
        "ers",
        "able",
        "ite",
        "ites",
        "hood",
        "hoods",
        "less",
        "ful",
        "al",
    ];

    // Twenty-one to ninety-nine, the hyphen gone.
    private static readonly (string Word, int Value)[] Tens =
    [
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("seventy", 70),
        ("eighty", 80),
        ("ninety", 90),
    ];

    /// <summary>The form of a lower-case word without punctuation.</summary>
    public static string Of(string word)
    {
        var plain = LetterFolding.Fold(word);
        if (Forms.TryGetValue(plain, out var form))
        {
            return form;
        }

        return Compound(plain) ?? Ending(Our(plain));
    }

    private static string? Compound(string word)
    {
        foreach (var (ten, value) in Tens)
        {
            if (
                word.StartsWith(ten, StringComparison.Ordinal)
                && Forms.TryGetValue(word[ten.Length..], out var digit)
                && digit.Length == 1
                && char.IsAsciiDigit(digit[0])
            )
            {
                return $"{value + digit[0] - '0'}";
            }
        }

        return null;
    }

    // "colour", "behavioural", "neighbours"; "hour" and "four" have too few letters before.
    private static string Our(string word)
    {
        var at = word.LastIndexOf("our", StringComparison.Ordinal);
        return at >= 3 && AfterOur.Contains(word[(at + 3)..]) ? word.Remove(at + 1, 1) : word;
    }

    private static string Ending(string word)
    {
        foreach (var (british, american, before) in Endings)
        {
            if (word.Length - british.Length >= before && word.EndsWith(british, StringComparison.Ordinal))
            {
                return word[..^british.Length] + american;
            }
        }

        return word;
    }
}
