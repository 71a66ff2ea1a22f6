using Parallax.Analysis.Comparisons.Collation;
using Parallax.Core;
using Spectre.Console.Rendering;

namespace Parallax.Cli.Terminal;

/// <summary>Sets a collation in lines as wide as the sheet: one row an article, and a row of marks under them.</summary>
internal static class CollationLines
{
    private const int Indent = 2;
    private const string Missing = "-";

    public static void Write(Sheet sheet, IReadOnlyList<string> names, WordCollation collation)
    {
        var label = names.Max(CellsOf) + 2;
        var room = sheet.Width - Indent - label;
        foreach (var line in Lines(Cells(collation, room), room))
        {
            for (var witness = 0; witness < names.Count; witness++)
            {
                sheet.Set(Indent, Row(Pad(names[witness], label), line, cell => cell.Words[witness], marked: true));
            }

            if (line.Exists(cell => !cell.Agrees))
            {
                var marks = Row(
                    new string(' ', label),
                    line,
                    cell => cell.Agrees ? string.Empty : new string('^', cell.Width),
                    marked: false
                );
                sheet.Set(Indent, [string.Concat(marks.Select(piece => piece.Text)).TrimEnd()]);
            }
        }
    }

    private static IEnumerable<Words> Row(string label, List<Cell> line, Func<Cell, string> words, bool marked)
    {
        yield return label;
        foreach (var cell in line)
        {
            var text = words(cell);
            yield return marked && !cell.Agrees
                ? new Words(text, DifferenceColours.Mark(DifferenceType.Quotation))
                : text;
            yield return new string(' ', cell.Width - CellsOf(text) + 1);
        }
    }

    /// <summary>The columns as cells; a word wider than the sheet is cut.</summary>
    private static IEnumerable<Cell> Cells(WordCollation collation, int room) =>
        collation.Columns.Select(column =>
        {
            var words = column
                .Words.Select(
                    (word, i) => word is null ? Missing : OneLine.Of(word.Span.In(collation.Witnesses[i]), room)
                )
                .ToArray();
            return new Cell(words, words.Max(CellsOf), column.Agrees);
        });

    private static IEnumerable<List<Cell>> Lines(IEnumerable<Cell> cells, int room)
    {
        var line = new List<Cell>();
        var used = 0;
        foreach (var cell in cells)
        {
            if (line.Count > 0 && used + cell.Width > room)
            {
                yield return line;
                line = [];
                used = 0;
            }

            line.Add(cell);
            used += cell.Width + 1;
        }

        if (line.Count > 0)
        {
            yield return line;
        }
    }

    private static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - CellsOf(text)));

    /// <summary>Columns a text takes: wide characters take two.</summary>
    private static int CellsOf(string text) => new Segment(text).CellCount();

    private sealed record Cell(string[] Words, int Width, bool Agrees);
}
