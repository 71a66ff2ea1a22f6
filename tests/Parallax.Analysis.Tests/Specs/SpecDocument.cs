namespace Parallax.Analysis.Tests.Specs;

/// <summary>
/// Reads specifications: Markdown documents in which every heading with a fenced <c>article</c> block is an example. The
/// block's text is the article (<c>article published=2020-10-14 outlet=Herald</c> states what is known beside it); the
/// fenced blocks behind it, named for a kind of finding, hold what is to be found, a finding a line. All else is prose.
/// </summary>
public static class SpecDocument
{
    private const string Fence = "```";

    private static readonly string Project = Path.Combine(Repository.Root, "tests", "Parallax.Analysis.Tests");

    /// <summary>
    /// The examples of every document under a folder of the test project, and those of the annotator's page in docs/, which
    /// has the folder's name.
    /// </summary>
    public static IEnumerable<SpecExample> In(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Project, folder), "*.md")
            .Order(StringComparer.Ordinal)
            .Concat(Pages.Where(page => IsOf(page, Path.GetFileName(folder))))
            .SelectMany(file => Of(Path.GetRelativePath(Project, file)));

    /// <summary>The pages of docs/annotators, one an annotator.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "docs", "annotators"), "*.md")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The examples of one document, its path relative to the test project.</summary>
    public static IEnumerable<SpecExample> Of(string document) =>
        Read(document, File.ReadAllLines(Path.Combine(Project, document)));

    // "provenance.md" is the page of Annotators/Provenances.
    private static bool IsOf(string page, string folder) =>
        Path.GetFileNameWithoutExtension(page) is var name
        && (
            folder.Equals(name, StringComparison.OrdinalIgnoreCase)
            || folder.Equals(name + "s", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The examples of a document.</summary>
    public static IEnumerable<SpecExample> Read(string document, string[] lines)
    {
        var title = string.Empty;
        var heading = 0;
        SpecExample? example = null;
        for (var line = 0; line < lines.Length; line++)
        {
            if (lines[line].StartsWith('#'))
            {
                (title, heading) = (lines[line].TrimStart('#').Trim(), line + 1);
            }
            else if (lines[line].StartsWith(Fence, StringComparison.Ordinal))
            {
                var info = lines[line][Fence.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var content = Content(document, lines, ref line);
                if (info is ["article", .. var given])
                {
                    if (example is not null)
                    {
                        yield return example;
                    }

                    example = Begin(document, heading, title, string.Join('\n', content), given);
                }
                else if (info is [var kind] && example is not null)
                {
                    ((Dictionary<string, IReadOnlyList<string>>)example.Expected).Add(kind, content);
                }
            }
        }

        if (example is not null)
        {
            yield return example;
        }
    }

    private static SpecExample Begin(string document, int heading, string title, string text, string[] given) =>
        new(
            document,
            heading,
            title,
            text,
            given.Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]),
            new Dictionary<string, IReadOnlyList<string>>()
        );

    private static string[] Content(string document, string[] lines, ref int line)
    {
        var start = line + 1;
        line = Array.FindIndex(lines, start, text => text.TrimEnd() == Fence);
        return line < 0
            ? throw new FormatException($"{document}:{start}: the block is not closed")
            : lines[start..line];
    }
}
