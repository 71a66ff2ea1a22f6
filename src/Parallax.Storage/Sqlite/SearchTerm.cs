using Parallax.Core;
using Parallax.Storage.Search;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Sqlite;

/// <summary>A word or phrase of a query as FTS5 takes it.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Phrases">How many phrases it has; more than one for a word's beginning.</param>
internal sealed record SearchTerm(string Expression, int Phrases)
{
    /// <summary>
    /// Most words that a beginning is written out as. FTS5 itself merges the rows of all of them before it shows the first;
    /// written out they are read as far as needed, at about 0.1 ms a word.
    /// </summary>
    private const int MostWords = 96;

    // Of each query; further ones are left to FTS5.
    private const int MostBeginnings = 2;

    /// <summary>Most phrases of a query's words.</summary>
    public const int MostPhrases = SearchQueryParser.MostTerms + (MostBeginnings * MostWords);

    /// <summary>Makes the tables that list words; once a connection.</summary>
    public static void Prepare(SqliteStoreConnection connection)
    {
        connection.Run(
            "CREATE VIRTUAL TABLE temp.article_search_words USING fts5vocab (main, article_search, instance)"
        );
        connection.Run(
            "CREATE VIRTUAL TABLE temp.quotation_search_words USING fts5vocab (main, quotation_search, instance)"
        );
        connection.Run("CREATE VIRTUAL TABLE temp.marked_words USING fts5vocab (temp, marked, instance)");
    }

    /// <summary>The words and phrases of a query.</summary>
    public static IReadOnlyList<SearchTerm> Of(StoreConnection connection, string table, SearchQuery query)
    {
        var terms = MatchExpression.Terms(query).Select(term => new SearchTerm(term, 1)).ToList();
        var left = MostBeginnings;
        for (var i = 0; i < terms.Count && left > 0; i++)
        {
            if (terms[i].Expression.EndsWith('*'))
            {
                terms[i] = WrittenOut(connection, table, terms[i]);
                left--;
            }
        }

        return terms;
    }

    private static SearchTerm WrittenOut(StoreConnection connection, string table, SearchTerm term)
    {
        // "two wor" *
        var words = SearchNames.Words(term.Expression);
        var before = string.Concat(words.SkipLast(1).Select(word => word + " "));
        if (Folded(connection, words[^1]) is not { } beginning)
        {
            return term;
        }

        var found = new List<string>();
        for (var from = beginning; Next(connection, table, from) is { } word; from = word + '\u0001')
        {
            if (!word.StartsWith(beginning, StringComparison.Ordinal))
            {
                break;
            }

            if (found.Count == MostWords)
            {
                return term;
            }

            found.Add($"\"{before}{word}\"");
        }

        return found.Count == 0 ? term : new SearchTerm($"({string.Join(" OR ", found)})", found.Count);
    }

    /// <summary>The first word from here on. Asked for one by one: to list words in one go reads all places of each.</summary>
    private static string? Next(StoreConnection connection, string table, string from) =>
        connection
            .All($"SELECT term FROM temp.{table}_words WHERE term >= ?1 LIMIT 1", reader => reader.GetString(0), from)
            .FirstOrDefault();

    /// <summary>A word as FTS5 folds it; null where it is none to it, or several.</summary>
    private static string? Folded(StoreConnection connection, string word)
    {
        connection.Run("SAVEPOINT folded");
        connection.Run("INSERT INTO temp.marked (rowid, text) VALUES (1, ?1)", word);
        var folded = connection.All("SELECT term FROM temp.marked_words", reader => reader.GetString(0));
        connection.Run("ROLLBACK TO folded");
        connection.Run("RELEASE folded");
        return folded.Count == 1 ? folded[0] : null;
    }
}
