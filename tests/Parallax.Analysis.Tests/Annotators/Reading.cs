using Parallax.Analysis.Tests.Annotators.Times;
using Parallax.Analysis.Tests.Specs;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators;

/// <summary>The whole composition, for annotators that rest on most of the others.</summary>
internal static class Reading
{
    /// <summary>The pipeline as hosts have it, on a day that stands still.</summary>
    public static NewsPipeline Pipeline { get; } = new(FixedClock.Today);

    /// <summary>Everything found in a text.</summary>
    public static AnnotatedArticle Of(string text, string id = "test") =>
        Pipeline.Read(AnnotatedText.Article(text) with { Id = id });

    /// <summary>A specification whose examples run through every annotator.</summary>
    public static Spec Spec() => new([.. Pipeline.Annotators]);
}
