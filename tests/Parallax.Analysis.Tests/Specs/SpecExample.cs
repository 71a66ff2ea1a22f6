namespace Parallax.Analysis.Tests.Specs;

/// <summary>One example of a specification: a text and what is to be found in it.</summary>
/// <param name="Document">Path of the document, relative to the test project.</param>
/// <param name="Line">Line of the example's heading, from 1.</param>
/// <param name="Title">The heading.</param>
/// <param name="Text">The article's text.</param>
/// <param name="Given">What is known beside the text: "published" to "2020-10-14".</param>
/// <param name="Expected">Kind of finding to its expected lines: "times" to "Wednesday -> DATE 2020-10-14".</param>
public sealed record SpecExample(
    string Document,
    int Line,
    string Title,
    string Text,
    IReadOnlyDictionary<string, string> Given,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Expected
)
{
    /// <summary>Where a reader finds it.</summary>
    public override string ToString() => $"{Document}:{Line} {Title}";
}
