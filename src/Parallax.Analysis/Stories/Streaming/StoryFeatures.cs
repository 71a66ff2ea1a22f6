using Parallax.Core;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>What grouping needs of an article, small enough to be kept beside it.</summary>
public sealed record StoryFeatures
{
    /// <summary>Key of an article's features.</summary>
    public static AnnotationKey<StoryFeatures> Key { get; } = new("story-features");

    /// <summary>Its words, figures and names, each once, the ones that tell most first.</summary>
    public required IReadOnlyList<StoryTerm> Terms { get; init; }

    /// <summary>
    /// Days, months and years told in it as TIMEX3 values, most told first; unknown digits are X: "2013-10-04",
    /// "XXXX-12-15", "2012".
    /// </summary>
    public IReadOnlyList<string> Days { get; init; } = [];

    /// <summary>What tells whether another article repeats its words.</summary>
    public ShingleSketch Sketch { get; init; } = ShingleSketch.None;

    /// <summary>The features of an article of which parts, times, syntax and entities are known.</summary>
    public static StoryFeatures Of(AnnotatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return FeatureReader.Read(article);
    }

    /// <summary>As compact JSON: what <see cref="FromJson"/> reads back, exactly.</summary>
    public byte[] ToJson() => FeatureJson.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is no such JSON.</exception>
    public static StoryFeatures FromJson(ReadOnlySpan<byte> json) => FeatureJson.Read(json);

    /// <inheritdoc/>
    public bool Equals(StoryFeatures? other) =>
        other is not null
        && Terms.SequenceEqual(other.Terms)
        && Days.SequenceEqual(other.Days)
        && Sketch.Equals(other.Sketch);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Terms.Count, Days.Count, Sketch);
}
