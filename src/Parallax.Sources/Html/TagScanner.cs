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

    /// <summary>A comment, declaration, processing instruction or the content of an unread raw element.</summary>
    Skipped,
}

/// <summary>
/// Steps over HTML token by token in one pass and constant memory, without building anything: what has to be known of a
/// page before a tree of it may be built, and what reads a page that no tree can be built of.
/// </summary>
internal ref struct TagScanner(string html)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    private readonly ReadOnlySpan<char> html = html;
    private ReadOnlySpan<char> rawElement = [];
    private int position;

    /// <summary>Kind of the current token.</summary>
    public TagTokenKind Kind { get; private set; }

    /// <summary>The element's name as written, for tags.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The token's characters: the text, or the tag with its brackets.</summary>
    public ReadOnlySpan<char> Content { get; private set; }

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
            if (rest[(from + at + 2)..].StartsWith(rawElement, StringComparison.OrdinalIgnoreCase))
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
            var end = rest.Length > 4 ? rest[4..].IndexOf("-->") : -1;
            Take(TagTokenKind.Skipped, end < 0 ? html.Length : position + 4 + end + 3);
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

    // The bracket that ends the tag, not one inside a quoted attribute value. As the standard has it, a quote that never
    // closes makes the rest of the page one tag.
    private static int TagEnd(ReadOnlySpan<char> rest)
    {
        var quote = '\0';
        for (var i = 1; i < rest.Length; i++)
        {
            var c = rest[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && rest[i - 1] is '=' or ' ')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return i + 1;
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
