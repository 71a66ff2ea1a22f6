using System.Globalization;
using Microsoft.AspNetCore.Http;
using Parallax.Core;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages.Stories;

/// <summary>Which stories the page's filters ask for, as they stand in its address.</summary>
/// <param name="Query">The same for the store.</param>
/// <param name="Page">Which page of the list, from 1.</param>
public sealed record StoriesAsked(StoryQuery Query, int Page)
{
    /// <summary>Stories on a page.</summary>
    public const int OnAPage = 30;

    // Further back a filter leads sooner.
    private const int MostPages = 10_000;
    private const int LongestName = 200;

    /// <summary>Whether any filter is set.</summary>
    public bool IsFiltered =>
        Query is not { Since: null, Until: null, AtLeast: 1, Outlet: null, Person: null, Place: null };

    /// <summary>Reads the filters; answers one line where one is off.</summary>
    internal static string? Read(IQueryCollection values, out StoriesAsked asked)
    {
        asked = new StoriesAsked(new StoryQuery(), 1);
        if (!WrittenDay.TryRead(values["since"], out var since) || !WrittenDay.TryRead(values["until"], out var until))
        {
            return "a day is written YYYY-MM-DD; check 'since' and 'until'";
        }

        if (!Number(values, "at-least", 1_000_000, out var atLeast) || !Number(values, "page", MostPages, out var page))
        {
            return "'at-least' and 'page' are numbers from 1";
        }

        asked = new StoriesAsked(
            new StoryQuery
            {
                Since = since,
                Until = until,
                AtLeast = atLeast,
                Outlet = Name(values, "outlet"),
                Person = Name(values, "person"),
                Place = Name(values, "place"),
                Order = values["order"] == "largest" ? StoryOrder.Largest : StoryOrder.Latest,
                Offset = (page - 1) * OnAPage,
                Limit = OnAPage,
            },
            page
        );
        return null;
    }

    /// <summary>Address of another page of the same list.</summary>
    public string AddressOf(int page) => AddressOf(Query.Order, page);

    /// <summary>Address of the same stories in another order.</summary>
    public string AddressOf(StoryOrder order, int page = 1)
    {
        var parts = new (string Name, string? Value)[]
        {
            ("since", Query.Since?.ToString("O")),
            ("until", Query.Until?.ToString("O")),
            ("at-least", Query.AtLeast > 1 ? Query.AtLeast.ToString(CultureInfo.InvariantCulture) : null),
            ("outlet", Query.Outlet),
            ("person", Query.Person),
            ("place", Query.Place),
            ("order", order is StoryOrder.Largest ? "largest" : null),
            ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
        };
        var query = string.Join(
            '&',
            parts
                .Where(part => part.Value is not null)
                .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}")
        );
        return query.Length > 0 ? "/stories?" + query : "/stories";
    }

    private static bool Number(IQueryCollection values, string name, int most, out int number)
    {
        number = 1;
        return values[name].ToString() is not { Length: > 0 } written
            || (
                int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out number)
                && number >= 1
                && number <= most
            );
    }

    private static string? Name(IQueryCollection values, string name) =>
        values[name].ToString().Trim() is { Length: > 0 and <= LongestName } written ? written : null;
}
