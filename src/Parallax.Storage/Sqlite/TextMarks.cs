using Parallax.Core;

namespace Parallax.Storage.Sqlite;

/// <summary>
/// Where in a text the words of a search stand. FTS5 itself is asked, on a table in memory, so that what is marked is what
/// it finds: the same words, folding and phrases.
/// </summary>
internal sealed class TextMarks(StoreConnection connection, string? expression)
{
    // What FTS5 sets around what it found. Where a text has them they are blanks to it, as is NUL: neither is in a word, and
    // offsets stay.
    private const char Open = '\u0001';
    private const char Close = '\u0002';

    /// <summary>How far a text is looked at; a longer one is no article.</summary>
    private const int Furthest = 200_000;

    /// <summary>Makes the table; once a connection.</summary>
    public static void Prepare(StoreConnection connection) =>
        connection.Run(
            "CREATE VIRTUAL TABLE temp.marked USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')"
        );

    /// <summary>What is found in a stretch of a text, in order.</summary>
    public IReadOnlyList<TextSpan> In(string text, TextSpan within)
    {
        if (expression is null)
        {
            return [];
        }

        var stretch = text.Substring(within.Start, Math.Min(within.Length, Furthest))
            .Replace(Open, ' ')
            .Replace(Close, ' ')
            .Replace('\0', ' ');
        connection.Run("INSERT OR REPLACE INTO temp.marked (rowid, text) VALUES (1, ?1)", stretch);
        var marked = connection.All(
            "SELECT highlight(marked, 0, char(1), char(2)) FROM temp.marked WHERE marked MATCH ?1",
            reader => reader.GetString(0),
            expression
        );
        return marked.Count == 0 ? [] : Spans(marked[0], within.Start);
    }

    private static List<TextSpan> Spans(string marked, int at)
    {
        var spans = new List<TextSpan>();
        var start = at;
        foreach (var letter in marked)
        {
            switch (letter)
            {
                case Open:
                    start = at;
                    break;
                case Close:
                    spans.Add(new TextSpan(start, at));
                    break;
                default:
                    at++;
                    break;
            }
        }

        return spans;
    }
}
