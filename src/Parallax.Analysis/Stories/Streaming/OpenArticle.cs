namespace Parallax.Analysis.Stories.Streaming;

/// <summary>An article that new ones are held against.</summary>
internal sealed class OpenArticle
{
    public required long Number { get; init; }

    /// <summary>Day of publication; null where unknown.</summary>
    public required DateOnly? Day { get; init; }

    /// <summary>Numbers of its keys in the table, in the order of its terms.</summary>
    public required int[] Keys { get; init; }

    /// <summary>What each is and counts.</summary>
    public required KeyCount[] Counts { get; init; }

    /// <summary>The keys by which it is found, a part of <see cref="Keys"/>.</summary>
    public required int[] Indexed { get; init; }

    /// <summary>Days told in it.</summary>
    public required ToldDay[] Told { get; init; }

    /// <summary>What tells copies.</summary>
    public required ShingleSketch Sketch { get; init; }

    /// <summary>Number of its story.</summary>
    public long Story { get; set; }

    /// <summary>Whether people gave it its story.</summary>
    public bool Decided { get; set; }

    /// <summary>Number of the article whose words it repeats.</summary>
    public long? CopyOf { get; set; }

    /// <summary>How much a search that is going on found in it; 0 between searches.</summary>
    public double Score { get; set; }
}

/// <summary>What a key is and counts in an article.</summary>
internal readonly record struct KeyCount(StoryTermKind Kind, float Weight, float Lead);
