namespace Parallax.Sources.Files;

/// <summary>The path of a folder without links.</summary>
internal static class RealPath
{
    // What Linux follows.
    private const int MostLinks = 40;

    /// <summary>The full path in which no part is a link; the path itself where links lead in a circle.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full) ?? string.Empty;
        var waiting = new Stack<string>(Parts(full, root));
        var real = root;
        for (var links = 0; waiting.TryPop(out var part); )
        {
            var next = Path.Combine(real, part);
            if (links < MostLinks && new DirectoryInfo(next).LinkTarget is { } target)
            {
                links++;
                var goal = Path.GetFullPath(target, real);
                real = Path.GetPathRoot(goal) ?? string.Empty;
                foreach (var piece in Parts(goal, real))
                {
                    waiting.Push(piece);
                }
            }
            else
            {
                real = next;
            }
        }

        return real;
    }

    // Last part first.
    private static IEnumerable<string> Parts(string full, string root) =>
        full[root.Length..]
            .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Reverse();
}
