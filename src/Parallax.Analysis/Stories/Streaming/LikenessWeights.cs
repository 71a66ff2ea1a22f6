namespace Parallax.Analysis.Stories.Streaming;

/// <summary>The numbers that grouping rests on; docs/stories.md tells how they were found.</summary>
internal sealed record LikenessWeights
{
    /// <summary>Those that are used.</summary>
    public static LikenessWeights Fitted { get; } = new();

    /// <summary>Least likeness to a story with which an article joins it.</summary>
    public double Join { get; init; } = 0.22;

    /// <summary>What a mention in the headline counts, against one in the body.</summary>
    public double Headline { get; init; } = 2;

    /// <summary>What a mention in the first sentences counts.</summary>
    public double Lead { get; init; } = 2;

    /// <summary>What a name of a person weighs against a word as rare.</summary>
    public double Person { get; init; } = 2;

    /// <summary>What another name weighs.</summary>
    public double Name { get; init; } = 1.5;

    /// <summary>What a country weighs.</summary>
    public double Country { get; init; } = 1;

    /// <summary>Articles' worth of trust in the background's frequency of a word, before the stream's own.</summary>
    public double Background { get; init; } = 300;

    /// <summary>How much more than its share a rare term weighs.</summary>
    public double Rarity { get; init; } = 1;

    /// <summary>How many of a story's articles that are most like the new one are averaged.</summary>
    public int Nearest { get; init; } = 3;

    /// <summary>Least share of common runs of words for a copy.</summary>
    public double Copy { get; init; } = 0.5;
}
