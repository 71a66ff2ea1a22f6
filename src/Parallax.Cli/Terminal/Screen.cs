using System.Globalization;

namespace Parallax.Cli.Terminal;

/// <summary>What a text report is laid out for.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Colour">Whether escape sequences may be written at all.</param>
internal sealed record Screen(int Width, bool Colour)
{
    private const int DefaultWidth = 80;

    // Below 40 columns nothing but a column of broken words would come out; above 200 lines are too long to read.
    private const int Narrowest = 40;
    private const int Widest = 200;

    /// <summary>A file or a pipe: no escape sequences, 80 columns.</summary>
    public static Screen Paper { get; } = new(DefaultWidth, Colour: false);

    /// <summary>The process's terminal or pipe: NO_COLOR (no-color.org), TERM=dumb and COLUMNS are heeded.</summary>
    public static Screen OfProcess()
    {
        var terminal = !Console.IsOutputRedirected;
        return Of(terminal, Environment.GetEnvironmentVariable, () => Console.WindowWidth);
    }

    /// <summary>The same of where errors and progress go.</summary>
    public static Screen OfErrors() =>
        Of(!Console.IsErrorRedirected, Environment.GetEnvironmentVariable, () => Console.WindowWidth);

    public static Screen Of(bool terminal, Func<string, string?> variable, Func<int> windowWidth)
    {
        var colour =
            terminal && string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") is not (null or "" or "dumb");
        return new Screen(WidthOf(terminal, variable("COLUMNS"), windowWidth), colour);
    }

    private static int WidthOf(bool terminal, string? columns, Func<int> windowWidth)
    {
        if (!int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out var width))
        {
            width = terminal ? windowWidth() : DefaultWidth;
        }

        return width <= 0 ? DefaultWidth : Math.Clamp(width, Narrowest, Widest);
    }
}
