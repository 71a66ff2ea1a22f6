using System.Text;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Brings a name to the letters that its spellings share.</summary>
internal static class NameFolding
{
    private const int ShortestRomanised = 4;

    /// <summary>Lower case, without accents, apostrophes, full stops and hyphens: "Al-Ja‘farī" is "aljafari".</summary>
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in LetterFolding.Fold(word))
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>
    /// Whether two folded words are spellings of one name: equal, or long enough that a letter (two in ten) may differ, the
    /// first letter apart; as written, or as their romanisations share them.
    /// </summary>
    public static bool Alike(string one, string other)
    {
        return one == other
            || Near(one, other)
            || (AreLong(one, other) && Near(Romanisation.Key(one), Romanisation.Key(other)));
    }

    // Of short words romanisation leaves too little to tell names apart.
    private static bool AreLong(string one, string other) =>
        one.Length >= ShortestRomanised && other.Length >= ShortestRomanised;

    private static bool Near(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        var shorter = Math.Min(one.Length, other.Length);
        var allowed =
            shorter >= 10 ? 2
            : shorter >= 6 ? 1
            : 0;
        return allowed > 0
            && other.Length > 0
            && one[0] == other[0]
            && Math.Abs(one.Length - other.Length) <= allowed
            && Distance(one, other, allowed) <= allowed;
    }

    private static int Distance(string one, string other, int limit)
    {
        // Names longer than this are not typed wrong but other names; it also bounds the table.
        if (one.Length > 40 || other.Length > 40)
        {
            return limit + 1;
        }

        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[other.Length];
    }
}
