using Parallax.Core;

namespace Parallax.Analysis.Tests.Specs;

/// <summary>Runs examples: the article through the annotators, the findings as lines against the expected ones.</summary>
public sealed class Spec(params IAnnotator[] annotators)
{
    private readonly AnnotationPipeline pipeline = new(annotators);
    private readonly Dictionary<string, Func<AnnotatedArticle, IEnumerable<string>>> shown = [];

    /// <summary>How a kind of finding is written as lines; line breaks inside a finding are shown as "⏎".</summary>
    public Spec Show(string kind, Func<AnnotatedArticle, IEnumerable<string>> lines)
    {
        shown.Add(kind, lines);
        return this;
    }

    /// <summary>The examples of a folder as a theory's data: their document and title.</summary>
    public static TheoryData<string, string> Examples(string folder)
    {
        var data = new TheoryData<string, string>();
        foreach (var example in SpecDocument.In(folder))
        {
            data.Add(example.Document, example.Title);
        }

        return data;
    }

    /// <summary>Runs the example and compares every kind of finding that it expects.</summary>
    public void Check(string document, string title)
    {
        var example = SpecDocument.Of(document).Single(example => example.Title == title);
        example.Expected.ShouldNotBeEmpty($"{example} expects nothing");
        var article = pipeline.Annotate(ArticleOf(example), CancellationToken.None);
        foreach (var (kind, expected) in example.Expected)
        {
            shown.ShouldContainKey(kind, $"{example} expects '{kind}', which this specification does not show");
            var found = string.Join('\n', shown[kind](article).Select(line => line.Replace('\n', '⏎')));
            var wanted = string.Join('\n', expected);
            (found == wanted).ShouldBeTrue($"{example}\n{kind} expected:\n{wanted}\n{kind} found:\n{found}\n");
        }
    }

    /// <summary>The article that an example describes.</summary>
    public static Article ArticleOf(SpecExample example) =>
        new()
        {
            Id = "spec",
            Path = "spec",
            Sha256 = string.Empty,
            Text = example.Text,
            Outlet = Stated(example, "outlet"),
            Headline = Stated(example, "headline"),
            Published = example.Given.TryGetValue("published", out var day)
                ? new Stated<DateOnly>(DateOnly.ParseExact(day, "yyyy-MM-dd"), "--date")
                : null,
        };

    // Blanks cannot stand in a block's first line: an underscore is one.
    private static Stated<string>? Stated(SpecExample example, string name) =>
        example.Given.TryGetValue(name, out var value)
            ? new Stated<string>(value.Replace('_', ' '), $"--{name}")
            : null;
}
