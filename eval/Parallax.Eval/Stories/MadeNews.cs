using Parallax.Analysis.Stories.Streaming;

namespace Parallax.Eval.Stories;

/// <summary>
/// Made news of any length: events of very different sizes, whose reports come in a random order. An event takes the words of a
/// real report; its people, places and bodies are renamed, so that no two events have them in common but what is in much of the news.
/// A report has most of its event's terms and some of another report's everyday words.
/// </summary>
internal static class MadeNews
{
    /// <summary>Reports with the event of each, in the order they come.</summary>
    /// <param name="real">Features of real reports.</param>
    /// <param name="count">How many reports.</param>
    /// <param name="seed">Of chance.</param>
    public static (int Event, StoryFeatures Features)[] Of(StoryFeatures[] real, int count, int seed)
    {
        var random = new Random(seed);
        var made = new List<(int, StoryFeatures)>();
        for (var one = 0; made.Count < count; one++)
        {
            var template = Renamed(real[random.Next(real.Length)], one, random);
            // Sizes as in the news: half of the events have one report, few have dozens (a Pareto of exponent 1.2).
            var size = (int)Math.Min(60, Math.Pow(1 - random.NextDouble(), -1 / 1.2));
            for (var i = 0; i < size && made.Count < count; i++)
            {
                made.Add((one, Report(template, real[random.Next(real.Length)], random)));
            }
        }

        var reports = made.ToArray();
        // Reports of an event come near each other: shuffled by windows, not throughout.
        var keys = Enumerable.Range(0, reports.Length).Select(i => i + (random.NextDouble() * 400)).ToArray();
        Array.Sort(keys, reports);
        return reports;
    }

    private static StoryFeatures Renamed(StoryFeatures template, int one, Random random) =>
        template with
        {
            Terms =
            [
                .. template.Terms.Select(
                    (term, i) =>
                        term.Kind is StoryTermKind.Word or StoryTermKind.Figure or StoryTermKind.Country
                            // A third of the telling words are the event's own.
                            ? random.Next(3) == 0
                            && term.Count > 0
                            && term.Kind is StoryTermKind.Word
                            && term.Text.Length > 6
                                ? Own(term, one, i)
                                : term
                            // Some names are in much of the news.
                            : random.Next(5) == 0
                                ? term with
                                {
                                    Text = $"Common{random.Next(300)}",
                                }
                                : term with
                                {
                                    Text = $"Nam{one}x{i}",
                                }
                ),
            ],
            Days = [],
        };

    private static StoryTerm Own(StoryTerm term, int one, int i) =>
        i % 2 == 0 ? term : term with { Text = term.Text + (one % 50) };

    private static StoryFeatures Report(StoryFeatures template, StoryFeatures other, Random random) =>
        template with
        {
            Terms =
            [
                .. template
                    .Terms.Where(term =>
                        random.Next(10)
                        < (
                            term.Headline + term.Lead > 0 ? 8
                            : term.Body > 1 ? 7
                            : 5
                        )
                    )
                    .Concat(other.Terms.Where(term => term.Kind is StoryTermKind.Word && random.Next(10) < 4))
                    .DistinctBy(term => (term.Kind, term.Text)),
            ],
            Sketch = ShingleSketch.Of([.. Enumerable.Range(0, 300).Select(_ => (uint)random.Next())]),
        };
}
