using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Desk.Speakers;

namespace Parallax.Desk.Shapes;

/// <summary>What somebody said, over time, each saying with every outlet's version.</summary>
/// <param name="Parallax">Version of Parallax.</param>
/// <param name="Names">Names under which it is said; a last name may be several people's.</param>
/// <param name="Outlets">Who reports it.</param>
/// <param name="First">Earliest day of publication.</param>
/// <param name="Last">Latest day of publication.</param>
/// <param name="Quotations">How many quotations there are.</param>
/// <param name="Total">How many sayings they are.</param>
/// <param name="Complete">Whether that is all there is; else it is the newest of it.</param>
/// <param name="Sayings">The sayings asked for, newest first.</param>
/// <param name="Next">Address of the next part; null where this is the last.</param>
public sealed record SpeakerSayings(
    string Parallax,
    IReadOnlyList<NameCount> Names,
    IReadOnlyList<NameCount> Outlets,
    DateOnly? First,
    DateOnly? Last,
    int Quotations,
    int Total,
    bool Complete,
    IReadOnlyList<SayingItem> Sayings,
    string? Next
)
{
    /// <summary>A page of what somebody said.</summary>
    public static SpeakerSayings Of(SpeakerPage page, string? next)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new SpeakerSayings(
            ReportBuilder.Version,
            page.Names,
            page.Outlets,
            page.First,
            page.Last,
            page.Quotations,
            page.Sayings,
            page.Complete,
            [.. page.Page.Select(SayingItem.Of)],
            next
        );
    }
}

/// <summary>What somebody said once.</summary>
/// <param name="First">Earliest day of publication.</param>
/// <param name="Last">Latest day of publication.</param>
/// <param name="Versions">The outlets' versions, the earliest first.</param>
/// <param name="More">How many further versions there are.</param>
public sealed record SayingItem(DateOnly? First, DateOnly? Last, IReadOnlyList<SayingVersionItem> Versions, int More)
{
    internal static SayingItem Of(Saying saying) =>
        new(saying.First, saying.Last, [.. saying.Versions.Select(SayingVersionItem.Of)], saying.More);
}

/// <summary>One article's version of it; its words are a slice of the article's text.</summary>
/// <param name="Article">Number of the article: "a12".</param>
/// <param name="Story">Number of its story.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="Speaker">Fullest name that the article gives whoever said it.</param>
/// <param name="Kind">"direct", "mixed" or "indirect".</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">The slice.</param>
public sealed record SayingVersionItem(
    string Article,
    string Story,
    string? Outlet,
    DateOnly? Published,
    string? Speaker,
    string Kind,
    int Start,
    int End,
    string Text
)
{
    internal static SayingVersionItem Of(SayingVersion version) =>
        new(
            StoredArticle.Id(version.Article),
            StoredStory.Id(version.Story),
            version.Outlet,
            version.Day,
            version.Speaker,
            version.Kind,
            version.Words.Start,
            version.Words.End,
            version.Words.Text
        );
}
