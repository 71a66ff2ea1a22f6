namespace Parallax.Analysis.Stories.Streaming;

/// <summary>How articles are grouped as they come.</summary>
public sealed record StoryStreamOptions
{
    /// <summary>Number that the first new story takes.</summary>
    public long NextStory { get; init; } = 1;

    /// <summary>
    /// Most articles that a new one is held against; beyond them the one that came first is let go, and a story of which every
    /// article was let go is closed. It bounds memory: some 2 KB an open article.
    /// </summary>
    public int MostOpen { get; init; } = 100_000;

    /// <summary>Days without news after which a story is not continued.</summary>
    public int DaysApart { get; init; } = 30;

    /// <summary>The weights of the likeness.</summary>
    internal LikenessWeights Weights { get; init; } = LikenessWeights.Fitted;
}
