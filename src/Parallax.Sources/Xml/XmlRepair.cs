using System.Buffers;
using System.Text;
using System.Xml;

namespace Parallax.Sources.Xml;

/// <summary>
/// Makes XML of the wild readable in one pass: stray ampersands and brackets, names of HTML's entities, characters that
/// XML forbids, prefixes nobody declared. Declarations, comments and instructions go; a document type goes unread, and one
/// that declares entities refuses the document. XML that is right comes out meaning the same.
/// </summary>
internal sealed class XmlRepair
{
    private const int MostAttributes = 500;

    private static readonly SearchValues<char> Special = SearchValues.Create("<&]");
    private static readonly SearchValues<char> TagSpecial = SearchValues.Create("\"'<>:/ \t\r\n");

    private readonly string xml;
    private readonly StringBuilder clean;
    private readonly XmlPrefixes prefixes = new();
    private int position;
    private int rootNameEnd = -1;
    private string? failure;

    private XmlRepair(string xml)
    {
        this.xml = xml;
        clean = new StringBuilder(xml.Length + 64);
    }

    /// <summary>The document for <see cref="XmlWalk"/>, or what refuses it; exactly one is null.</summary>
    public static (string? Xml, string? Failure) Of(string xml)
    {
        var repair = new XmlRepair(xml);
        repair.Run();
        return repair.failure is null ? (repair.Declared(), null) : (null, repair.failure);
    }

    private void Run()
    {
        // What stands before the first tag (a mark, blanks, a warning of the server's script) is none of it.
        position = Math.Max(0, xml.IndexOf('<', StringComparison.Ordinal));
        while (position < xml.Length && failure is null)
        {
            var rest = xml.AsSpan(position);
            if (rest[0] == '<')
            {
                Markup(rest);
            }
            else
            {
                Characters(xml.Length, insideTag: false);
            }
        }
    }

    private void Markup(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<!--"))
        {
            SkipPast("-->", 4);
        }
        else if (rest.StartsWith("<![CDATA["))
        {
            Section(rest);
        }
        else if (rest.StartsWith("<?"))
        {
            SkipPast("?>", 2);
        }
        else if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            DocumentType(rest);
        }
        else if (rest.Length > 1 && (rest[1] == '/' || XmlConvert.IsStartNCNameChar(rest[1])))
        {
            Tag();
        }
        else
        {
            clean.Append("&lt;");
            position++;
        }
    }

    private void SkipPast(string end, int from)
    {
        var at = xml.IndexOf(end, Math.Min(position + from, xml.Length), StringComparison.Ordinal);
        position = at < 0 ? xml.Length : at + end.Length;
    }

    private void Section(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf("]]>");
        var content = end < 0 ? rest[9..] : rest[9..end];
        clean.Append("<![CDATA[");
        XmlCharacters.AppendAllowed(clean, content);
        clean.Append("]]>");
        position += end < 0 ? rest.Length : end + 3;
    }

    // Ends at the bracket outside of the internal subset and of quotation marks.
    private void DocumentType(ReadOnlySpan<char> rest)
    {
        var subset = false;
        var quote = '\0';
        var end = 9;
        for (; end < rest.Length; end++)
        {
            var c = rest[end];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c is '[' or ']')
            {
                subset = c == '[';
            }
            else if (c == '>' && !subset)
            {
                break;
            }
        }

        failure = rest[..Math.Min(end, rest.Length)].Contains("<!ENTITY", StringComparison.OrdinalIgnoreCase)
            ? "declares entities, which are not read because they can grow without bound; save it without its DOCTYPE"
            : null;
        position += Math.Min(end + 1, rest.Length);
    }

    private void Tag()
    {
        var start = position;
        var word = position + 1;
        var attributes = 0;
        var isEnd = xml[position + 1] == '/';
        clean.Append('<');
        for (position++; position < xml.Length && failure is null; )
        {
            var c = xml[position];
            if (c is '"' or '\'')
            {
                Value(c);
                word = position;
                failure = ++attributes > MostAttributes ? $"has a tag with over {MostAttributes} attributes" : null;
                continue;
            }

            if (c == '<')
            {
                // A tag that never ended; the next one is better than none.
                clean.Append('>');
                return;
            }

            if (c == ':')
            {
                failure = prefixes.Add(xml.AsSpan(word, position - word), xml.AsSpan(position + 1)) ?? failure;
            }

            if (c is '>' or '/' || char.IsWhiteSpace(c))
            {
                rootNameEnd = rootNameEnd < 0 && !isEnd && position > start + 1 ? clean.Length : rootNameEnd;
                word = position + 1;
            }

            clean.Append(c);
            position++;
            if (c == '>')
            {
                return;
            }

            var name = xml.AsSpan(position);
            var length = name.IndexOfAny(TagSpecial);
            XmlCharacters.AppendAllowed(clean, length < 0 ? name : name[..length]);
            position += length < 0 ? name.Length : length;
        }
    }

    private void Value(char quote)
    {
        clean.Append(quote);
        position++;
        var end = xml.IndexOf(quote, position);
        Characters(end < 0 ? xml.Length : end, insideTag: true);
        clean.Append(quote);
        position += end < 0 ? 0 : 1;
    }

    // Up to there; outside of tags only to the next tag.
    private void Characters(int end, bool insideTag)
    {
        while (position < end)
        {
            var run = xml.AsSpan(position, end - position);
            var stop = run.IndexOfAny(Special);
            XmlCharacters.AppendAllowed(clean, stop < 0 ? run : run[..stop]);
            position += stop < 0 ? run.Length : stop;
            if (stop < 0 || (run[stop] == '<' && !insideTag))
            {
                return;
            }

            var rest = run[stop..];
            var taken = 1;
            if (rest[0] == '&')
            {
                taken = XmlCharacters.AppendEntity(clean, rest);
            }
            else if (rest.StartsWith("]]>"))
            {
                clean.Append("]]&gt;");
                taken = 3;
            }
            else
            {
                clean.Append(rest[0] == '<' ? "&lt;" : "]");
            }

            position += taken;
        }
    }

    private string Declared()
    {
        if (rootNameEnd >= 0)
        {
            clean.Insert(rootNameEnd, prefixes.Missing());
        }

        return clean.ToString();
    }
}
