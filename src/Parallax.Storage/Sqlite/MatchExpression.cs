using System.Globalization;
using Parallax.Core;
using Parallax.Storage.Search;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Sqlite;

/// <summary>
/// A query in the language of FTS5. Every word goes into it between quotation marks, so nothing a user writes is an operator.
/// </summary>
internal static class MatchExpression
{
    /// <summary>For articles; null where nothing but days is asked for.</summary>
    /// <param name="query">The query.</param>
    /// <param name="terms">Its words and phrases.</param>
    public static string? ForArticles(SearchQuery query, IEnumerable<string> terms) =>
        Joined(
            terms,
            "{headline body}",
            [
                Words("outlet", query.Outlet),
                Name("speakers", query.Speaker),
                Name("people", query.Person),
                Name("places", query.Place),
            ]
        );

    /// <summary>For quotations, but for people and places of their articles.</summary>
    public static string? ForQuotations(SearchQuery query, IEnumerable<string> terms) =>
        Joined(terms, "words", [Words("outlet", query.Outlet), Name("speaker", query.Speaker)]);

    /// <summary>Any of the words and phrases, to mark them in a text; null where there is none.</summary>
    public static string? ForMarking(SearchQuery query) =>
        Terms(query) is { Count: > 0 } terms ? string.Join(" OR ", terms) : null;

    /// <summary>The words and phrases, each as FTS5 takes it.</summary>
    public static List<string> Terms(SearchQuery query)
    {
        SearchBounds.Check(query);
        return [.. query.Terms.Select(Term).OfType<string>()];
    }

    private static string? Joined(IEnumerable<string> terms, string column, string?[] filters)
    {
        var words = string.Join(" AND ", terms);
        var text = words.Length == 0 ? null : $"{column} : ({words})";
        var parts = filters.Prepend(text).OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(" AND ", parts);
    }

    private static string? Term(string term)
    {
        var words = SearchNames.Words(term);
        return words.Count == 0 ? null : $"\"{string.Join(' ', words)}\"{(term.EndsWith('*') ? " *" : string.Empty)}";
    }

    private static string? Words(string column, string? value) =>
        Quoted(value) is { Count: > 0 } words ? $"{column} : ({string.Join(" AND ", words)})" : null;

    /// <summary>The words of a name, in any order, at most one other between them: "Anna Orlova" is "Orlova, Anna K.".</summary>
    private static string? Name(string column, string? value)
    {
        var words = Quoted(value);
        return words.Count switch
        {
            0 => null,
            1 => $"{column} : {words[0]}",
            var count => string.Create(
                CultureInfo.InvariantCulture,
                $"{column} : NEAR({string.Join(' ', words)}, {count - 1})"
            ),
        };
    }

    private static List<string> Quoted(string? value) =>
        value is null
            ? []
            : [.. SearchNames.Words(value).Take(SearchQueryParser.MostTerms).Select(word => $"\"{word}\"")];
}
