namespace Parallax.Analysis.Stories.Streaming;

/// <summary>An article that new ones are held against.</summary>
internal sealed class OpenArticle
{
    public required long Number { get; init; }

    /// <summary>Day of publication; null where unknown.</summary>
    public required DateOnly? Day { get; init; }

    /// <summary>Numbers of its keys in the table, in the order of its terms.</summary>
    public required int[] Keys { get; init; }

    /// <summary>What each counts.</summary>
    public required float[] Weights { get; init; }

    /// <summary>The keys by which it is found.</summary>
    public required int[] Indexed { get; init; }

    /// <summary>Days told in it.</summary>
    public required IReadOnlyList<string> Told { get; init; }

    /// <summary>What tells copies.</summary>
    public required ShingleSketch Sketch { get; init; }

    /// <summary>Number of its story.</summary>
    public required long Story { get; set; }

    /// <summary>Whether its words are another's.</summary>
    public bool IsCopy { get; init; }
}
