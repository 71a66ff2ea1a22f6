using System.Globalization;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Cli.Terminal;

/// <summary>The stories of a store as text, the latest first.</summary>
internal static class StoriesSheet
{
    private const int LongestHeadline = 120;

    public static string Write(IReadOnlyList<StoredStory> stories, StoreCounts counts, Screen screen)
    {
        using var sheet = new Sheet(screen);
        if (stories.Count == 0)
        {
            sheet.Line(counts.Stories == 0 ? "The store holds no articles yet." : "No story is like that.");
            return sheet.ToString();
        }

        sheet.Rows(0, stories.Select(story => (StoredStory.Id(story.Number), Words(story))));
        sheet.Gap();
        sheet.Line(
            Sheet.Aside(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{stories.Count:N0} of {counts.Stories:N0} {(counts.Stories == 1 ? "story" : "stories")} · {counts.Articles:N0} {(counts.Articles == 1 ? "article" : "articles")}"
                )
            )
        );
        return sheet.ToString();
    }

    private static IEnumerable<Words> Words(StoredStory story)
    {
        yield return Sheet.Bold(OneLine.Of(story.Headline ?? "no headline", LongestHeadline));
        yield return "\n" + Days(story) + " · " + Phrases.Count(story.Articles, "article");
        yield return story.Copies > 0 ? $", {story.Copies} of them {(story.Copies == 1 ? "a copy" : "copies")}" : "";
        yield return story.Outlets.Count > 0
            ? Sheet.Aside(" · " + OneLine.Of(string.Join(", ", story.Outlets), LongestHeadline))
            : "";
        yield return story.Decided ? " · decided by people" : "";
    }

    private static string Days(StoredStory story) =>
        story switch
        {
            { First: null } => "no date",
            { First: { } day } when day == story.Last => Day(day),
            _ => $"{Day(story.First.Value)} to {Day(story.Last!.Value)}",
        };

    private static string Day(DateOnly day) => DateWords.Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
