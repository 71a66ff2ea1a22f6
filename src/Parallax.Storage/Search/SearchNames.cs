using System.Globalization;
using System.Text;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Search;

/// <summary>
/// Lists of names in one column of a full-text table, kept apart so that words of two names are never taken for one name's.
/// </summary>
internal static class SearchNames
{
    // Of the private use area: a token to FTS5, a word to nobody. Two of them, as names match with one word between theirs.
    private const string Parting = $" {Between} {Between} ";

    /// <summary>The word that parts two names, twice.</summary>
    public const string Between = "\uE000";

    /// <summary>Names as a column; null where there is none.</summary>
    public static string? Column(IEnumerable<string?> names)
    {
        var distinct = names.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return distinct.Count == 0 ? null : string.Join(Parting, distinct);
    }

    /// <summary>Words of a name as FTS5 takes words.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsOfWord(rune))
            {
                word.Append(rune.ToString());
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    private static bool IsOfWord(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber
                // Marks stand on the letter before them.
                or UnicodeCategory.NonSpacingMark;
}
