using Parallax.Core;
using Parallax.Eval.Alignment;
using Parallax.Eval.Rows;
using Parallax.Eval.Scoring;

namespace Parallax.Eval.Tests.Scoring;

public sealed class AlignmentScoreTests
{
    private const string Left = "The ferry sank. The harbour froze.";
    private const string Right = "A ferry went down. Nobody drowned.";

    [Fact]
    public void A_pair_in_one_group_is_found_and_what_nobody_lists_is_wrong()
    {
        var (score, missed) = Score(("The ferry sank", "A ferry went down"), ("The harbour froze", "Nobody drowned"));
        (score.Recall, score.Precision).ShouldBe((1, 0.5));
        score.OneSided.ShouldBe(0);
        missed.ShouldHaveSingleItem().ShouldStartWith("wrong");
    }

    [Fact]
    public void A_pair_apart_is_missed()
    {
        var (score, missed) = Score();
        (score.Recall, score.F1, score.OneSided).ShouldBe((0, 0, 1));
        missed.ShouldHaveSingleItem().ShouldStartWith("apart");
    }

    private static (AlignmentScore Score, List<string> Missed) Score(params (string A, string B)[] together)
    {
        RowText[] rows = [RowText.Of(new NewsRow("a", Left)), RowText.Of(new NewsRow("b", Right))];
        var articles = rows.Select(row => MadeReports.Article(row.Article.Id, row.Article.Text)).ToArray();
        var report = MadeReports.Of(
            articles,
            [
                .. together.Select(pair => new StatementGroup(
                    "S1",
                    "statement",
                    [MadeReports.Version(articles[0], pair.A), MadeReports.Version(articles[1], pair.B)],
                    [],
                    []
                )),
            ]
        );
        var gold = new AlignmentGold(
            "e",
            "a",
            "b",
            [new GoldPair([0, 15], [0, 18], [])],
            [],
            new Dictionary<string, IReadOnlyList<int[]>>
            {
                ["a"] =
                [
                    [16, 34],
                ],
            }
        );
        var (score, missed) = (new AlignmentScore(), new List<string>());
        score.Add(gold, rows, report, missed.Add);
        return (score, missed);
    }
}
