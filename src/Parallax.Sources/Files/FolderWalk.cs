namespace Parallax.Sources.Files;

/// <summary>The files under a folder in ordinal order of their paths, each folder once, whatever links lead to it.</summary>
internal sealed class FolderWalk(CancellationToken cancellation)
{
    // As deep as a path can be on most systems.
    private const int MostDepth = 200;

    private readonly HashSet<string> visited = new(StringComparer.Ordinal);

    /// <summary>Paths of the files, hidden ones and those in hidden folders left out, and lines on folders that cannot be read.</summary>
    public IEnumerable<WalkedFile> Files(string folder)
    {
        // A stack of what is left to do instead of recursion: the tree is the user's.
        var waiting = new Stack<(string Path, bool IsFolder, int Depth, double From, double Share)>([
            (folder, true, 0, 0, 1),
        ]);
        while (waiting.TryPop(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!next.IsFolder)
            {
                yield return new WalkedFile(next.Path, null, next.From, next.Share);
                continue;
            }

            var (entries, failure) = Entries(next.Path);
            if (failure is not null || next.Depth > MostDepth)
            {
                yield return new WalkedFile(
                    null,
                    failure ?? $"{FileSource.Shown(next.Path)}: folders nested over {MostDepth} deep; not read",
                    next.From,
                    next.Share
                );
                continue;
            }

            var share = next.Share / Math.Max(1, entries.Count);
            for (var i = entries.Count - 1; i >= 0; i--)
            {
                waiting.Push((entries[i].Path, entries[i].IsFolder, next.Depth + 1, next.From + (i * share), share));
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

/// <summary>A file of a folder, or a line that says why a folder in it cannot be read.</summary>
/// <param name="File">Its path.</param>
/// <param name="Failure">The line.</param>
/// <param name="From">
/// Where in the whole it lies, from 0 to 1: the entries of a folder share its stretch alike, so that nothing is counted first.
/// </param>
/// <param name="Share">Its own stretch.</param>
internal readonly record struct WalkedFile(string? File, string? Failure, double From, double Share);
