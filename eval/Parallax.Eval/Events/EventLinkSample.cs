using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parallax.Analysis.Comparisons.Events;

namespace Parallax.Eval.Events;

/// <summary>
/// Links across two articles to be judged by reading, and pairs that fall just short of one: drawn the same way on every
/// run, from all stories alike.
/// </summary>
internal static class EventLinkSample
{
    private const int Links = 100;
    private const int Misses = 40;

    /// <summary>Pairs of one event that are drawn: an event with many versions would be all there is.</summary>
    private const int MostOfEvent = 2;

    /// <summary>How far under the threshold a miss is near.</summary>
    private const double Near = 0.25;

    /// <summary>The rows, links first, in an order that says nothing of which they are.</summary>
    public static IReadOnlyList<EventLinkRow> Of(IReadOnlyList<LinkedStory> stories)
    {
        var links = Draw([.. stories.Select(Linked)], Links);
        var misses = Draw([.. stories.Select(Missed)], Misses);
        return [.. links.Concat(misses).OrderBy(Key, StringComparer.Ordinal)];
    }

    // Round by round one of each story, so that no story is all of the sample.
    private static List<EventLinkRow> Draw(List<Queue<EventLinkRow>> stories, int most)
    {
        var drawn = new List<EventLinkRow>();
        while (drawn.Count < most && stories.Exists(story => story.Count > 0))
        {
            foreach (var story in stories.Where(story => story.Count > 0 && drawn.Count < most))
            {
                drawn.Add(story.Dequeue());
            }
        }

        return drawn;
    }

    private static Queue<EventLinkRow> Linked(LinkedStory story) =>
        new(
            Across(story)
                .Where(pair => story.EventOf(pair.A) == story.EventOf(pair.B))
                .GroupBy(pair => story.EventOf(pair.A))
                .SelectMany(of => Shuffled(story, of).Take(MostOfEvent))
                .OrderBy(Key, StringComparer.Ordinal)
        );

    private static Queue<EventLinkRow> Missed(LinkedStory story) =>
        new(
            Shuffled(
                story,
                Across(story)
                    .Where(pair =>
                        story.EventOf(pair.A) != story.EventOf(pair.B)
                        && story.Likeness(pair.A, pair.B) >= EventClusters.Threshold - Near
                    )
            )
        );

    private static IEnumerable<(EventMention A, EventMention B)> Across(LinkedStory story)
    {
        var mentions = story.Mentions.Order(Comparer<EventMention>.Create(EventMention.Compare)).ToList();
        return EventCandidates
            .Of(mentions)
            .Select(pair => (A: mentions[pair.A], B: mentions[pair.B]))
            .Where(pair => pair.A.View != pair.B.View);
    }

    private static IEnumerable<EventLinkRow> Shuffled(
        LinkedStory story,
        IEnumerable<(EventMention A, EventMention B)> pairs
    ) => pairs.Select(pair => story.Row(pair.A, pair.B)).OrderBy(Key, StringComparer.Ordinal);

    private static string Key(EventLinkRow row) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{row.A} {row.First.Predicate[0]} {row.B} {row.Second.Predicate[0]}"
                    )
                )
            )
        );
}
