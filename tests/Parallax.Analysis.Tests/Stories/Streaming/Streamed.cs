using Parallax.Analysis.Stories.Streaming;
using Parallax.Analysis.Tests.Annotators;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Stories.Streaming;

/// <summary>Invented articles for grouping: written ones read, and made ones in any number.</summary>
internal static class Streamed
{
    private static readonly string[] Towns =
    [
        "Lannoch",
        "Drevna",
        "Halvane",
        "Ostrel",
        "Pellmore",
        "Corrant",
        "Marrosk",
    ];

    /// <summary>The features of a text.</summary>
    public static StoryFeatures Read(string text) => StoryFeatures.Of(Reading.Of(text, "a"));

    /// <summary>
    /// Articles about made events, in a random order: each event has a town, a person and words of its own, each article
    /// most of them and words of every day.
    /// </summary>
    public static IReadOnlyList<(int Event, StoryFeatures Features)> Made(int events, int each, int seed)
    {
        var random = new Random(seed);
        var made = Enumerable
            .Range(0, events)
            .SelectMany(one => Enumerable.Range(0, each).Select(_ => (one, Features(one, random))))
            .ToArray();
        random.Shuffle(made);
        return made;
    }

    /// <summary>An article as the store gives it back.</summary>
    public static GroupedArticle Stored(long number, DateOnly? day, StoryFeatures features, Membership membership) =>
        new(number, day, features.ToJson(), membership);

    /// <summary>The story of each article once the last has come, by number.</summary>
    public static SortedDictionary<long, Membership> Run(
        StoryStream stream,
        IEnumerable<StoryFeatures> articles,
        long first = 1
    )
    {
        var stories = new SortedDictionary<long, Membership>();
        foreach (var features in articles)
        {
            stories[first] = stream.Add(first, null, features);
            first++;
            foreach (var (moved, membership) in stream.Moved)
            {
                stories[moved] = membership;
            }
        }

        return stories;
    }

    private static StoryFeatures Features(int one, Random random) =>
        new()
        {
            Terms =
            [
                new StoryTerm(StoryTermKind.Person, $"Vael{one} Torrin{one}", 0, 1, 2),
                new StoryTerm(StoryTermKind.Place, Towns[one % Towns.Length] + one, 1, 1, random.Next(3)),
                .. Enumerable
                    .Range(0, 12)
                    .Where(_ => random.Next(3) > 0)
                    .Select(i => new StoryTerm(
                        StoryTermKind.Word,
                        $"thing{one}x{i}",
                        random.Next(2),
                        random.Next(2),
                        1
                    )),
                .. Enumerable
                    .Range(0, 12)
                    .Where(_ => random.Next(3) == 0)
                    .Select(i => new StoryTerm(StoryTermKind.Word, Everyday[i], 0, 0, 1)),
            ],
            Sketch = ShingleSketch.Of([.. Enumerable.Range(0, 80).Select(_ => (uint)random.Next())]),
        };

    private static readonly string[] Everyday =
    [
        "people",
        "day",
        "official",
        "report",
        "statement",
        "week",
        "country",
        "government",
        "year",
        "city",
        "minister",
        "police",
    ];
}
