using Parallax.Eval.Measures;

namespace Parallax.Eval.Tests.Measures;

public sealed class MeasureTableTests
{
    private static readonly Measure Recall = new("quotes", "recall", 71.24, "75.0 somebody, dev");
    private static readonly Measure False = new("planted", "false groups", 0.5, Unit: "a case", LessIsBetter: true);

    [Theory]
    [InlineData(71.2, 0.6, true)]
    [InlineData(71.3, 0.6, false)]
    [InlineData(71.2, 0.4, false)]
    public void A_figure_on_the_wrong_side_of_its_floor_breaks_it(double recall, double falseGroups, bool holds)
    {
        var floors = new Floors(
            new Dictionary<string, double> { ["quotes.recall"] = recall, ["planted.false groups"] = falseGroups }
        );

        MeasureTable.Write(TextWriter.Null, [Recall, False], floors).ShouldBe(holds);
    }

    [Fact]
    public void The_table_lines_up_and_names_what_is_broken()
    {
        var output = new StringWriter { NewLine = "\n" };

        MeasureTable.Write(
            output,
            [Recall, False, new Measure("seeds", "parts", 5, Unit: "of 6")],
            new Floors(new Dictionary<string, double> { ["quotes.recall"] = 80, ["seeds.parts"] = 5 })
        );

        output
            .ToString()
            .ShouldBe(
                """
                set      measure            figure        floor  best peer
                quotes   recall             71.2 %  80.0 BROKEN  75.0 somebody, dev
                planted  false groups  0.50 a case            -
                seeds    parts              5 of 6            5

                """
            );
    }

    [Fact]
    public void The_repository_has_floors() =>
        Floors.Read(Path.Combine(SharedData.Repository, "eval", "floors.json")).ShouldNotBeSameAs(Floors.None);
}
