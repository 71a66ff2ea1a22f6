using System.Text;

namespace Parallax.Language.Training.Gazetteers;

/// <summary>
/// Names of other alphabets in Latin letters as English-language news spells them: Cyrillic, Greek, Georgian (the national
/// system of 2002), Armenian. Own tables, one letter at a time.
/// </summary>
internal static class Transliteration
{
    private static readonly Dictionary<char, string> Letters = Table(
        // Cyrillic: Russian, Ukrainian, Macedonian.
        "а a б b в v г g ґ g д d ђ dj ѓ gj е e ё yo є ye ж zh з z ѕ dz и i і i ї yi й y ј j к k ќ kj л l љ lj м m н n њ nj "
            + "о o п p р r с s т t ћ c у u ў u ф f х kh ц ts ч ch џ dz ш sh щ shch ъ - ы y ь - э e ю yu я ya "
            // Greek.
            + "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o "
            + "ά a έ e ή i ί i ό o ύ y ώ o ϊ i ΐ i ϋ y "
            // Georgian.
            + "ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch "
            + "ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h "
            // Armenian.
            + "ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch "
            + "պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f և ev"
    );

    private static readonly (string Letters, string Latin)[] Pairs =
    [
        ("ου", "ou"),
        ("ού", "ou"),
        ("αυ", "av"),
        ("ευ", "ev"),
        ("εύ", "ev"),
        ("γγ", "ng"),
        ("μπ", "mp"),
        ("ու", "u"),
    ];

    // Endings that news spells in more than one way, the longest that fits first.
    private static readonly (string Ending, string[] Spellings)[] Endings =
    [
        ("aeva", ["ayeva", "aeva"]),
        ("eeva", ["eyeva", "eeva"]),
        ("yeva", ["yeva", "eva"]),
        ("aev", ["ayev", "aev"]),
        ("eev", ["eyev", "eev"]),
        ("yev", ["yev", "ev"]),
        ("iya", ["ia", "iya"]),
        ("iy", ["y", "iy", "i"]),
        ("yy", ["y", "yi", "yy"]),
        ("ey", ["ei", "ey"]),
        ("ay", ["ai", "ay"]),
    ];

    /// <summary>Spellings of a word in Latin letters; the word itself where it has only those; none where a letter is unknown.</summary>
    /// <param name="word">One word with a capital.</param>
    /// <param name="ukrainian">Whether г is h and и is y.</param>
    public static IEnumerable<string> Of(string word, bool ukrainian)
    {
        if (word.All(IsLatin))
        {
            return [word];
        }

        var lower = Pairs.Aggregate(
            word.ToLowerInvariant(),
            (w, p) => w.Replace(p.Letters, p.Latin, StringComparison.Ordinal)
        );
        var latin = new StringBuilder();
        foreach (var letter in lower)
        {
            var plain =
                ukrainian && letter is 'г' or 'и' ? (letter == 'г' ? "h" : "y")
                : char.IsAsciiLetter(letter) ? letter.ToString()
                : Letters.GetValueOrDefault(letter);
            if (plain is null)
            {
                return [];
            }

            latin.Append(plain == "-" ? "" : plain);
        }

        return latin.Length == 0
            ? []
            : Spellings(char.ToUpperInvariant(latin[0]) + latin.ToString(1, latin.Length - 1));
    }

    private static IEnumerable<string> Spellings(string text)
    {
        foreach (var (ending, spellings) in Endings)
        {
            if (text.EndsWith(ending, StringComparison.Ordinal) && text.Length > ending.Length + 1)
            {
                return spellings.Select(s => text[..^ending.Length] + s);
            }
        }

        return [text];
    }

    private static bool IsLatin(char c) => c is < '\u0250' or (>= '\u1E00' and < '\u1F00') or '’' or 'ʻ' or 'ʼ';

    private static Dictionary<char, string> Table(string pairs)
    {
        var fields = pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Chunk(2).ToDictionary(p => p[0][0], p => p[1]);
    }
}
