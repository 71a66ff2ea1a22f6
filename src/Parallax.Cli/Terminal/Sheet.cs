using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parallax.Cli.Terminal;

/// <summary>
/// The text that a report is set on. Takes words as words, never as Spectre's markup, and only such as
/// <see cref="OneLine"/> made safe; colour stands for a kind of difference and for nothing else.
/// </summary>
internal sealed class Sheet : IDisposable
{
    /// <summary>From this width on, versions stand beside each other: two of 50 columns and a margin.</summary>
    private const int WideFrom = 110;

    private const int LongestLabel = 28;

    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Faint = new(decoration: Decoration.Dim);

    private readonly StringWriter text = new() { NewLine = "\n" };
    private readonly IAnsiConsole console;
    private readonly bool colour;

    public Sheet(Screen screen)
    {
        colour = screen.Colour;
        Width = screen.Width;
        console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(text),
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            }
        );
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
    }

    public int Width { get; }

    public bool IsWide => Width >= WideFrom;

    /// <summary>Words in bold where the terminal has bold.</summary>
    public static Words Bold(string words) => new(words, Strong);

    /// <summary>Words that may be passed over: offsets, grounds.</summary>
    public static Words Aside(string words) => new(words, Faint);

    /// <summary>What was set so far; without the spaces at line ends that pad columns.</summary>
    public override string ToString()
    {
        var lines = text.ToString().Split('\n');
        return colour ? string.Join('\n', lines) : string.Join('\n', lines.Select(line => line.TrimEnd(' ')));
    }

    public void Dispose() => text.Dispose();

    public void Gap() => console.WriteLine();

    /// <summary>A line across the sheet.</summary>
    public void Rule() => console.WriteLine(new string('─', Width));

    /// <summary>A section's heading, with room above it.</summary>
    public void Heading(string words)
    {
        Gap();
        Line(Bold(words));
    }

    /// <summary>One paragraph.</summary>
    public void Line(params IEnumerable<Words> words) => Line(0, words);

    /// <summary>One paragraph, indented; further lines stand under the first.</summary>
    public void Line(int indent, params IEnumerable<Words> words) =>
        console.Write(new Padder(Paragraph(words), new Padding(indent, 0, 0, 0)));

    /// <summary>Lines that are laid out already and must not be wrapped.</summary>
    public void Set(int indent, IEnumerable<Words> words)
    {
        console.Write(new string(' ', indent));
        foreach (var piece in words)
        {
            console.Write(new Text(piece.Text, piece.Style));
        }

        Gap();
    }

    /// <summary>Rows of a short name and what belongs to it, the second column's lines under each other.</summary>
    public void Rows(int indent, IEnumerable<(string Name, IEnumerable<Words> Words)> rows)
    {
        var listed = rows.ToList();
        if (listed.Count == 0)
        {
            return;
        }

        var names = listed.ConvertAll(row => OneLine.Of(row.Name, LongestLabel));
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(indent, 0, 2, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (var (name, row) in names.Zip(listed))
        {
            grid.AddRow(new Text(name), Paragraph(row.Words));
        }

        console.Write(grid);
    }

    /// <summary>The same beside each other, one column each under its name; rows where the sheet is too narrow.</summary>
    public void Columns(int indent, IReadOnlyList<(string Name, IEnumerable<Words> Words)> columns)
    {
        const int NarrowestColumn = 40;
        const int Between = 3;
        var width = columns.Count == 0 ? 0 : (Width - indent) / columns.Count - Between;
        if (!IsWide || columns.Count < 2 || width < NarrowestColumn)
        {
            Rows(indent, columns);
            return;
        }

        var grid = new Grid();
        for (var i = 0; i < columns.Count; i++)
        {
            var padding = new Padding(i == 0 ? indent : 0, 0, i == columns.Count - 1 ? 0 : Between, 0);
            grid.AddColumn(new GridColumn { Width = width, Padding = padding });
        }

        grid.AddRow([.. columns.Select(column => new Text(OneLine.Of(column.Name, width)))]);
        grid.AddRow([.. columns.Select(column => (IRenderable)Paragraph(column.Words))]);
        console.Write(grid);
    }

    private static Paragraph Paragraph(IEnumerable<Words> words)
    {
        var paragraph = new Paragraph();
        foreach (var piece in words)
        {
            paragraph.Append(piece.Text, piece.Style);
        }

        return paragraph;
    }
}

/// <summary>Words and how they are set.</summary>
internal readonly record struct Words(string Text, Style? Style = null)
{
    public static implicit operator Words(string text) => new(text);
}
