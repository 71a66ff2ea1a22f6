namespace Parallax.Cli;

/// <summary>Ends a command with one line on standard error: what is wrong, where, and what to do.</summary>
internal sealed class CommandException(int exitCode, string message, Exception? cause = null)
    : Exception(message, cause)
{
    public int ExitCode { get; } = exitCode;

    public static CommandException WordsOff(string message) => new(Cli.ExitCode.WordsOff, message);

    public static CommandException NothingDone(string message, Exception? cause = null) =>
        new(Cli.ExitCode.NothingDone, message, cause);
}
