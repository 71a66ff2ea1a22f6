using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Web.Texts;

/// <summary>Ids of places in a report page. They are made of numbers only, never of article text.</summary>
public static class Anchors
{
    /// <summary>The text of an article.</summary>
    public static string Text(ArticleCard card) => $"a{card.Index + 1}";

    /// <summary>What only one article or side reports.</summary>
    public static string Only(Party party) => $"only-p{party.Index + 1}";

    /// <summary>A statement group in the lists.</summary>
    public static string Group(GroupCard group) => $"s{group.Number}";

    /// <summary>The groups of one kind of difference.</summary>
    public static string Kind(DifferenceType kind) => $"kind-{DifferenceWords.NameOf(kind)}";

    /// <summary>A statement in an article's text; <paramref name="nth"/> counts a group's versions in it from 0.</summary>
    public static string Version(ArticleCard card, GroupCard group, int nth = 0) =>
        nth == 0 ? $"a{card.Index + 1}-s{group.Number}" : $"a{card.Index + 1}-s{group.Number}-{nth + 1}";

    /// <summary>Words in an article's text.</summary>
    public static string Words(ArticleCard card, int start, int end) => $"a{card.Index + 1}-c{start}-{end}";

    /// <summary>An event on the timeline.</summary>
    public static string Event(int number) => $"event-{number}";

    /// <summary>A place in the list beside the map.</summary>
    public static string Place(int number) => $"place-{number}";

    /// <summary>Whether the words stand in the article's text, so that there is a place to go to.</summary>
    public static bool IsIn(ArticleCard card, Evidence words)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(words);
        return words.Start >= 0
            && words.Start < words.End
            && words.End <= card.Article.Text.Length
            && !card.Article.Text.AsSpan(words.Start, words.End - words.Start).IsWhiteSpace();
    }
}
