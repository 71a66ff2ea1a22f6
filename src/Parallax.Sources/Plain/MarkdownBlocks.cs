using System.Text;
using Parallax.Core;

namespace Parallax.Sources.Plain;

/// <summary>One block of a Markdown text, its marks dropped.</summary>
/// <param name="Text">The words; <c>\n</c> where Markdown breaks the line.</param>
/// <param name="Kind">Headline for a top heading, caption for an image's text; null for anything else.</param>
internal sealed record MarkdownBlock(string Text, PartKind? Kind);

/// <summary>Divides Markdown into blocks, line by line. Light: what it does not know stays as it is written.</summary>
internal static class MarkdownBlocks
{
    /// <summary>The blocks of normalised text.</summary>
    public static IEnumerable<MarkdownBlock> Of(string text)
    {
        var paragraph = new StringBuilder();
        var lines = text.Split('\n');
        for (var i = FrontMatterEnd(lines); i < lines.Length; i++)
        {
            var line = WithoutQuoteMarks(lines[i]);
            var heading = HeadingLevel(line);
            var underline =
                i + 1 < lines.Length && paragraph.Length == 0 && line.Length > 0 ? UnderlineLevel(lines[i + 1]) : 0;
            if (line.Length == 0 || IsRule(line) || heading > 0 || underline > 0 || IsListItem(line))
            {
                foreach (var block in Paragraph(paragraph))
                {
                    yield return block;
                }
            }

            if (line.Length == 0 || IsRule(line))
            {
                continue;
            }

            if (heading > 0 || underline > 0)
            {
                var title = MarkdownInline.Text(line[heading..].Trim().TrimEnd('#').TrimEnd());
                yield return new MarkdownBlock(title, heading + underline == 1 ? PartKind.Headline : null);
                i += underline > 0 ? 1 : 0;
                continue;
            }

            paragraph.Append(
                paragraph.Length == 0 ? string.Empty
                : EndsHard(paragraph) ? "\n"
                : " "
            );
            paragraph.Append(IsListItem(line) ? line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..] : line);
        }

        foreach (var block in Paragraph(paragraph))
        {
            yield return block;
        }
    }

    private static IEnumerable<MarkdownBlock> Paragraph(StringBuilder lines)
    {
        if (lines.Length == 0)
        {
            yield break;
        }

        var source = lines.ToString();
        lines.Clear();
        foreach (var caption in MarkdownInline.ImageTexts(source))
        {
            yield return new MarkdownBlock(caption, PartKind.Caption);
        }

        yield return new MarkdownBlock(MarkdownInline.Text(source), null);
    }

    // A backslash at a line's end breaks it. (Two spaces do too, but are gone with normalisation.)
    private static bool EndsHard(StringBuilder paragraph)
    {
        if (paragraph[^1] != '\\')
        {
            return false;
        }

        paragraph.Length--;
        return true;
    }

    private static int FrontMatterEnd(string[] lines)
    {
        if (lines[0] != "---")
        {
            return 0;
        }

        var end = Array.FindIndex(lines, 1, l => l is "---" or "...");
        return
            end > 0
            && lines[1..end].All(l => l.Length == 0 || l.Contains(':', StringComparison.Ordinal) || l[0] is '-' or '#')
            ? end + 1
            : 0;
    }

    private static string WithoutQuoteMarks(string line) =>
        line.StartsWith("> ", StringComparison.Ordinal) || line == ">" ? line.TrimStart('>', ' ') : line;

    private static int HeadingLevel(string line)
    {
        var level = line.AsSpan().IndexOfAnyExcept('#');
        return level is >= 1 and <= 6 && line[level] == ' ' ? level : 0;
    }

    private static int UnderlineLevel(string line) =>
        line.Length < 3 ? 0
        : line.AsSpan().IndexOfAnyExcept('=') < 0 ? 1
        : line.AsSpan().IndexOfAnyExcept('-') < 0 ? 2
        : 0;

    private static bool IsRule(string line) =>
        line.Count(c => c is '-' or '*' or '_') >= 3 && line.AsSpan().IndexOfAnyExcept("-*_ ") < 0;

    // "- item", "* item", "+ item", "1. item"
    private static bool IsListItem(string line)
    {
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return line.Length > 2
            && (
                (line[0] is '-' or '*' or '+' && line[1] == ' ')
                || (
                    digits is >= 1 and <= 2
                    && digits + 1 < line.Length
                    && line[digits] is '.' or ')'
                    && line[digits + 1] == ' '
                    && digits == 1
                )
            );
    }
}
