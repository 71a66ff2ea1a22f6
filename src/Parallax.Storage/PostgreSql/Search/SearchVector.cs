using System.Globalization;
using System.Text;
using Parallax.Core;
using Parallax.Storage.Search;
using Parallax.Storage.Sql;

namespace Parallax.Storage.PostgreSql.Search;

/// <summary>
/// The words of a row with where they stand, as a tsvector is written. Words of the text stand in it as they are, those of
/// other columns behind a mark that no word begins with.
/// </summary>
internal sealed class SearchVector
{
    /// <summary>What a row has that has not all places of all its words: they are looked for in its text then.</summary>
    public const string NotWhole = "!";

    // A tsvector counts places up to 16,383, which stands for all behind it too; of one word it keeps 255.
    private const int LastPlace = 16_382;
    private const int MostPlaces = 255;

    // Of a mebibyte, which is what words and places of a tsvector may take.
    private const int MostBytes = 900_000;
    private const int BytesOfEntry = 8;
    private const int BytesOfPlace = 2;

    /// <summary>A longer word is cut, and told from others by its hash. A lexeme has at most 2,046 bytes.</summary>
    private const int LongestWord = 400;

    private readonly Dictionary<string, List<(int Place, bool IsHeadline)>> words = new(StringComparer.Ordinal);
    private int bytes;
    private int textPlace;

    /// <summary>Words in all columns.</summary>
    public int Length { get; private set; }

    /// <summary>Whether it has all places of all words.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Of an article.</summary>
    public static SearchVector Of(SearchedArticle article)
    {
        var vector = new SearchVector();
        vector.AddText(article.Headline, isHeadline: true);
        vector.AddText(article.Text, isHeadline: false);
        vector.AddColumn(VectorQuery.Outlet, article.Outlet);
        vector.AddColumn(VectorQuery.Speakers, article.Speakers);
        vector.AddColumn(VectorQuery.People, article.People);
        vector.AddColumn(VectorQuery.Places, article.Places);
        return vector;
    }

    /// <summary>Of a quotation.</summary>
    public static SearchVector Of(StoredQuotation quotation, string? outlet)
    {
        var vector = new SearchVector();
        vector.AddText(quotation.Text, isHeadline: false);
        vector.AddColumn(VectorQuery.Speakers, quotation.Speaker);
        vector.AddColumn(VectorQuery.Outlet, outlet);
        return vector;
    }

    /// <summary>How a word stands in a vector.</summary>
    /// <param name="column">The column's letter; null for the text.</param>
    /// <param name="word">The word, folded.</param>
    public static string Lexeme(char? column, string word) =>
        column is { } letter ? $":{letter}{Cut(word)}" : Cut(word);

    /// <summary>How the beginning of a word stands in a vector.</summary>
    public static string Beginning(char? column, string word) =>
        Lexeme(column, word.Length <= LongestWord ? word : Runes(word));

    /// <summary>Adds a headline or a text; words of two of them never stand side by side.</summary>
    private void AddText(string? text, bool isHeadline)
    {
        foreach (var token in SearchToken.Of(text ?? ""))
        {
            Add(Lexeme(null, token.Text), ++textPlace, isHeadline);
            Length++;
        }

        textPlace++;
    }

    /// <summary>Adds what another column has.</summary>
    private void AddColumn(char column, string? text)
    {
        var place = 0;
        foreach (var token in SearchToken.Of(text ?? ""))
        {
            place++;
            Length++;
            if (token.Text != SearchNames.Between)
            {
                Add(Lexeme(column, token.Text), place, isHeadline: false);
            }
        }
    }

    /// <summary>As PostgreSQL reads it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (word, places) in words)
        {
            // Letters and digits alone: no quotation mark and no backslash is in a word.
            text.Append('\'').Append(word).Append('\'');
            for (var i = 0; i < places.Count; i++)
            {
                text.Append(i == 0 ? ':' : ',').Append(CultureInfo.InvariantCulture, $"{places[i].Place}");
                text.Append(places[i].IsHeadline ? "A" : "");
            }

            text.Append(' ');
        }

        return IsWhole ? text.ToString() : text.Append(CultureInfo.InvariantCulture, $"'{NotWhole}'").ToString();
    }

    private static string Cut(string word) =>
        word.Length <= LongestWord ? word : $"{Runes(word)}!{HashKey.Of(word):x16}";

    private static string Runes(string word) =>
        word[..(LongestWord - (char.IsHighSurrogate(word[LongestWord - 1]) ? 1 : 0))];

    private void Add(string word, int place, bool isHeadline)
    {
        if (!words.TryGetValue(word, out var places))
        {
            var needed = Encoding.UTF8.GetByteCount(word) + BytesOfEntry;
            if (bytes + needed > MostBytes)
            {
                IsWhole = false;
                return;
            }

            bytes += needed;
            words[word] = places = [];
        }

        if (place > LastPlace || places.Count == MostPlaces || bytes + BytesOfPlace > MostBytes)
        {
            IsWhole = false;
            return;
        }

        bytes += BytesOfPlace;
        places.Add((place, isHeadline));
    }
}
