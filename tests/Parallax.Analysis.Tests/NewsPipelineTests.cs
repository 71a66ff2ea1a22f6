using Parallax.Analysis.Reports;
using Parallax.Analysis.Tests.Annotators;
using Parallax.Analysis.Tests.Annotators.Times;
using Parallax.Analysis.Tests.Comparisons;
using Parallax.Core;

namespace Parallax.Analysis.Tests;

public sealed class NewsPipelineTests
{
    public static TheoryData<int> Annotators => [.. Enumerable.Range(0, Reading.Pipeline.Annotators.Count)];

    [Fact]
    public void Every_annotator_finds_what_it_requires_and_reads_nothing_else()
    {
        // Reading what was not declared throws, so that a sample read proves the declarations.
        var read = Reading.Of(Compared.Sample("cormast-vote/palisade.txt"));
        read.Keys.ShouldBe(Reading.Pipeline.Annotators.Select(annotator => annotator.Assigns), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Annotators))]
    public void An_annotator_taken_away_is_missed_by_name(int taken)
    {
        var annotators = Reading.Pipeline.Annotators;
        var rest = annotators.Where((_, i) => i != taken).ToList();
        var needy = rest.Find(annotator => annotator.Requires.Contains(annotators[taken].Assigns));
        if (needy is null)
        {
            new AnnotationPipeline(rest).Annotators.Count.ShouldBe(annotators.Count - 1);
            return;
        }

        Should
            .Throw<ArgumentException>(() => new AnnotationPipeline(rest))
            .Message.ShouldStartWith(
                $"{needy.GetType().Name} requires '{annotators[taken].Assigns}', which nothing before it assigns"
            );
    }

    [Theory]
    [MemberData(nameof(Annotators))]
    public void Nothing_is_declared_that_is_not_there(int asked)
    {
        var annotator = Reading.Pipeline.Annotators[asked];
        annotator
            .Requires.Except(Reading.Pipeline.Annotators.Take(asked).Select(before => before.Assigns))
            .ShouldBeEmpty();
        annotator.Requires.Distinct().Count().ShouldBe(annotator.Requires.Count);
    }

    [Fact]
    public void One_article_is_nothing_to_compare() =>
        Should
            .Throw<ArgumentException>(() => Reading.Pipeline.Compare([AnnotatedText.Article("The road was closed.")]))
            .Message.ShouldStartWith("a comparison needs two articles or more");

    [Fact]
    public void Cancellation_escapes()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() =>
            Reading.Pipeline.Read(AnnotatedText.Article("The road was closed."), source.Token)
        );
    }

    [Fact]
    public void An_article_settles_the_year_that_its_sibling_leaves_open()
    {
        var report = Reading.Pipeline.Compare([
            AnnotatedText.Article("LOM, March 4. /BNA/. The bridge was closed, the ministry said Wednesday.") with
            {
                Id = "a",
            },
            AnnotatedText.Article("LOM, March 5, 2020 (AP) - The bridge was closed, the ministry said.") with
            {
                Id = "b",
            },
        ]);
        report.Articles[0].Published!.Value.ShouldBe("2020-03-04");
        report.Story!.Date.ShouldBe("2020-03-04");
    }

    [Fact]
    public void Two_pipelines_find_the_same()
    {
        var article = AnnotatedText.Article(Compared.Sample("corrant-mine/drevna-lamp.txt"));
        var other = new NewsPipeline(FixedClock.Today);
        ReportJson
            .WriteLine(ReportBuilder.Of(other.Read(article)))
            .ShouldBe(ReportJson.WriteLine(ReportBuilder.Of(Reading.Pipeline.Read(article))));
    }
}
