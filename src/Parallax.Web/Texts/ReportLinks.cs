using Parallax.Analysis.Reports.Views;

namespace Parallax.Web.Texts;

/// <summary>
/// Where the links of a report lead. The same components stand in one file, where everything has a place in the page, and in the
/// pages of a server, where a story is too long for one of them.
/// </summary>
public abstract class ReportLinks
{
    /// <summary>Links of a report in one file.</summary>
    public static ReportLinks InFile { get; } = new FileLinks();

    /// <summary>A section by the id that it has in the file: "differences", "alike", "timeline".</summary>
    public abstract string Section(string id);

    /// <summary>The text of an article.</summary>
    public abstract string Text(ArticleCard card);

    /// <summary>The comparison of a statement.</summary>
    public abstract string Group(GroupCard group);

    /// <summary>A statement in an article's text.</summary>
    public abstract string Version(ArticleCard card, GroupCard group);

    /// <summary>Words in an article's text.</summary>
    public abstract string Words(ArticleCard card, int start, int end);

    /// <summary>What only one article or side reports.</summary>
    public abstract string Only(Party party);

    /// <summary>An event on the timeline.</summary>
    public abstract string Event(int number);

    /// <summary>A place in the list beside the map.</summary>
    public abstract string Place(int number);

    /// <summary>Everything that somebody said; null where there is no such page.</summary>
    public virtual string? Speaker(string name) => null;

    /// <summary>Where words are put into a press review; null where there is none.</summary>
    public virtual string? Review(ArticleCard card, int start, int end) => null;

    /// <summary>Whether the article's text stands in the same page as those that are beside it.</summary>
    public virtual bool Shows(ArticleCard card) => true;
}

/// <summary>Everything is a place in the one page.</summary>
internal sealed class FileLinks : ReportLinks
{
    public override string Section(string id) => $"#{id}";

    public override string Text(ArticleCard card) => $"#{Anchors.Text(card)}";

    public override string Group(GroupCard group) => $"#{Anchors.Group(group)}";

    public override string Version(ArticleCard card, GroupCard group) => $"#{Anchors.Version(card, group)}";

    public override string Words(ArticleCard card, int start, int end) => $"#{Anchors.Words(card, start, end)}";

    public override string Only(Party party) => $"#{Anchors.Only(party)}";

    public override string Event(int number) => $"#{Anchors.Event(number)}";

    public override string Place(int number) => $"#{Anchors.Place(number)}";
}
