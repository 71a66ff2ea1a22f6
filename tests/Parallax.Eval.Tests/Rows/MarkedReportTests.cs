using Parallax.Eval.Rows;
using Parallax.Eval.Sets;

namespace Parallax.Eval.Tests.Rows;

public sealed class MarkedReportTests
{
    [Fact]
    public void Marks_are_taken_out_of_the_text_and_kept_with_their_answers()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(
            folder.File("set.md"),
            "# About\n\n## first 2020-10-14\nIt fell on [Monday]{DATE 2020-10-12}.\n\n## second\n[Two]{2..2 count -} came.\n"
        );

        var reports = MarkedReport.ReadFile(folder.File("set.md"));

        reports.Select(report => report.Row.Id).ShouldBe(["first", "second"]);
        reports.Select(report => report.Row.Date).ShouldBe(["2020-10-14", null]);
        reports[0].Row.Text.ShouldBe("It fell on Monday.");
        var mark = reports[0].Marks.ShouldHaveSingleItem();
        mark.Span.In(reports[0].Row.Text).ShouldBe("Monday");
        mark.Answer.ShouldBe("DATE 2020-10-12");
    }

    [Fact]
    public void A_mark_without_an_answer_is_named()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("set.md"), "## first\nIt fell on [Monday] and rose.");

        Should
            .Throw<InvalidDataException>(() => MarkedReport.ReadFile(folder.File("set.md")))
            .Message.ShouldContain("Monday");
    }

    [Theory]
    [InlineData("times")]
    [InlineData("quantities")]
    public void Our_own_sets_are_whole(string set)
    {
        foreach (var half in OwnHalves.Names)
        {
            var reports = MarkedReport.ReadFile(OwnHalves.File(set, half));
            reports.Select(report => report.Row.Id).ShouldBeUnique();
            reports.ShouldAllBe(report => report.Marks.Count > 0);
        }
    }
}
