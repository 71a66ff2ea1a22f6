namespace Parallax.Web.Pages.Story;

/// <summary>The views of a story, in the order of its menu.</summary>
public enum StoryTab
{
    /// <summary>What a reader with two minutes needs.</summary>
    Overview,

    /// <summary>Where the articles differ, heaviest kind first.</summary>
    Differences,

    /// <summary>Which article has which statement, and in whose voice.</summary>
    Statements,

    /// <summary>Quotations that several have, word under word.</summary>
    Quotations,

    /// <summary>Whose words each article has.</summary>
    Speakers,

    /// <summary>What is called what.</summary>
    Labels,

    /// <summary>Who is named as acting.</summary>
    Agency,

    /// <summary>Who counted how many.</summary>
    Numbers,

    /// <summary>What happened when.</summary>
    Timeline,

    /// <summary>What happened where.</summary>
    Map,

    /// <summary>Who wrote the words, and why these articles are one story.</summary>
    Origins,

    /// <summary>The articles beside each other.</summary>
    Texts,

    /// <summary>What people decide about the story.</summary>
    Desk,
}

/// <summary>How views are called, in words and in addresses.</summary>
public static class StoryTabs
{
    /// <summary>What the menu says.</summary>
    public static string NameOf(StoryTab tab) =>
        tab switch
        {
            StoryTab.Speakers => "Who speaks",
            StoryTab.Agency => "Who acts",
            _ => tab.ToString(),
        };

    /// <summary>The last part of the address; null for the overview.</summary>
    public static string? PathOf(StoryTab tab) => tab is StoryTab.Overview ? null : tab.ToString().ToLowerInvariant();

    /// <summary>The view of an address; null where there is none of that name.</summary>
    public static StoryTab? Of(string? path) =>
        path is null
            ? StoryTab.Overview
            : Enum.GetValues<StoryTab>()
                .Where(tab => string.Equals(PathOf(tab), path, StringComparison.Ordinal))
                .Select(tab => (StoryTab?)tab)
                .FirstOrDefault();
}
