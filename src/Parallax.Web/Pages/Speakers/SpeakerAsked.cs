using System.Globalization;
using Microsoft.AspNetCore.Http;
using Parallax.Desk.Speakers;
using Parallax.Web.Pages.Shell;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages.Speakers;

/// <summary>Whose words a page's address asks for, and which of them.</summary>
/// <param name="Query">The same for the store.</param>
/// <param name="Page">Which page, from 1.</param>
public sealed record SpeakerAsked(SpeakerQuery Query, int Page)
{
    /// <summary>Sayings on a page.</summary>
    public const int OnAPage = 10;

    private const int MostPages = 100;

    /// <summary>Whether some of it is left out.</summary>
    public bool IsFiltered => Query is not { Outlet: null, Since: null, Until: null };

    /// <summary>Reads the address; answers one line where it is off.</summary>
    internal static string? Read(IQueryCollection values, string name, out SpeakerAsked asked)
    {
        asked = new SpeakerAsked(new SpeakerQuery { Name = name }, 1);
        if (name.Length > SpeakerQuery.LongestName || !name.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit))
        {
            return $"a name has letters, and {SpeakerQuery.LongestName} characters at most; write the name of who spoke";
        }

        if (!WrittenDay.TryRead(values["since"], out var since) || !WrittenDay.TryRead(values["until"], out var until))
        {
            return "a day is written YYYY-MM-DD; check 'since' and 'until'";
        }

        var page = 1;
        if (
            values["page"].ToString() is { Length: > 0 } written
            && !(
                int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out page)
                && page is >= 1 and <= MostPages
            )
        )
        {
            return $"'page' is a number from 1 to {MostPages}";
        }

        var outlet = values["outlet"].ToString().Trim();
        asked = new SpeakerAsked(
            new SpeakerQuery
            {
                Name = name,
                Outlet = outlet.Length is > 0 and <= SpeakerQuery.LongestName ? outlet : null,
                Since = since,
                Until = until,
                Offset = (page - 1) * OnAPage,
                Limit = OnAPage,
            },
            page
        );
        return null;
    }

    /// <summary>Address of another page of the same.</summary>
    public string AddressOf(int page) =>
        Addresses.Speaker(Query.Name)
        + Part("outlet", Query.Outlet)
        + Part("since", Query.Since?.ToString("O", CultureInfo.InvariantCulture))
        + Part("until", Query.Until?.ToString("O", CultureInfo.InvariantCulture))
        + (page > 1 ? Part("page", page.ToString(CultureInfo.InvariantCulture)) : "");

    private static string Part(string name, string? value) =>
        value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}
