using Parallax.Core;

namespace Parallax.Bench;

/// <summary>The plain articles of <c>samples/</c> as they lie there.</summary>
internal static class SampleFiles
{
    /// <summary>Their lines, but for empty ones.</summary>
    public static IEnumerable<string> Lines() => Files().SelectMany(File.ReadLines).Where(line => line.Length > 0);

    /// <summary>The articles one by one.</summary>
    public static IReadOnlyList<Article> Articles() =>
        [
            .. Files()
                .Select(path => new Article
                {
                    Id = Path.GetFileName(path),
                    Path = path,
                    Sha256 = string.Empty,
                    Text = File.ReadAllText(path),
                }),
        ];

    private static IEnumerable<string> Files()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Parallax.slnx")))
        {
            folder = folder.Parent;
        }

        var root = folder?.FullName ?? throw new InvalidOperationException("no Parallax.slnx above the benchmarks");
        // The four stories only: docs/performance.md states figures for these.
        return Directory
            .EnumerateDirectories(Path.Combine(root, "samples"))
            .SelectMany(story => Directory.EnumerateFiles(story, "*.txt"))
            .Order(StringComparer.Ordinal);
    }
}
