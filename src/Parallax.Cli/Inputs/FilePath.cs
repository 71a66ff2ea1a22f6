namespace Parallax.Cli.Inputs;

/// <summary>What a path leads to, so that two names of one file can be told to be one.</summary>
internal static class FilePath
{
    /// <summary>Name of standard input on the command line.</summary>
    public const string StandardInput = "-";

    // As many as Linux follows before it gives up (path_resolution(7)).
    private const int MostLinks = 40;

    /// <summary>
    /// The absolute path with every symbolic link on the way followed. A path that leads nowhere is answered as it
    /// stands: whoever opens it will say so.
    /// </summary>
    public static string Real(string path)
    {
        var remaining = new Stack<string>(Segments(Path.GetFullPath(path)));
        var real = "/";
        var links = 0;
        while (remaining.TryPop(out var segment))
        {
            var next = Path.Combine(real, segment);
            var target = new FileInfo(next).LinkTarget;
            if (target is null || ++links > MostLinks)
            {
                real = next;
                continue;
            }

            foreach (var step in Segments(Path.GetFullPath(target, real)))
            {
                remaining.Push(step);
            }

            real = "/";
        }

        return real;
    }

    /// <summary>The path's segments, last first, as a stack wants them.</summary>
    private static IEnumerable<string> Segments(string path) =>
        path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();
}
