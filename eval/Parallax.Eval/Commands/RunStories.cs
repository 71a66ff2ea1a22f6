using Parallax.Core;
using Parallax.Eval.Expectations;
using Parallax.Eval.Measures;
using Parallax.Sources;

namespace Parallax.Eval.Commands;

/// <summary>Compares stories for which a careful reader's findings are written down, and looks for each of them.</summary>
internal static class RunStories
{
    // Says which article of samples/corpus belongs to which story, not what stands in each.
    internal const string Corpus = "corpus.json";

    /// <summary>The story of a folder that holds <c>expected.json</c> beside its articles.</summary>
    public static IReadOnlyList<Measure> Seeds(string folder, TextWriter output, bool missesOnly)
    {
        var expected = ExpectedStory.Read(Path.Combine(folder, "expected.json"));
        var findings = Check(expected, Articles(expected, folder)).ToArray();
        return Written("seeds", findings, output, missesOnly);
    }

    /// <summary>The repository's own stories: <c>samples/STORY/</c> against <c>eval/samples/STORY.json</c>.</summary>
    public static IReadOnlyList<Measure> Samples(TextWriter output, bool missesOnly)
    {
        var findings = Own().SelectMany(story => Check(story.Expected, story.Articles)).ToArray();
        return Written("samples", findings, output, missesOnly);
    }

    /// <summary>Each of our own stories: its name, its articles, and what is expected of it.</summary>
    public static IEnumerable<(string Name, Article[] Articles, ExpectedStory Expected)> Own() =>
        Directory
            .EnumerateFiles(Repository.File("eval", "samples"), "*.json")
            .Where(file => Path.GetFileName(file) != Corpus)
            .Order(StringComparer.Ordinal)
            .Select(file => (Name: Path.GetFileNameWithoutExtension(file), Expected: ExpectedStory.Read(file)))
            .Select(story =>
                (story.Name, Articles(story.Expected, Repository.File("samples", story.Name)), story.Expected)
            );

    private static IReadOnlyList<Measure> Written(
        string set,
        IReadOnlyList<Finding> findings,
        TextWriter output,
        bool missesOnly
    )
    {
        FindingTable.Write(output, findings, missesOnly);
        output.WriteLine();
        return [.. FindingTable.Counts(set, findings)];
    }

    private static IEnumerable<Finding> Check(ExpectedStory expected, Article[] articles) =>
        StoryCheck.Of(expected, Product.Pipeline.Compare(articles, CancellationToken.None));

    private static Article[] Articles(ExpectedStory expected, string folder) =>
        Read(expected.Articles.Keys.Order(StringComparer.Ordinal).Select(file => Path.Combine(folder, file)));

    private static Article[] Read(IEnumerable<string> paths) =>
        [
            .. new ArticleReader(new ArticleReaderOptions { Clock = Product.Time })
                .Read([.. paths], standardInput: null, CancellationToken.None)
                .Select(result => result.Article ?? throw new InvalidDataException(result.Failure)),
        ];
}
