using System.Text;

namespace Parallax.Language;

/// <summary>
/// Latin letters without their marks: "Çavuşoğlu" to "Cavusoglu". An own table, because the invariant mode of the
/// runtime leaves <see cref="string.Normalize()"/> without effect.
/// </summary>
public static class LetterFolding
{
    // Base letters with every precomposed letter of Latin-1, Latin Extended-A, B and Additional that stands for them.
    private static readonly (string Plain, string Letters)[] Groups =
    [
        ("A", "ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ"),
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặª"),
        ("AE", "ÆǢǼ"),
        ("ae", "æǣǽ"),
        ("B", "ḂḄḆƁ"),
        ("b", "ḃḅḇɓƀ"),
        ("C", "ÇĆĈĊČḈƇ"),
        ("c", "çćĉċčḉƈ"),
        ("D", "ĎĐḊḌḎḐḒƊÐ"),
        ("d", "ďđḋḍḏḑḓɗð"),
        ("E", "ÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("A", "Ə"),
        ("a", "ə"),
        ("F", "Ḟ"),
        ("f", "ḟ"),
        ("G", "ĜĞĠĢǤǦǴḠ"),
        ("g", "ĝğġģǥǧǵḡ"),
        ("H", "ĤĦȞḢḤḦḨḪ"),
        ("h", "ĥħȟḣḥḧḩḫẖ"),
        ("I", "ÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊ"),
        ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"),
        ("J", "Ĵ"),
        ("j", "ĵǰ"),
        ("K", "ĶǨḰḲḴƘ"),
        ("k", "ķǩḱḳḵƙĸ"),
        ("L", "ĹĻĽĿŁḶḸḺḼ"),
        ("l", "ĺļľŀłḷḹḻḽ"),
        ("M", "ḾṀṂ"),
        ("m", "ḿṁṃ"),
        ("N", "ÑŃŅŇŊǸṄṆṈṊ"),
        ("n", "ñńņňŋǹṅṇṉṋŉ"),
        ("O", "ÒÓÔÕÖØŌŎŐƠǑǪǬǾȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢ"),
        ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợº"),
        ("OE", "Œ"),
        ("oe", "œ"),
        ("P", "ṔṖ"),
        ("p", "ṕṗ"),
        ("R", "ŔŖŘȐȒṘṚṜṞ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("S", "ŚŜŞŠȘṠṢṤṦṨ"),
        ("s", "śŝşšșṡṣṥṧṩſ"),
        ("ss", "ß"),
        ("T", "ŢŤŦȚṪṬṮṰ"),
        ("t", "ţťŧțṫṭṯṱẗ"),
        ("Th", "Þ"),
        ("th", "þ"),
        ("U", "ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("V", "ṼṾ"),
        ("v", "ṽṿ"),
        ("W", "ŴẀẂẄẆẈ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("X", "ẊẌ"),
        ("x", "ẋẍ"),
        ("Y", "ÝŶŸȲẎỲỴỶỸ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("Z", "ŹŻŽẐẒẔƵ"),
        ("z", "źżžẑẓẕƶ"),
        ("'", "’‘ʼʻ′`´"),
        ("-", "‐‑‒–—"),
    ];

    private static readonly Dictionary<char, string> Table = MakeTable();

    /// <summary>
    /// The text with marked Latin letters as plain ones, apostrophes and hyphens of every kind as the typewriter's, and
    /// combining marks left out. Case is kept; other scripts are kept.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Ascii.IsValid(text) ? text : FoldMarked(text);
    }

    private static string FoldMarked(string text)
    {
        var folded = new StringBuilder(text.Length + 4);
        foreach (var c in text)
        {
            if (c < 0x80)
            {
                folded.Append(c);
            }
            else if (Table.TryGetValue(c, out var plain))
            {
                folded.Append(plain);
            }
            else if (c is < '\u0300' or > '\u036F')
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    private static Dictionary<char, string> MakeTable()
    {
        var table = new Dictionary<char, string>();
        foreach (var (plain, letters) in Groups)
        {
            foreach (var letter in letters)
            {
                table[letter] = plain;
            }
        }

        return table;
    }
}
