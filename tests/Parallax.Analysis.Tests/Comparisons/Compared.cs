using Parallax.Analysis.Comparisons;
using Parallax.Analysis.Tests.Annotators;
using Parallax.Analysis.Tests.Specs;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Comparisons;

/// <summary>Comparisons of texts, under the ids "a", "b", "c" in their order.</summary>
internal static class Compared
{
    /// <summary>The articles read.</summary>
    public static IReadOnlyList<AnnotatedArticle> Read(params IEnumerable<string> texts) =>
        [.. texts.Select((text, i) => Reading.Of(text, ((char)('a' + i)).ToString()))];

    /// <summary>The articles read and compared.</summary>
    public static Comparison Of(params IEnumerable<string> texts) => Of(Read(texts));

    /// <summary>The articles compared.</summary>
    public static Comparison Of(IReadOnlyList<AnnotatedArticle> articles) =>
        ArticleComparer.Compare(articles, CancellationToken.None);

    /// <summary>Every difference of two texts.</summary>
    public static IReadOnlyList<Difference> Differences(string left, string right) =>
        [.. Of(left, right).Statements.SelectMany(group => group.Differences)];

    /// <summary>The plain-text samples of a story, or of all.</summary>
    public static IReadOnlyList<string> Samples(string story = "*") =>
        [
            .. Directory
                .EnumerateDirectories(Path.Combine(Repository.Root, "samples"), story)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.txt"))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The text of a sample.</summary>
    public static string Sample(string path) =>
        File.ReadAllText(Path.Combine(Repository.Root, "samples", path)).ReplaceLineEndings("\n");
}
