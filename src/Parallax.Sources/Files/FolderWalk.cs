namespace Parallax.Sources.Files;

/// <summary>The files under a folder in ordinal order of their paths, each folder once, whatever links lead to it.</summary>
internal sealed class FolderWalk(CancellationToken cancellation)
{
    // As deep as a path can be on most systems.
    private const int MostDepth = 200;

    private readonly HashSet<string> visited = new(StringComparer.Ordinal);

    /// <summary>Paths of the files, hidden ones and those in hidden folders left out, and lines on folders that cannot be read.</summary>
    public IEnumerable<(string? File, string? Failure)> Files(string folder)
    {
        // A stack of what is left to do instead of recursion: the tree is the user's.
        var waiting = new Stack<(string Path, bool IsFolder, int Depth)>([(folder, true, 0)]);
        while (waiting.TryPop(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!next.IsFolder)
            {
                yield return (next.Path, null);
                continue;
            }

            var (entries, failure) = Entries(next.Path);
            if (failure is not null || next.Depth > MostDepth)
            {
                yield return (
                    null,
                    failure ?? $"{FileSource.Shown(next.Path)}: folders nested over {MostDepth} deep; not read"
                );
                continue;
            }

            for (var i = entries.Count - 1; i >= 0; i--)
            {
                waiting.Push((entries[i].Path, entries[i].IsFolder, next.Depth + 1));
            }
        }
    }

    private (List<(string Path, bool IsFolder)> Entries, string? Failure) Entries(string folder)
    {
        try
        {
            var entries = new List<(string Path, bool IsFolder)>();
            if (!visited.Add(RealPath.Of(folder)))
            {
                return (entries, null);
            }

            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                var path = Path.Combine(folder, entry.Name);
                var isFolder = Directory.Exists(path);
                if (!entry.Name.StartsWith('.') && (isFolder || Leads(entry)))
                {
                    entries.Add((path, isFolder));
                }
            }

            entries.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
            return (entries, null);
        }
        catch (Exception error) when (FileSource.IsFault(error))
        {
            return (
                [],
                $"{FileSource.Shown(folder)}: cannot be read ({FileSource.OneLine(error.Message)}); check its permissions"
            );
        }
    }

    // A link to nothing, or to itself, is nobody's article.
    private static bool Leads(FileSystemInfo entry)
    {
        try
        {
            return entry.LinkTarget is null || entry.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true };
        }
        catch (IOException)
        {
            return false;
        }
    }
}
