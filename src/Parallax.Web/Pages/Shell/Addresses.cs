using System.Globalization;
using Parallax.Core;

namespace Parallax.Web.Pages.Shell;

/// <summary>Addresses of pages. Names of people, outlets and places stand in the query, since they may hold any character.</summary>
public static class Addresses
{
    /// <summary>A story; <paramref name="view"/> is one of its pages, null for the overview.</summary>
    public static string Story(long number, string? view = null) =>
        $"/stories/{StoredStory.Id(number)}" + (view is null ? "" : "/" + view);

    /// <summary>An article.</summary>
    public static string Article(long number) => $"/articles/{StoredArticle.Id(number)}";

    /// <summary>Characters of an article.</summary>
    public static string Article(long number, int start, int end) =>
        string.Create(CultureInfo.InvariantCulture, $"{Article(number)}?at={start}-{end}#at");

    /// <summary>The texts that stood at an article's address; two of them compared.</summary>
    public static string Revisions(long number, long? older = null) =>
        $"{Article(number)}/revisions" + (older is { } with ? $"?with={StoredArticle.Id(with)}" : "");

    /// <summary>Where words of an article are put into a press review.</summary>
    public static string AddToReview(long number, TextSpan words, long story) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/reviews/add?article={StoredArticle.Id(number)}&start={words.Start}&end={words.End}&story={StoredStory.Id(story)}"
        );

    /// <summary>Everything that somebody said.</summary>
    public static string Speaker(string name) => "/speakers?name=" + Uri.EscapeDataString(name);

    /// <summary>An outlet.</summary>
    public static string Outlet(string name) => "/outlets/one?name=" + Uri.EscapeDataString(name);

    /// <summary>A place.</summary>
    public static string Place(string name) => "/places?name=" + Uri.EscapeDataString(name);

    /// <summary>A search.</summary>
    public static string Search(string query) => "/search?q=" + Uri.EscapeDataString(query);

    /// <summary>The number in "s12" or "a12"; null where it is none.</summary>
    public static long? Number(string? id, char kind) =>
        id is { Length: > 1 }
        && id[0] == kind
        && long.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
