using FsCheck;
using FsCheck.Fluent;
using Parallax.Analysis.Reports;
using Parallax.Analysis.Reports.Views;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Reports.Views;

public sealed class DisagreementTests
{
    [Fact]
    public void Three_articles_that_differ_in_pairs_are_one_disagreement()
    {
        var (index, group) = Made((0, 1), (0, 2), (1, 2));
        var one = Disagreement.Of(index, group).ShouldHaveSingleItem();
        one.Readings.Select(reading => reading.Words!.Text).ShouldBe(["ten", "six", "one"]);
        one.Explanation.ShouldBeNull();
    }

    [Fact]
    public void Two_articles_keep_their_plain_sentence()
    {
        var (index, group) = Made((0, 1));
        Disagreement.Of(index, group).ShouldHaveSingleItem().Explanation.ShouldBe("0 against 1");
    }

    [Fact]
    public void Every_difference_is_in_one_disagreement_and_every_article_in_one_reading() =>
        Prop.ForAll(
                Gen.Zip(Gen.Choose(0, 3), Gen.Choose(0, 3))
                    .Where(pair => pair.Item1 < pair.Item2)
                    .ListOf()
                    .ToArbitrary(),
                pairs =>
                {
                    var (index, group) = Made([.. pairs.Distinct()]);
                    var found = Disagreement.Of(index, group);
                    return found.Sum(one => one.Differences.Count) == group.Group.Differences.Count
                        && found.All(one =>
                            one.Readings.SelectMany(reading => reading.Articles).Distinct().Count()
                            == one.Readings.Sum(reading => reading.Articles.Count)
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(7, 11));

    private static (ReportIndex Index, GroupCard Group) Made(params (int Left, int Right)[] pairs)
    {
        string[] words = ["ten", "six", "one", "six"];
        var small = SmallReport.Of("They came.", "They went.");
        var articles = words
            .Select((word, i) => small.Articles[0] with { Id = $"{i}", Text = word, Outlet = null, Relay = null })
            .ToList();
        Evidence Words(int article) => new($"{article}", 0, 3, words[article]);
        var group = new StatementGroup(
            "S1",
            "statement",
            [.. words.Select((word, i) => new StatementVersion($"{i}", 0, 3, word, null, null))],
            [],
            [
                .. pairs.Select(pair => new Difference(
                    DifferenceType.Number,
                    [$"{pair.Left}", $"{pair.Right}"],
                    [Words(pair.Left), Words(pair.Right)],
                    $"{pair.Left} against {pair.Right}"
                )),
            ]
        );
        var index = new ReportIndex(small with { Articles = articles, Statements = [group] });
        return (index, index.Groups[0]);
    }
}
