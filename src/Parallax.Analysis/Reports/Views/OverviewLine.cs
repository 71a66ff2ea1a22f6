using Parallax.Core;

namespace Parallax.Analysis.Reports.Views;

/// <summary>What a line of the overview is about.</summary>
public enum OverviewTopic
{
    /// <summary>What all, or most, say.</summary>
    Shared,

    /// <summary>Where they differ.</summary>
    Differing,

    /// <summary>What one article or side says alone.</summary>
    Only,

    /// <summary>What single articles say alone, of more articles than there is room for a line each.</summary>
    OnlyOne,

    /// <summary>What several origins say and some articles leave out.</summary>
    LeftOut,
}

/// <summary>A line of the overview; every view shows the same lines.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Title">"Both say", "They differ", "Only".</param>
/// <param name="Party">Whose it is, in a line about one article or side.</param>
/// <param name="Items">Its items, weightiest first.</param>
/// <param name="More">How many more there are in the detail below.</param>
/// <param name="None">What is said where there is no item.</param>
public sealed record OverviewLine(
    OverviewTopic Topic,
    string Title,
    Party? Party,
    IReadOnlyList<OverviewItem> Items,
    int More,
    string None
);

/// <summary>One statement in a line of the overview.</summary>
/// <param name="Group">The group, whose number leads to its evidence.</param>
/// <param name="Text">Its words on one short line; of a disagreement the clause it is in, or empty where the readings say it.</param>
/// <param name="Disagreement">What is disputed in it, in a line about differences.</param>
/// <param name="Holders">Who says it, or leaves it out, where the line does not say that.</param>
public sealed record OverviewItem(
    GroupCard Group,
    string Text,
    Disagreement? Disagreement = null,
    IReadOnlyList<ArticleCard>? Holders = null
);
