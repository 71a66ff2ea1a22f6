namespace Parallax.Eval.Measures;

/// <summary>Measures against their floors, as one plain table.</summary>
internal static class MeasureTable
{
    private static readonly string[] Header = ["set", "measure", "figure", "floor", "best peer"];

    /// <summary>Writes the table and returns whether every figure holds its floor.</summary>
    public static bool Write(TextWriter output, IReadOnlyList<Measure> measures, Floors floors)
    {
        var rows = measures.Select(measure => Row(measure, floors)).Prepend(Header).ToArray();
        var widths = Enumerable.Range(0, Header.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            // Names to the left, figures to the right, the peer at the ragged end.
            output.WriteLine(
                $"{row[0].PadRight(widths[0])}  {row[1].PadRight(widths[1])}  {row[2].PadLeft(widths[2])}  {row[3].PadLeft(widths[3])}  {row[4]}".TrimEnd()
            );
        }

        return !measures.Any(floors.AreBrokenBy);
    }

    private static string[] Row(Measure measure, Floors floors)
    {
        var floor = floors.For(measure);
        var held = floor is null ? "-" : Figure(measure, floor.Value) + (floors.AreBrokenBy(measure) ? " BROKEN" : "");
        return
        [
            measure.Set,
            measure.Name,
            $"{Figure(measure, measure.Figure)} {measure.Unit}",
            held,
            measure.Peer ?? "",
        ];
    }

    private static string Figure(Measure measure, double figure) =>
        measure.Unit.StartsWith("of ", StringComparison.Ordinal) || measure.Unit == "found"
            ? figure.ToString("0")
            : figure.ToString(measure.Unit == "%" ? "0.0" : "0.00");
}
