using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Views;
using Parallax.Analysis.Tests.Comparisons;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Reports.Views;

public sealed class OverviewLinesTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(9)]
    public void It_is_a_few_lines_of_few_items_however_many_articles(int count)
    {
        var lines = OverviewLines.Of(new ReportIndex(Report(count)));
        lines.Count.ShouldBeLessThanOrEqualTo(3 + OverviewLines.MostParties);
        lines.ShouldAllBe(line => line.Items.Count <= 6);
        lines.SelectMany(line => line.Items).ShouldAllBe(item => item.Text.Length <= 100);
        lines.Count(line => line.Topic is OverviewTopic.OnlyOne).ShouldBe(count > OverviewLines.MostParties ? 1 : 0);
    }

    [Fact]
    public void Its_words_are_the_articles_own()
    {
        var report = Report(4);
        foreach (var item in OverviewLines.Of(new ReportIndex(report)).SelectMany(line => line.Items))
        {
            var words = item.Text.Trim('…');
            report.Articles.ShouldContain(article => Plain(article.Text).Contains(words, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void With_sides_it_speaks_of_sides()
    {
        var report = ReportSides.Set(Report(4), [new Side("hill", ["b", "a"]), new Side("valley", ["c"])]);
        var index = new ReportIndex(report);
        index
            .Parties.Select(party => (party.Name, party.Sigla, party.IsSide))
            .ShouldBe([("hill", "B A", true), ("valley", "C", true), ("d", "D", false)]);
        OverviewLines
            .Of(index)
            .Where(line => line.Topic is OverviewTopic.Only)
            .Select(line => line.Party!.Name)
            .ShouldBe(["hill", "valley", "d"]);
        foreach (var group in index.OnlyIn(index.Parties[0]))
        {
            group.Group.Versions.ShouldAllBe(version => version.Article == "a" || version.Article == "b");
        }
    }

    [Fact]
    public void An_article_stands_in_no_two_sides()
    {
        Should.Throw<ArgumentException>(() =>
            ReportSides.Set(Report(2), [new Side("hill", ["a"]), new Side("valley", ["a"])])
        );
        Should.Throw<ArgumentException>(() => ReportSides.Set(Report(2), [new Side("hill", ["z"])]));
    }

    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Report Report(int count)
    {
        var articles = Compared.Read(
            Enumerable
                .Range(0, count)
                .Select(i =>
                    $"The mill at Upper Kesh burned down on Monday and {10 + i} people were hurt.\n\n"
                    + "The owner of the mill fled to Norva with his family.\n\n"
                    + $"Neighbour number {i} told of a fire {i} hours long, with {i * 3} engines and no water."
                )
        );
        return ReportBuilder.Compare(articles, Compared.Of(articles));
    }
}
