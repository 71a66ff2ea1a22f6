using System.Collections.Immutable;
using System.Globalization;

namespace Parallax.Sources.Text;

/// <summary>How likely each letter beyond ASCII is in the words of one language that have such letters.</summary>
/// <param name="Share">Share of letters beyond ASCII among all letters of those words.</param>
/// <param name="Letters">Lower-case letter to its share among the letters beyond ASCII.</param>
internal sealed record AlphabetModel(double Share, IReadOnlyDictionary<char, double> Letters)
{
    private const double MixedShare = 0.2;
    private const double PureShare = 0.995;

    /// <summary>
    /// One model a language. The figures are rounded letter counts a thousand letters, as textbooks of frequency analysis
    /// print them; only their proportions count, and a factor of two in any of them changes no choice on our test texts.
    /// </summary>
    public static readonly ImmutableArray<AlphabetModel> All =
    [
        // Western: French, German, Spanish, Portuguese, Italian, Swedish, Danish and Norwegian, Finnish, Icelandic.
        Of(MixedShare, "é19 à5 è3 ê2 ç0.9 ù0.6 û0.6 ô0.5 â0.5 î0.4 œ0.2 ï0.1 ë0.02"),
        Of(MixedShare, "ü6.5 ä5.4 ö3 ß3"),
        Of(MixedShare, "ó8.3 í7.2 á5 é4.3 ñ3.1 ú1.7 ü0.1"),
        Of(MixedShare, "ã7.3 ç5.3 é5 á4.7 ê4 í3.5 ó3 ú2 õ1.7 à1.2 â1 ô0.6"),
        Of(MixedShare, "à5 è4.2 ù1.7 ò1 ì0.6 é0.5"),
        Of(MixedShare, "ä18 å13 ö13 é0.3"),
        Of(MixedShare, "å12 ø9 æ9 é0.5"),
        Of(MixedShare, "ä36 ö4.4 å0.05"),
        Of(MixedShare, "ð44 á18 í16 þ15 ó10 æ9 ö8 ú6 é6 ý2"),
        // Central: Polish, Czech, Slovak, Hungarian, Croatian and Slovene, Romanian.
        Of(MixedShare, "ł18 ę11 ą10 ó8.5 ż7 ś6.6 ć4 ń2 ź0.7"),
        Of(MixedShare, "í16 ě12 ý10 á8.7 ž7.2 š6.9 é6.3 č4.6 ř3.8 ů2 ú0.5 ó0.2 ď0.2 ň0.1 ť0.1"),
        Of(MixedShare, "á16 í10 ý10 č10 š8 ž8 é8 ú8 ť5 ľ4 ô2 ň2 ď2 ó1 ä0.5 ĺ0.1 ŕ0.1"),
        Of(MixedShare, "é36 á34 ö10 ó10 ő8 ü5 í5 ú3 ű1.5"),
        Of(MixedShare, "š10 č10 ć8 ž6 đ2"),
        Of(MixedShare, "ă20 ş12 ţ10 î10 â8"),
        // Turkish.
        Of(MixedShare, "ı51 ü19 ş18 ç12 ğ11 ö8 İ3 â0.5 î0.2"),
        // Cyrillic: Russian, Ukrainian, Bulgarian, Serbian.
        Of(
            PureShare,
            "о110 е85 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 щ4 э3 ф3 ъ0.4 ё0.4"
        ),
        Of(
            PureShare,
            "о94 а83 н68 и61 і57 т55 в53 е50 р48 с42 к40 у36 л36 д34 м31 п29 я25 з23 ь18 б17 г16 ч14 й14 х12 ю9 ж9 ц8 ш8 ї6 є5 щ4 ф3 ґ0.1"
        ),
        Of(
            PureShare,
            "а116 и89 о88 е87 т79 н68 с51 р49 в44 д36 к33 л31 п28 м23 з21 я17 г15 ъ15 ч14 б13 у12 щ7 ж6 х6 ц6 й6 ш3 ф2 ю1 ь0.2"
        ),
        Of(
            PureShare,
            "а115 и98 о92 е87 н57 р53 с50 т46 ј41 у40 д39 в38 м37 к36 л34 п29 з16 г16 б15 ш10 ч10 ц8 њ7 ж7 ћ6 х6 љ5 ђ2 ф1 џ0.4"
        ),
        // Arabic and Persian.
        Of(
            PureShare,
            "ا160 ل120 ي72 ن66 م64 و62 ر51 ت48 ب42 ع37 ة35 د35 س33 ف28 ه26 ق24 ك22 أ22 ح21 ج13 ص11 ش10 ط10 خ10 ى10 إ10 ز7 ض6 ث6 ء6 ذ5 ئ5 غ4 ظ3 ؤ2 آ2"
        ),
        Of(
            PureShare,
            "ا140 ي100 ر80 ن70 د65 ه60 و60 م55 ت45 ب40 س35 ش35 ك30 ل28 ز22 گ14 خ13 ع13 پ12 ق12 ف12 ج10 آ10 ح8 ص7 ط6 چ6 ض3 غ3 ذ3 ث2 ظ2 ئ2 ژ1"
        ),
    ];

    private static AlphabetModel Of(double share, string counts)
    {
        var entries = counts
            .Split(' ')
            .Select(e => (Letter: e[0], Count: double.Parse(e.AsSpan(1), CultureInfo.InvariantCulture)));
        var letters = entries.ToDictionary(e => e.Letter, e => e.Count);
        var total = letters.Values.Sum();
        return new AlphabetModel(share, letters.ToDictionary(e => e.Key, e => e.Value / total));
    }
}
