using Parallax.Eval.Events;
using Parallax.Eval.Rows;

namespace Parallax.Eval.Commands;

/// <summary>Draws links of events to be judged, and takes the judged ones in without their words.</summary>
internal static class EventLinks
{
    /// <summary>Where the judged list is kept.</summary>
    public static string Judged => Repository.File("eval", "events", "links.jsonl");

    /// <summary>Writes the rows for a judge: each with both sentences, "same" to be set to true or false.</summary>
    public static void Draw(string data, string output)
    {
        var stories = LinkedStory.Of(data, CancellationToken.None).ToList();
        JsonLines.Write(output, EventLinkSample.Of(stories));
    }

    /// <summary>Adds judged rows to the kept list, their words left out; a pair judged anew replaces the old.</summary>
    public static void Keep(string input, string output)
    {
        var judged = JsonLines.Read<EventLinkRow>(input).Where(row => row.Same is not null).Select(Bare).ToList();
        var kept = File.Exists(output) ? JsonLines.Read<EventLinkRow>(output) : [];
        JsonLines.Write(
            output,
            judged
                .Concat(kept)
                .DistinctBy(Pair)
                .OrderBy(row => row.A, StringComparer.Ordinal)
                .ThenBy(row => row.First.Predicate[0])
                .ThenBy(row => row.B, StringComparer.Ordinal)
                .ThenBy(row => row.Second.Predicate[0])
        );
    }

    private static (string, int, string, int) Pair(EventLinkRow row) =>
        (row.A, row.First.Predicate[0], row.B, row.Second.Predicate[0]);

    private static EventLinkRow Bare(EventLinkRow row) =>
        row with
        {
            First = row.First with { Text = null },
            Second = row.Second with { Text = null },
        };
}
