using System.Text;

namespace Parallax.Sources.Plain;

/// <summary>Reads the marks inside a Markdown paragraph in one pass: emphasis, code, links, images, escapes, comments.</summary>
internal static class MarkdownInline
{
    /// <summary>The paragraph's words, its images left out.</summary>
    public static string Text(string source)
    {
        var text = new StringBuilder(source.Length);
        var closing = Closing(source);
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
            else if (c == '!' && Link(source, closing, i + 1) is { } image)
            {
                i = image.End - 1;
            }
            else if (c == '[' && Link(source, closing, i) is { } link)
            {
                text.Append(Unmarked(source[(i + 1)..link.LabelEnd]));
                i = link.End - 1;
            }
            else if (c == '<' && source.AsSpan(i).StartsWith("<!--"))
            {
                var end = source.IndexOf("-->", i, StringComparison.Ordinal);
                i = end < 0 ? source.Length : end + 2;
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
        var closing = Closing(source);
        for (var i = 0; i + 1 < source.Length; i++)
        {
            if (source[i] == '!' && Link(source, closing, i + 1) is { } image)
            {
                yield return Unmarked(source[(i + 2)..image.LabelEnd]);
                i = image.End - 1;
            }
        }
    }

    // [label](address) or [label][reference], starting at the bracket.
    private static (int LabelEnd, int End)? Link(string source, int[] closing, int start)
    {
        if (start >= source.Length || source[start] != '[' || closing[start] is var labelEnd && labelEnd == 0)
        {
            return null;
        }

        var opens = labelEnd + 1 < source.Length && source[labelEnd + 1] is '(' or '[';
        return opens && closing[labelEnd + 1] > 0 ? (labelEnd, closing[labelEnd + 1] + 1) : null;
    }

    // Where each bracket closes, 0 where it does not: one pass, so that a line of brackets costs no more than words.
    private static int[] Closing(string source)
    {
        var closing = new int[source.Length];
        var square = new Stack<int>();
        var round = new Stack<int>();
        for (var i = 0; i < source.Length; i++)
        {
            var open = source[i] is '[' or ']' ? square : round;
            if (source[i] is '[' or '(')
            {
                open.Push(i);
            }
            else if (source[i] is ']' or ')' && open.TryPop(out var start))
            {
                closing[start] = i;
            }
        }

        return closing;
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
