using System.Globalization;
using Parallax.Core;
using Parallax.Web.Pages.Shell;

namespace Parallax.Web.Pages.Search;

/// <summary>A search as it stands in a page's address.</summary>
/// <param name="Words">What the reader wrote.</param>
/// <param name="Order">What comes first.</param>
/// <param name="Page">Which page of the hits, from 1.</param>
public sealed record SearchAsked(string Words, SearchOrder Order, int Page)
{
    /// <summary>Hits on a page.</summary>
    public const int OnAPage = 20;

    /// <summary>Further back, a narrower search leads sooner.</summary>
    public const int MostPages = 50;

    /// <summary>Address of another page of the same hits.</summary>
    public string AddressOf(int page) => AddressOf(Words, Order, page);

    /// <summary>Address of the same search in another order.</summary>
    public string AddressOf(SearchOrder order) => AddressOf(Words, order, 1);

    /// <summary>Address of the search with a filter more; where it has that filter already, with the new value of it.</summary>
    public string With(string filter, string value) => AddressOf($"{Words} {Filter(filter, value)}".Trim(), Order, 1);

    /// <summary>A filter as it is written: quotation marks end a value, so that none stands in it.</summary>
    public static string Filter(string filter, string value) =>
        $"{filter}:\"{string.Concat(value.Select(letter => letter is '"' or '\u201C' or '\u201D' or '\u201E' ? ' ' : letter)).Trim()}\"";

    private static string AddressOf(string words, SearchOrder order, int page) =>
        Addresses.Search(words)
        + (order is SearchOrder.Newest ? "&order=newest" : "")
        + (page > 1 ? string.Create(CultureInfo.InvariantCulture, $"&page={page}") : "");
}
