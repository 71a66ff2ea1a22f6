namespace Parallax.Cli;

/// <summary>What the process answers, as the contract names it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, and something was found wrong; each named on standard error or, by verify, on standard output.</summary>
    public const int FoundWrong = 1;

    /// <summary>The call's words are off.</summary>
    public const int WordsOff = 2;

    public const int NothingDone = 3;

    /// <summary>128 + SIGINT, as shells expect it.</summary>
    public const int Interrupted = 130;
}
