using System.Globalization;
using System.Text;

namespace Parallax.Core;

/// <summary>
/// Reads what people write into a search field: words, "phrases", word* and filters such as <c>outlet:name</c> or
/// <c>person:"two words"</c>. Whatever is written becomes a query or one line that says what is wrong with it.
/// </summary>
public static class SearchQueryParser
{
    /// <summary>Most characters of a query.</summary>
    public const int Longest = 2000;

    /// <summary>Most words and phrases of a query.</summary>
    public const int MostTerms = 32;

    private const string Keys = "outlet:, speaker:, person:, place:, after:, before:, type:";
    private const int MostShown = 40;

    // "a*" stands for every tenth word of every article.
    private const int LeastLetters = 3;
    private const string QuoteMarks = "\"\u201C\u201D\u201E";

    /// <summary>The query, or what is wrong with it.</summary>
    public static (SearchQuery? Query, string? Error) Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Longest)
        {
            return Wrong($"the search has {text.Length} characters; write at most {Longest}");
        }

        var query = new SearchQuery();
        var terms = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in Pieces(text))
        {
            if (key is null)
            {
                if (IsShort(value))
                {
                    return Wrong(
                        $"{Shown(value)} is the beginning of too many words; write at least {LeastLetters} letters"
                    );
                }

                if (value.EnumerateRunes().Any(IsOfWord))
                {
                    terms.Add(value);
                }

                continue;
            }

            if (!seen.Add(key))
            {
                return Wrong($"{key}: stands twice; write it once");
            }

            var (next, error) = Filtered(query, key, value.Trim());
            if (next is null)
            {
                return Wrong(error!);
            }

            query = next;
        }

        return Checked(query with { Terms = terms }, seen.Count);
    }

    private static (SearchQuery?, string?) Checked(SearchQuery query, int filters)
    {
        if (query.Terms.Count > MostTerms)
        {
            return Wrong($"the search has {query.Terms.Count} words; write at most {MostTerms}");
        }

        if (query.Terms.Count == 0 && filters == 0)
        {
            return Wrong($"there is no word to search for; write words, \"a phrase\", or one of {Keys}");
        }

        return query.After > query.Before
            ? Wrong("after: is later than before:; no day lies between them")
            : (query, null);
    }

    private static (SearchQuery?, string?) Filtered(SearchQuery query, string key, string value)
    {
        if (value.Length == 0)
        {
            return Wrong($"{key}: has no value; write {key}:value or {key}:\"two words\"");
        }

        return key switch
        {
            "outlet" => Named(value, key, name => query with { Outlet = name }),
            "speaker" => Named(value, key, name => query with { Speaker = name }),
            "person" => Named(value, key, name => query with { Person = name }),
            "place" => Named(value, key, name => query with { Place = name }),
            "after" => Dated(value, key, isLast: false, day => query with { After = day }),
            "before" => Dated(value, key, isLast: true, day => query with { Before = day }),
            "type" => value.ToLowerInvariant() switch
            {
                "quote" => (query with { Quotations = true }, null),
                "article" => (query, null),
                _ => Wrong($"type:{Shown(value)} is not known; write type:quote or type:article"),
            },
            _ => Wrong(
                $"{Shown(key)}: is not known; the filters are {Keys} (a word with a colon goes between quotation marks)"
            ),
        };
    }

    private static (SearchQuery?, string?) Named(string value, string key, Func<string, SearchQuery> with) =>
        value.EnumerateRunes().Any(IsOfWord)
            ? (with(value), null)
            : Wrong($"{key}:{Shown(value)} has no word in it; write {key}:name");

    /// <summary>A day, or a month or year, of which <c>after:</c> takes the first day and <c>before:</c> the last.</summary>
    private static (SearchQuery?, string?) Dated(
        string value,
        string key,
        bool isLast,
        Func<DateOnly, SearchQuery> with
    )
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (with(day), null);
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            var last = DateTime.DaysInMonth(month.Year, month.Month);
            return (with(isLast ? new DateOnly(month.Year, month.Month, last) : month), null);
        }

        if (DateOnly.TryParseExact(value, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
        {
            return (with(isLast ? new DateOnly(year.Year, 12, 31) : year), null);
        }

        return Wrong($"{key}:{Shown(value)} is not a date; write {key}:2026-03-14, {key}:2026-03 or {key}:2026");
    }

    /// <summary>Words and phrases, each with the key before it, left to right.</summary>
    private static IEnumerable<(string? Key, string Value)> Pieces(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            if (IsBlank(text[at]))
            {
                at++;
                continue;
            }

            var key = KeyAt(text, at);
            at += key is null ? 0 : key.Length + 1;
            var isPhrase = at < text.Length && QuoteMarks.Contains(text[at]);
            var start = isPhrase ? ++at : at;
            while (at < text.Length && (isPhrase ? !QuoteMarks.Contains(text[at]) : !IsEnd(text[at])))
            {
                at++;
            }

            yield return (key?.ToLowerInvariant(), text[start..at]);
            at += isPhrase ? 1 : 0;
        }
    }

    /// <summary>Letters before a colon.</summary>
    private static string? KeyAt(string text, int start)
    {
        var at = start;
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        return at > start && at < text.Length && text[at] == ':' ? text[start..at] : null;
    }

    private static bool IsEnd(char letter) => IsBlank(letter) || QuoteMarks.Contains(letter);

    private static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter);

    /// <summary>Whether it ends in the beginning of a word that says next to nothing.</summary>
    private static bool IsShort(string value)
    {
        if (!value.EndsWith('*'))
        {
            return false;
        }

        var letters = value.TrimEnd('*').EnumerateRunes().Reverse().TakeWhile(IsOfWord).Count();
        return letters is > 0 and < LeastLetters;
    }

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune);

    private static string Shown(string value) =>
        string.Concat((value.Length <= MostShown ? value : value[..MostShown] + "...").Where(c => !char.IsControl(c)));

    private static (SearchQuery?, string?) Wrong(string error) => (null, error);
}
