using Parallax.Core;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>
/// Whether a text was wrapped at a width, and then which line breaks only wrap. A break wraps where the next line's first
/// word did not fit any more, which is how every wrapping program breaks.
/// </summary>
internal sealed class Wrapping
{
    // Mail and terminals wrap at 60 to 80; wider than this, lines are paragraphs.
    private const int MaxWidth = 100;
    private const int MinWidth = 40;

    // Nearly nine in ten breaks inside running English come before a lower-case word; between headline, standfirst and
    // paragraphs hardly one.
    private const double LowerCaseShare = 0.3;

    private readonly string text;
    private readonly int? width;

    private Wrapping(string text, int? width)
    {
        this.text = text;
        this.width = width;
    }

    public static Wrapping Of(string text, List<TextSpan> lines)
    {
        var widest = 0;
        foreach (var line in lines)
        {
            if (line.Length > MaxWidth && text.AsSpan(line.Start, line.Length).Contains(' '))
            {
                return new Wrapping(text, null);
            }

            widest = Math.Max(widest, line.Length <= MaxWidth ? line.Length : 0);
        }

        return new Wrapping(text, widest >= MinWidth && IsWrapped(text, lines) ? widest : null);
    }

    /// <summary>Whether the line goes on with what stands before it.</summary>
    public bool Joins(TextSpan before, TextSpan line)
    {
        if (width is not { } limit || !Touches(text, before, line))
        {
            return false;
        }

        var lineStart = text.LastIndexOf('\n', before.End - 1, before.Length) + 1;
        var length = before.End - Math.Max(lineStart, before.Start);
        return length + 1 + FirstWord(line) > limit || (char.IsLower(text[line.Start]) && !EndsSentence(before.End));
    }

    private static bool IsWrapped(string text, List<TextSpan> lines)
    {
        int breaks = 0,
            lower = 0;
        for (var index = 1; index < lines.Count; index++)
        {
            if (Touches(text, lines[index - 1], lines[index]))
            {
                breaks++;
                lower += char.IsLower(text[lines[index].Start]) ? 1 : 0;
            }
        }

        return breaks > 0 && lower >= breaks * LowerCaseShare;
    }

    private static bool Touches(string text, TextSpan before, TextSpan line) =>
        text.AsSpan(before.End, line.Start - before.End).Count('\n') == 1;

    private bool EndsSentence(int end) => text[end - 1] is '.' or '!' or '?' or '"' or '”' or ':';

    private int FirstWord(TextSpan line)
    {
        var end = text.IndexOfAny([' ', '\n'], line.Start, line.Length);
        return (end < 0 ? line.End : end) - line.Start;
    }
}
