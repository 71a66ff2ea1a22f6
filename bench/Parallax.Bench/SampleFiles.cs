namespace Parallax.Bench;

/// <summary>The plain articles of <c>samples/</c> as they lie there.</summary>
internal static class SampleFiles
{
    /// <summary>Their lines, but for empty ones.</summary>
    public static IEnumerable<string> Lines() => Files().SelectMany(File.ReadLines).Where(line => line.Length > 0);

    private static IEnumerable<string> Files()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Parallax.slnx")))
        {
            folder = folder.Parent;
        }

        var root = folder?.FullName ?? throw new InvalidOperationException("no Parallax.slnx above the benchmarks");
        return Directory
            .EnumerateFiles(Path.Combine(root, "samples"), "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal);
    }
}
