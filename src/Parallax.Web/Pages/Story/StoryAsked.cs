using System.Globalization;
using Microsoft.AspNetCore.Http;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Web.Pages.Story;

/// <summary>What of a view is asked for, as it stands in the address.</summary>
/// <param name="Page">Which page of its list, from 1.</param>
public sealed record StoryAsked(int Page)
{
    private const int MostPages = 100_000;
    private const int MostArticles = 200;

    /// <summary>Only differences of this kind.</summary>
    public DifferenceType? Kind { get; init; }

    /// <summary>Which statements of the grid, or which list of the timeline.</summary>
    public StatementFilter Filter { get; init; }

    /// <summary>Only statements that this article alone has, or leaves out: "a12".</summary>
    public string? Of { get; init; }

    /// <summary>Articles to stand beside each other.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>Whether the dated statements that are no events are asked for.</summary>
    public bool Dates { get; init; }

    /// <summary>Reads an address; answers one line where something in it is off.</summary>
    internal static string? Read(IQueryCollection values, out StoryAsked asked)
    {
        asked = new StoryAsked(1);
        var page = 1;
        if (
            values["page"].ToString() is { Length: > 0 } written
            && !(
                int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out page)
                && page is >= 1 and <= MostPages
            )
        )
        {
            return "'page' is a number from 1";
        }

        var kinds = values["kind"].ToString();
        var kind = DifferenceWords
            .HeaviestFirst.Where(one => DifferenceWords.NameOf(one) == kinds)
            .Select(one => (DifferenceType?)one)
            .FirstOrDefault();
        if (kinds.Length > 0 && kind is null)
        {
            return $"there is no kind of difference '{kinds}'; leave 'kind' out to see all";
        }

        var show = values["show"].ToString();
        if (show.Length > 0 && show != "dates" && StatementFilters.Of(show) is null)
        {
            return $"statements are shown as all, differ, only, alike or left-out, not as '{show}'";
        }

        asked = new StoryAsked(page)
        {
            Kind = kind,
            Filter = StatementFilters.Of(show) ?? StatementFilter.All,
            Dates = show == "dates",
            Of = values["of"].ToString() is { Length: > 1 and < 24 } of ? of : null,
            Articles = [.. values["a"].OfType<string>().Distinct(StringComparer.Ordinal).Take(MostArticles)],
        };
        return null;
    }
}

/// <summary>Which statements a grid shows.</summary>
public enum StatementFilter
{
    /// <summary>All, in reading order.</summary>
    All,

    /// <summary>Those that articles have differently.</summary>
    Differ,

    /// <summary>Those that one article alone has.</summary>
    Only,

    /// <summary>Those that several have with at most other words.</summary>
    Alike,

    /// <summary>Those that several origins have and others leave out.</summary>
    LeftOut,
}

/// <summary>How the choices are called, in words and in addresses.</summary>
public static class StatementFilters
{
    /// <summary>Every choice with its word in an address and what the page says.</summary>
    public static IReadOnlyList<(StatementFilter Filter, string Word, string Name)> All { get; } =
    [
        (StatementFilter.All, "all", "All"),
        (StatementFilter.Differ, "differ", "Where they differ"),
        (StatementFilter.Only, "only", "In one article only"),
        (StatementFilter.Alike, "alike", "Said alike"),
        (StatementFilter.LeftOut, "left-out", "Left out by some"),
    ];

    /// <summary>The choice of a word; null where there is none.</summary>
    public static StatementFilter? Of(string word) =>
        All.Where(one => one.Word == word).Select(one => (StatementFilter?)one.Filter).FirstOrDefault();

    /// <summary>The word of a choice.</summary>
    public static string WordOf(StatementFilter filter) => All.Single(one => one.Filter == filter).Word;
}
