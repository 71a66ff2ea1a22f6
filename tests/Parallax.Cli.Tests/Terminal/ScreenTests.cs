using Parallax.Cli.Terminal;

namespace Parallax.Cli.Tests.Terminal;

public sealed class ScreenTests
{
    [Theory]
    [InlineData(true, null, "xterm", null, 132, 132, true)]
    [InlineData(true, "1", "xterm", null, 132, 132, false)]
    [InlineData(true, "", "xterm", null, 132, 132, true)]
    [InlineData(true, null, "dumb", null, 132, 132, false)]
    [InlineData(true, null, null, null, 132, 132, false)]
    [InlineData(false, null, "xterm", null, 132, 80, false)]
    [InlineData(false, null, "xterm", "120", 132, 120, false)]
    [InlineData(true, null, "xterm", "100", 132, 100, true)]
    [InlineData(true, null, "xterm", "-5", 132, 132, true)]
    [InlineData(true, null, "xterm", "wide", 0, 80, true)]
    [InlineData(true, null, "xterm", "7", 132, 40, true)]
    [InlineData(true, null, "xterm", "9999", 132, 200, true)]
    public void ItHeedsTheEnvironment(
        bool terminal,
        string? noColor,
        string? term,
        string? columns,
        int window,
        int width,
        bool colour
    )
    {
        var variables = new Dictionary<string, string?>
        {
            ["NO_COLOR"] = noColor,
            ["TERM"] = term,
            ["COLUMNS"] = columns,
        };

        Screen.Of(terminal, variables.GetValueOrDefault, () => window).ShouldBe(new Screen(width, colour));
    }
}
