using System.Buffers;

namespace Parallax.Sources.Html;

/// <summary>What stands between two tags, or a tag.</summary>
internal enum TagTokenKind
{
    /// <summary>Characters outside tags.</summary>
    Text,

    /// <summary>A start tag.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A declaration, processing instruction or the content of an unread raw element.</summary>
    Skipped,
}

/// <summary>
/// Steps over HTML token by token in one pass and constant memory, without building anything: what has to be known of a
/// page before a tree of it may be built, and what reads a page that no tree can be built of.
/// </summary>
internal ref struct TagScanner(string html, int start = 0)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> TagMarks = SearchValues.Create("\"'>");

    private readonly ReadOnlySpan<char> html = html;
    private ReadOnlySpan<char> rawElement = [];
    private int position = start;

    /// <summary>Kind of the current token.</summary>
    public TagTokenKind Kind { get; private set; }

    /// <summary>The element's name as written, for tags.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The token's characters: the text, or the tag with its brackets.</summary>
    public ReadOnlySpan<char> Content { get; private set; }

    /// <summary>Where the next token begins.</summary>
    public readonly int Position => position;

    /// <summary>Goes to the next token; false at the end.</summary>
    public bool Next()
    {
        if (position >= html.Length)
        {
            return false;
        }

        if (!rawElement.IsEmpty)
        {
            ReadRaw();
        }
        else if (html[position] == '<' && position + 1 < html.Length && StartsMarkup(html[position + 1]))
        {
            ReadMarkup();
        }
        else
        {
            var next = html[(position + 1)..].IndexOf('<');
            Take(TagTokenKind.Text, next < 0 ? html.Length : position + 1 + next);
        }

        return true;
    }

    private static bool StartsMarkup(char c) => char.IsAsciiLetter(c) || c is '/' or '!' or '?';

    private void ReadRaw()
    {
        var rest = html[position..];
        var from = 0;
        var end = rest.Length;
        while (rest[from..].IndexOf("</") is var at and >= 0)
        {
            var name = rest[(from + at + 2)..];
            if (
                name.StartsWith(rawElement, StringComparison.OrdinalIgnoreCase)
                && (name.Length == rawElement.Length || NameEnds.Contains(name[rawElement.Length]))
            )
            {
                end = from + at;
                break;
            }

            from += at + 2;
        }

        rawElement = [];
        Take(TagTokenKind.Skipped, position + end);
        if (Content.IsEmpty)
        {
            Next();
        }
    }

    private void ReadMarkup()
    {
        var rest = html[position..];
        if (rest.StartsWith("<!--"))
        {
            Take(TagTokenKind.Comment, position + CommentEnd(rest));
            return;
        }

        var close = TagEnd(rest);
        var isEnd = rest[1] == '/';
        var name = ReadName(rest[(isEnd ? 2 : 1)..close]);
        Take(
            name.IsEmpty ? TagTokenKind.Skipped
                : isEnd ? TagTokenKind.End
                : TagTokenKind.Start,
            position + close
        );
        Name = name;
        if (Kind == TagTokenKind.Start && HtmlElements.RawText.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
        {
            rawElement = name;
        }
    }

    // As the standard has it: "<!-->" and "<!--->" are whole, "--!>" ends one too, and one that never ends takes the rest.
    private static int CommentEnd(ReadOnlySpan<char> rest)
    {
        var from = 4;
        if (rest[from..].StartsWith(">") || rest[from..].StartsWith("->"))
        {
            return rest.IndexOf('>') + 1;
        }

        while (rest[from..].IndexOf("--") is var at and >= 0)
        {
            from += at + 2;
            if (rest[from..].StartsWith(">") || rest[from..].StartsWith("!>"))
            {
                return from + rest[from..].IndexOf('>') + 1;
            }

            // "--->": the second hyphen may be the first of the end.
            from--;
        }

        return rest.Length;
    }

    // The bracket that ends the tag, not one inside a quoted attribute value. As the standard has it, a quote that never
    // closes makes the rest of the page one tag.
    private static int TagEnd(ReadOnlySpan<char> rest)
    {
        var from = 1;
        while (rest[from..].IndexOfAny(TagMarks) is var at and >= 0)
        {
            var i = from + at;
            if (rest[i] == '>')
            {
                return i + 1;
            }

            from = i + 1;
            if (rest[i - 1] is '=' or ' ')
            {
                var close = rest[from..].IndexOf(rest[i]);
                if (close < 0)
                {
                    return rest.Length;
                }

                from += close + 1;
            }
        }

        return rest.Length;
    }

    private static ReadOnlySpan<char> ReadName(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || !char.IsAsciiLetter(rest[0]))
        {
            return [];
        }

        var end = rest.IndexOfAny(NameEnds);
        return end < 0 ? rest : rest[..end];
    }

    private void Take(TagTokenKind kind, int end)
    {
        Kind = kind;
        Content = html[position..end];
        Name = [];
        position = end;
    }
}
