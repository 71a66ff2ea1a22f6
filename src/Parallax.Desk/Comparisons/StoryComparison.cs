using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Desk.Comparisons;

/// <summary>A story of the store with its articles compared. Immutable; many readers share one.</summary>
public sealed class StoryComparison
{
    internal StoryComparison(StoryContents contents, Report report)
        : this(contents, report, new ReportIndex(report)) { }

    private StoryComparison(StoryContents contents, Report report, ReportIndex index) =>
        (Contents, Report, Index) = (contents, report, index);

    /// <summary>The story, what is compared of it and what is not.</summary>
    public StoryContents Contents { get; }

    /// <summary>The story as the store lists it.</summary>
    public StoredStory Story => Contents.Story;

    /// <summary>The comparison; of a story of one article what was read in it.</summary>
    public Report Report { get; }

    /// <summary>The same with everything a view looks up.</summary>
    public ReportIndex Index { get; }

    /// <summary>The same comparison where the story's own facts (its size, what people decided) are newer.</summary>
    internal StoryComparison With(StoryContents contents) => new(contents, Report, Index);

    /// <summary>
    /// Changes with the articles, their sides and the version of Parallax. What the store learned of offices since is not part of it: a
    /// comparison tells what was known when it was made.
    /// </summary>
    public string Tag => Contents.Tag;
}
