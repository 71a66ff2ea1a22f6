using Parallax.Analysis.Stories.Streaming;

namespace Parallax.Bench.Arrival;

/// <summary>
/// Something that happened: what its reports have in common. A report has most of it, and words and names of its own; a copy of a
/// wire's report has the wire's.
/// </summary>
internal sealed class NewsEvent(NewsWords words, Random random)
{
    private const int OwnWords = 60;
    private const int SketchWords = 300;

    private readonly StoryTerm[] shared = Shared(words, random);
    private StoryFeatures? wire;

    /// <summary>A report with all its words.</summary>
    public StoryFeatures Report(bool isCopy) => isCopy ? wire ??= Made(OwnWords) : Made(OwnWords);

    /// <summary>What of a report decides where it goes: without the words that stand in its body once.</summary>
    public StoryFeatures Head(bool isCopy) => isCopy ? wire ??= Made(0) : Made(0);

    private StoryFeatures Made(int own)
    {
        var terms = new List<StoryTerm>(shared.Length + own + 2);
        foreach (var term in shared)
        {
            if (random.Next(10) < (term.Headline + term.Lead > 0 ? 8 : 6))
            {
                terms.Add(term);
            }
        }

        terms.Add(words.Person(0, 1 + random.Next(2)));
        for (var i = 0; i < own; i++)
        {
            terms.Add(words.Word(0, 0, 1));
        }

        return new StoryFeatures
        {
            Terms = own == 0 ? terms : Once(terms),
            Sketch = own == 0 ? ShingleSketch.None : Sketch(),
        };
    }

    private static List<StoryTerm> Once(List<StoryTerm> terms) => [.. terms.DistinctBy(term => (term.Kind, term.Text))];

    // Of a text of its own: nobody else has its runs of words.
    private ShingleSketch Sketch()
    {
        var text = new uint[SketchWords];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (uint)random.NextInt64(uint.MaxValue);
        }

        return ShingleSketch.Of(text);
    }

    private static StoryTerm[] Shared(NewsWords words, Random random)
    {
        var terms = new List<StoryTerm>
        {
            words.Person(1, 2),
            words.Place(1, 1),
            words.Country(1, 1),
            words.Body(1, 1),
        };
        for (var i = random.Next(4); i > 0; i--)
        {
            terms.Add(words.Person(random.Next(2), 1));
        }

        for (var i = random.Next(3); i > 0; i--)
        {
            terms.Add(words.Place(0, 1));
        }

        for (var i = 0; i < 16; i++)
        {
            terms.Add(words.Word(i < 4 ? 1 : 0, i < 8 ? 1 : 0, i < 8 ? 1 : 2));
        }

        return [.. terms];
    }
}
