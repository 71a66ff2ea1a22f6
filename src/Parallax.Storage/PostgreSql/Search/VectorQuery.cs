using Parallax.Core;
using Parallax.Storage.Search;

namespace Parallax.Storage.PostgreSql.Search;

/// <summary>A search as a tsquery, with what a tsquery cannot say.</summary>
internal sealed class VectorQuery
{
    /// <summary>Letters of the columns beside headline and text.</summary>
    public const char Outlet = 'o';
    public const char Speakers = 's';
    public const char People = 'p';
    public const char Places = 'l';

    private static readonly char?[] Columns = [null, Outlet, Speakers, People, Places];

    private readonly IReadOnlyList<SoughtPhrase> filters;
    private readonly IReadOnlyList<SoughtName> names;

    private VectorQuery(
        IReadOnlyList<SoughtPhrase> terms,
        IReadOnlyList<SoughtPhrase> filters,
        IReadOnlyList<SoughtName> names
    )
    {
        (Terms, this.filters, this.names) = (terms, filters, names);
        var phrases = terms.Concat(filters).Concat(names.SelectMany(name => name.Words)).ToList();
        CanMatch = phrases.All(phrase => phrase.Words.Count > 0);
        Words = [.. phrases.SelectMany(phrase => phrase.Words).Distinct()];
        HasPhrases = phrases.Any(phrase => phrase.IsOfSeveral);
        IsExact = names.All(name => name.IsExact);
        Expression = CanMatch
            ? string.Join(
                " & ",
                terms.Concat(filters).Select(phrase => phrase.Expression).Concat(names.Select(name => name.Expression))
            )
            : "";
    }

    /// <summary>As PostgreSQL reads it. Every word stands between quotation marks: nothing a user writes is an operator.</summary>
    public string Expression { get; }

    /// <summary>Whether anything can match: what was written may be no word.</summary>
    public bool CanMatch { get; }

    /// <summary>The words and phrases that are ranked.</summary>
    public IReadOnlyList<SoughtPhrase> Terms { get; }

    /// <summary>All words that are looked for, each once.</summary>
    public IReadOnlyList<SoughtWord> Words { get; }

    /// <summary>Whether words have to stand side by side, which rows that have not all places cannot tell.</summary>
    public bool HasPhrases { get; }

    /// <summary>Whether rows that have all places match as soon as <see cref="Expression"/> does.</summary>
    public bool IsExact { get; }

    /// <summary>For articles; null where nothing but days is asked for.</summary>
    /// <param name="query">The query.</param>
    /// <param name="terms">Its words and phrases, or others instead.</param>
    public static VectorQuery? ForArticles(SearchQuery query, IReadOnlyList<string> terms) =>
        Of(terms, query.Outlet, [Name(Speakers, query.Speaker), Name(People, query.Person), Name(Places, query.Place)]);

    /// <summary>For quotations, but for people and places of their articles.</summary>
    public static VectorQuery? ForQuotations(SearchQuery query) =>
        Of(query.Terms, query.Outlet, [Name(Speakers, query.Speaker)]);

    /// <summary>The words and phrases of a query, those without any word left out.</summary>
    public static IReadOnlyList<SoughtPhrase> Phrases(IReadOnlyList<string> terms) =>
        [
            .. terms
                .Select(term => (Words: SearchNames.Words(term), IsBeginning: term.EndsWith('*')))
                .Where(term => term.Words.Count > 0)
                .Select(term => SoughtPhrase.Of(null, term.Words, term.IsBeginning)),
        ];

    /// <summary>A word or phrase in any column, to count how rare it is.</summary>
    public static string InAnyColumn(SoughtPhrase phrase) =>
        string.Join(" | ", Columns.Select(column => phrase.In(column).Expression));

    /// <summary>Whether a row matches.</summary>
    public bool Holds(WordPlaces places) =>
        Terms.Concat(filters).All(phrase => !phrase.IsOfSeveral || places.Of(phrase).Count > 0)
        && names.All(name => name.Holds(places));

    private static VectorQuery? Of(IReadOnlyList<string> terms, string? outlet, SoughtName?[] names)
    {
        var words = Phrases(terms);
        var own = Each(Outlet, outlet);
        var near = names.OfType<SoughtName>().ToList();
        return words.Count + own.Count + near.Count == 0 ? null : new VectorQuery(words, own, near);
    }

    private static SoughtName? Name(char column, string? value) =>
        Each(column, value) is { Count: > 0 } words ? SoughtName.Of(words) : null;

    private static List<SoughtPhrase> Each(char column, string? value) =>
        value is null
            ? []
            :
            [
                .. SearchNames
                    .Words(value)
                    .Take(SearchQueryParser.MostTerms)
                    .Select(word => SoughtPhrase.Of(column, [word], isBeginning: false)),
            ];
}
