using Parallax.Core;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Sqlite;

/// <summary>
/// Where in a text the words of a search stand. FTS5 itself is asked, on a table in memory, so that what is marked is what
/// it finds: the same words, folding and phrases.
/// </summary>
internal static class TextMarks
{
    // What FTS5 sets around what it found. Where a text has them they are blanks to it, as is NUL: neither is in a word, and
    // offsets stay.
    private const char Open = '\u0001';
    private const char Close = '\u0002';

    /// <summary>How far a text is looked at; a longer one is no article.</summary>
    private const int Furthest = 200_000;

    /// <summary>Makes the table; once a connection.</summary>
    public static void Prepare(SqliteStoreConnection connection) =>
        connection.Run(
            "CREATE VIRTUAL TABLE temp.marked USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')"
        );

    /// <summary>What is found in a stretch of each text, in order.</summary>
    /// <param name="connection">A connection on which <see cref="Prepare"/> was called.</param>
    /// <param name="expression">What to find; null for nothing.</param>
    /// <param name="texts">The texts, each with the stretch.</param>
    public static IReadOnlyList<TextSpan>[] Of(
        StoreConnection connection,
        string? expression,
        IReadOnlyList<(string Text, TextSpan Within)> texts
    )
    {
        var found = new IReadOnlyList<TextSpan>[texts.Count];
        Array.Fill(found, []);
        if (expression is null || texts.Count == 0)
        {
            return found;
        }

        // To roll back is the quickest way to empty the table.
        connection.Run("SAVEPOINT marks");
        for (var i = 0; i < texts.Count; i++)
        {
            var (text, within) = texts[i];
            var stretch = text.Substring(within.Start, Math.Min(within.Length, Furthest))
                .Replace(Open, ' ')
                .Replace(Close, ' ')
                .Replace('\0', ' ');
            connection.Run("INSERT INTO temp.marked (rowid, text) VALUES (?1, ?2)", i, stretch);
        }

        var marked = connection.All(
            "SELECT rowid, highlight(marked, 0, char(1), char(2)) FROM temp.marked WHERE marked MATCH ?1",
            reader => (Index: reader.GetInt32(0), Text: reader.GetString(1)),
            expression
        );
        connection.Run("ROLLBACK TO marks");
        connection.Run("RELEASE marks");
        foreach (var (index, text) in marked)
        {
            found[index] = Spans(text, texts[index].Within.Start);
        }

        return found;
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
