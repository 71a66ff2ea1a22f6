using FsCheck;
using FsCheck.Fluent;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators;

/// <summary>Articles for tests, and random texts that look like reports, pages and noise.</summary>
public static class AnnotatedText
{
    private static readonly string[] Pieces =
    [
        "All news",
        "TURKISH press: ",
        "MOSCOW, October 14. /TASS/. ",
        "LOM (Reuters) - ",
        "Envoy Jan Prus, left to right, attends talks in Lom",
        "(AP Photo/Ann Field)",
        "© Agency/Name",
        "By Ann Field",
        "on Wednesday",
        "last Friday morning",
        "Sept. 27",
        "1991",
        "three days ago",
        "since the summer of 2014",
        "at least 10 people",
        "35 others",
        "around 20%",
        "two dozen",
        "between 10 and 15",
        "$1.5 million",
        "10/12/2020",
        "may march",
        "\"",
        "“",
        "”",
        "(",
        "[",
        ".",
        ", ",
        " — ",
        "-",
        "\n",
        "\n\n",
        " ",
        " ",
        " ",
        "the ministry said",
        "İ\u0301😀",
        "\u202E",
        "0",
        "99999999999999999999",
        "Reporting by Bo Lund",
    ];

    /// <summary>Texts strung together from words of reports, marks and line breaks.</summary>
    public static Arbitrary<string> Random { get; } =
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    /// <summary>Runs a property on random texts, the same ones each time.</summary>
    public static void ForAll(Func<string, bool> property) =>
        Prop.ForAll(Random, property)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(120).WithReplay(2020, 1015));

    /// <summary>An article with this text and nothing else.</summary>
    public static Article Article(string text) =>
        new()
        {
            Id = "test",
            Path = "test",
            Sha256 = string.Empty,
            Text = text,
        };

    /// <summary>The text through the annotators.</summary>
    public static AnnotatedArticle Annotate(string text, params IAnnotator[] annotators) =>
        new AnnotationPipeline(annotators).Annotate(Article(text), CancellationToken.None);
}
