using System.Globalization;
using Parallax.Eval.Measures;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;
using Parallax.Eval.Stories;

namespace Parallax.Eval.Sets;

/// <summary>Articles on one event brought together, as a stream in the file's order.</summary>
/// <param name="name">The set and its folder.</param>
/// <param name="peer">The best figure of others.</param>
internal sealed class StoriesSet(string name, string peer) : IRowSet
{
    /// <summary>ECB+: two like events a topic.</summary>
    public static StoriesSet EcbPlus { get; } =
        new("stories", "97.6 Barhom 2019, other half; 86.2 TF-IDF average link, dev");

    /// <summary>NewsWCL50: long reports of five events of one spring.</summary>
    public static StoriesSet NewsWcl { get; } = new("newswcl50", "84.3 TF-IDF, dev");

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public void Answer(RowFiles files, CancellationToken cancellation)
    {
        NewsRow[] rows = [.. JsonLines.Read<NewsRow>(files.Input)];
        var stories = StoryGroupings.Stream(StoryReading.Read(rows, cancellation));
        JsonLines.Write(files.Output, rows.Zip(stories, (row, story) => new ClusterRow(row.Id, Label(story))));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation)
    {
        GoldRow[] gold = [.. JsonLines.Read<GoldRow>(run.InSet(name, "dev.jsonl"))];
        var features = StoryReading.Read([.. gold.Select(row => new NewsRow(row.Id, row.Text))], cancellation);
        var stream = StoryGroupings.Stream(features);
        var whole = StoryGroupings.Regrouped(features, stream);
        string[] labels = [.. gold.Select(row => row.Gold)];
        var score = GroupingScore.Of(labels, Labels(stream));
        WriteMisses(run, gold, stream);
        return
        [
            new(name, "B3, stream", 100 * score.F1, peer),
            new(name, "B3 precision, stream", 100 * score.Precision),
            new(name, "B3 recall, stream", 100 * score.Recall),
            new(name, "V, stream", 100 * score.V),
            new(name, "ARI, stream", 100 * score.Rand),
            new(name, "B3, regrouped", 100 * GroupingScore.Of(labels, Labels(whole)).F1),
            new(name, "B3 of stream against regrouping", 100 * GroupingScore.Of(Labels(whole), Labels(stream)).F1),
        ];
    }

    // Each event that is not one story of its own: the stories it lies in, with what else they hold.
    private void WriteMisses(MeasureRun run, GoldRow[] gold, long[] stories)
    {
        var rows = gold.Zip(stories, (row, story) => (row.Id, row.Gold, Story: story)).ToList();
        var byStory = rows.ToLookup(row => row.Story);
        foreach (var group in rows.GroupBy(row => row.Gold).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var parts = group
                .GroupBy(row => row.Story)
                .OrderByDescending(part => part.Count())
                .Select(part =>
                {
                    var others = byStory[part.Key]
                        .Where(row => row.Gold != group.Key)
                        .CountBy(row => row.Gold)
                        .ToList();
                    return string.Join(' ', part.Select(row => row.Id))
                        + string.Concat(others.Select(other => $" +{other.Value} of {other.Key}"));
                })
                .ToList();
            if (parts.Count > 1 || parts[0].Contains('+', StringComparison.Ordinal))
            {
                run.Missed($"{name}  {group.Key}: {string.Join(" | ", parts)}");
            }
        }
    }

    private static string[] Labels(long[] stories) => [.. stories.Select(Label)];

    private static string Label(long story) => story.ToString(CultureInfo.InvariantCulture);

    private sealed record GoldRow(string Id, string Text, string Gold);

    private sealed record ClusterRow(string Id, string Cluster);
}
