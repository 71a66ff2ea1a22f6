namespace Parallax.Analysis.Stories.Streaming;

/// <summary>How articles are grouped as they come.</summary>
public sealed record StoryStreamOptions
{
    /// <summary>Number that the first new story takes.</summary>
    public long NextStory { get; init; } = 1;

    /// <summary>
    /// From one new story's number to the next: as many as there are streams that number stories side by side. Where it is not 1,
    /// the stream counts on from <see cref="NextStory"/> alone, whatever numbers it meets.
    /// </summary>
    public int StoryStep { get; init; } = 1;

    /// <summary>
    /// Most articles that a new one is held against; beyond them the one that came first is let go, and a story of which every
    /// article was let go is closed. It bounds memory.
    /// </summary>
    public int MostOpen { get; init; } = 100_000;

    /// <summary>Days between publications from which two articles are not of one story, unless one repeats the other.</summary>
    public int DaysApart { get; init; } = 30;

    /// <summary>What speaks for and against two articles being of one story.</summary>
    internal LikenessWeights Weights { get; init; } = LikenessWeights.Fitted;

    /// <summary>
    /// Least likeness of two groups of articles that become one. Found together with <see cref="Cohesion"/>; docs/stories.md
    /// has the values around both.
    /// </summary>
    internal double Join { get; init; } = 0.25;

    /// <summary>
    /// How much it tells against two groups that each is closer in itself than to the other: two like events of one kind,
    /// each told by several outlets, against one event of which outlets tell different sides.
    /// </summary>
    internal double Cohesion { get; init; } = 0.75;
}
