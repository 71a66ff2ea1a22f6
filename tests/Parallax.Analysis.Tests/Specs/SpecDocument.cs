namespace Parallax.Analysis.Tests.Specs;

/// <summary>
/// Reads specifications: Markdown documents in which every heading with a fenced <c>article</c> block is an example. The
/// block's text is the article (<c>article published=2020-10-14 outlet=Herald</c> states what is known beside it); the
/// fenced blocks behind it, named for a kind of finding, hold what is to be found, a finding a line. All else is prose.
/// </summary>
public static class SpecDocument
{
    private const string Fence = "```";

    /// <summary>The examples of every document under a folder of the test project.</summary>
    public static IEnumerable<SpecExample> In(string folder)
    {
        var project = Path.Combine(Repository.Root, "tests", "Parallax.Analysis.Tests");
        return Directory
            .EnumerateFiles(Path.Combine(project, folder), "*.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Read(Path.GetRelativePath(project, file), File.ReadAllLines(file)));
    }

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
