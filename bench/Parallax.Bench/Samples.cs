using System.Text;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Bench;

/// <summary>The plain articles of <c>samples/</c> as one text, a line a block.</summary>
internal static class Samples
{
    static Samples()
    {
        var text = new StringBuilder();
        var blocks = new List<TextSpan>();
        foreach (var line in Files().SelectMany(File.ReadLines).Where(line => line.Length > 0))
        {
            blocks.Add(new TextSpan(text.Length, text.Length + line.Length));
            text.Append(line).Append('\n');
        }

        Text = text.ToString();
        Blocks = [.. blocks];
        Parsed = LanguageModel.Default.Parse(Text, Blocks);
    }

    /// <summary>The text.</summary>
    public static string Text { get; }

    /// <summary>Its lines.</summary>
    public static TextSpan[] Blocks { get; }

    /// <summary>All that is found in it.</summary>
    public static ParsedText Parsed { get; }

    /// <summary>The articles one by one, their text as it stands in the files.</summary>
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
