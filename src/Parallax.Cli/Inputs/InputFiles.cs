namespace Parallax.Cli.Inputs;

/// <summary>What a command is to read.</summary>
internal sealed record InputFiles
{
    /// <summary>Paths as the user named them, and <c>-</c>; none twice.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>What <c>-</c> stands for; null where it is not among the paths.</summary>
    public required Stream? StandardInput { get; init; }

    /// <summary>Outlet by path, as the user states it.</summary>
    public required IReadOnlyDictionary<string, string> Outlets { get; init; }

    /// <summary>Day of publication by path, as the user states it.</summary>
    public required IReadOnlyDictionary<string, DateOnly> Dates { get; init; }
}
