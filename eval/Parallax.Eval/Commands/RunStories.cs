using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Eval.Expectations;
using Parallax.Eval.Expectations.Events;
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
        var report = Compared(Articles(expected, folder));
        var events = new StoryEvents(
            "seeds",
            ExpectedEvents.Read(Repository.File("eval", "events", "seeds.json")),
            report
        );
        return Written(
            "seeds",
            [.. StoryCheck.Of(expected, report), .. events.Findings],
            [.. events.Links],
            output,
            missesOnly
        );
    }

    /// <summary>The repository's own stories: <c>samples/STORY/</c> against <c>eval/samples/STORY.json</c>.</summary>
    public static IReadOnlyList<Measure> Samples(TextWriter output, bool missesOnly)
    {
        var listed = ExpectedEvents.ReadStories(Repository.File("eval", "events", "samples.json"));
        var findings = new List<Finding>();
        var links = new List<(string, string)>();
        foreach (var (name, articles, expected) in Own())
        {
            var report = Compared(articles);
            findings.AddRange(StoryCheck.Of(expected, report));
            if (listed.TryGetValue(name, out var told))
            {
                var events = new StoryEvents(name, told, report);
                findings.AddRange(events.Findings);
                links.AddRange(events.Links);
            }
        }

        return Written("samples", findings, links, output, missesOnly);
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
        IReadOnlyList<(string Gold, string System)> links,
        TextWriter output,
        bool missesOnly
    )
    {
        FindingTable.Write(output, findings, missesOnly);
        output.WriteLine();
        var measures = FindingTable.Counts(set, findings).ToList();
        if (EventLinksCheck.Score(links) is { } score)
        {
            measures.Add(new Measure(set, "event links B3", 100 * score.F1));
        }

        return measures;
    }

    private static Report Compared(Article[] articles) => Product.Pipeline.Compare(articles, CancellationToken.None);

    private static Article[] Articles(ExpectedStory expected, string folder) =>
        Read(expected.Articles.Keys.Order(StringComparer.Ordinal).Select(file => Path.Combine(folder, file)));

    private static Article[] Read(IEnumerable<string> paths) =>
        [
            .. new ArticleReader(new ArticleReaderOptions { Clock = Product.Time })
                .Read([.. paths], standardInput: null, CancellationToken.None)
                .Select(result => result.Article ?? throw new InvalidDataException(result.Failure)),
        ];

    // What is found of a story's listed events, in its articles and between them.
    private sealed class StoryEvents
    {
        public StoryEvents(string story, ExpectedEvents expected, Report report)
        {
            var articles = EventsCheck.Match(expected, report);
            var links = new EventLinksCheck(story, expected, articles, report.Events ?? []);
            Findings = [.. EventsCheck.Of(expected, articles), .. links.Findings()];
            Links = links.Labels();
        }

        public IReadOnlyList<Finding> Findings { get; }

        public IEnumerable<(string Gold, string System)> Links { get; }
    }
}
