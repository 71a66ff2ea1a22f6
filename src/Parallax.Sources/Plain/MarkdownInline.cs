using System.Text;

namespace Parallax.Sources.Plain;

/// <summary>Reads the marks inside a Markdown paragraph in one pass: emphasis, code, links, images, escapes, comments.</summary>
internal static class MarkdownInline
{
    // A link's label or address longer than this is a stray bracket; the bound keeps the scan linear.
    private const int Longest = 2_000;

    /// <summary>The paragraph's words, its images left out.</summary>
    public static string Text(string source)
    {
        var text = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (
                c == '\\'
                && i + 1 < source.Length
                && char.IsAsciiLetterOrDigit(source[i + 1]) is false
                && source[i + 1] != ' '
            )
            {
                text.Append(source[++i]);
            }
            else if (c == '!' && Link(source, i + 1) is { } image)
            {
                i = image.End - 1;
            }
            else if (c == '[' && Link(source, i) is { } link)
            {
                text.Append(Unmarked(source[(i + 1)..link.LabelEnd]));
                i = link.End - 1;
            }
            else if (c == '<' && source.AsSpan(i).StartsWith("<!--"))
            {
                var end = source.IndexOf("-->", i, Math.Min(Longest, source.Length - i), StringComparison.Ordinal);
                i = end < 0 ? i : end + 2;
            }
            else if (!IsMark(source, i))
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    /// <summary>The texts of the paragraph's images, in order.</summary>
    public static IEnumerable<string> ImageTexts(string source)
    {
        for (var i = 0; i + 1 < source.Length; i++)
        {
            if (source[i] == '!' && Link(source, i + 1) is { } image)
            {
                yield return Unmarked(source[(i + 2)..image.LabelEnd]);
                i = image.End - 1;
            }
        }
    }

    // [label](address) or [label][reference], starting at the bracket.
    private static (int LabelEnd, int End)? Link(string source, int start)
    {
        if (start >= source.Length || source[start] != '[')
        {
            return null;
        }

        var labelEnd = Closing(source, start, '[', ']');
        if (labelEnd < 0 || labelEnd + 1 >= source.Length || source[labelEnd + 1] is not ('(' or '['))
        {
            return null;
        }

        var open = source[labelEnd + 1];
        var end = Closing(source, labelEnd + 1, open, open == '(' ? ')' : ']');
        return end < 0 ? null : (labelEnd, end + 1);
    }

    private static int Closing(string source, int start, char open, char close)
    {
        var depth = 0;
        for (var i = start; i < source.Length && i < start + Longest; i++)
        {
            depth +=
                source[i] == open ? 1
                : source[i] == close ? -1
                : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Unmarked(string label) => new([.. label.Where((_, i) => !IsMark(label, i))]);

    // Asterisks and backquotes beside a word are marks. An underscore is one at a word's edge only: snake_case is a word.
    private static bool IsMark(string source, int i)
    {
        var c = source[i];
        if (c == '`')
        {
            return true;
        }

        if (c is not ('*' or '_'))
        {
            return false;
        }

        var before = i > 0 ? source[i - 1] : ' ';
        var after = i + 1 < source.Length ? source[i + 1] : ' ';
        return c == '*'
            ? !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after))
            : char.IsLetterOrDigit(before) != char.IsLetterOrDigit(after) || before == '_' || after == '_';
    }
}
