using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Parallax.Web.Api;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Offset">How many are passed over.</param>
/// <param name="Limit">Most that are given.</param>
internal readonly record struct ApiPaging(int Offset, int Limit)
{
    public const int Usual = 50;
    public const int Most = 500;
    private const int Furthest = 1_000_000;

    /// <summary>Reads it; the line says what is off.</summary>
    public static string? Read(int? offset, int? limit, out ApiPaging paging)
    {
        paging = new ApiPaging(offset ?? 0, limit ?? Usual);
        return paging.Offset is < 0 or > Furthest ? $"'offset' is between 0 and {Furthest}"
            : paging.Limit is < 1 or > Most ? $"'limit' is between 1 and {Most}"
            : null;
    }

    /// <summary>
    /// What is given of a list that was read one further than asked, and the address of the next part, which also stands in a
    /// Link header (RFC 8288).
    /// </summary>
    public (IReadOnlyList<T> Shown, string? Next) Part<T>(HttpContext http, IReadOnlyList<T> found)
    {
        if (found.Count <= Limit)
        {
            return (found, null);
        }

        var (next, limit) = (Offset + Limit, Limit);
        var query = http
            .Request.Query.Where(pair => pair.Key is not ("offset" or "limit"))
            .SelectMany(pair => pair.Value.Select(value => (pair.Key, Value: (string?)value)))
            .Append((Key: "offset", Value: (string?)next.ToString(CultureInfo.InvariantCulture)))
            .Append((Key: "limit", Value: (string?)limit.ToString(CultureInfo.InvariantCulture)));
        var address =
            http.Request.Path
            + "?"
            + string.Join(
                '&',
                query.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value ?? "")}")
            );
        http.Response.Headers.Link = $"<{address}>; rel=\"next\"";
        return (found.Take(limit).ToList(), address);
    }
}
