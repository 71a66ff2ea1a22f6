namespace Parallax.Language.Coreference;

/// <summary>Puts right what a wrong tree does to a mention's edges.</summary>
internal static class SpanEdges
{
    /// <summary>
    /// Takes in all of a name that the head is the top of, closes a quotation mark that was opened inside, and drops
    /// stops, "and" and prepositions at the edges.
    /// </summary>
    public static (int Start, int End) Settle(TextFacts text, int head, int start, int end)
    {
        (start, end) = WholeName(text, head, start, end);
        while (start < head && Drops(text.Parsed, start, ahead: true) && !Closes(text.Parsed, start, head, end))
        {
            start++;
        }

        if (end < text.Parsed.Count && Opened(text, start, end) && text.Parsed[end] is "\"" or "”" or ")" or "]")
        {
            return (start, end + 1);
        }

        while (end - 1 > head && Drops(text.Parsed, end - 1, ahead: false) && !IsClosing(text.Parsed, start, end - 1))
        {
            end--;
        }

        return (start, end);
    }

    private static (int Start, int End) WholeName(TextFacts text, int head, int start, int end)
    {
        if (text.Name[head] < 0)
        {
            return (start, end);
        }

        var (first, length) = text.Parsed.Names[text.Name[head]].Tokens.GetOffsetAndLength(text.Parsed.Count);
        var over = text.Parsed.Heads[head];
        var isTop = over < first || over >= first + length;
        return isTop ? (Math.Min(start, first), Math.Max(end, first + length)) : (start, end);
    }

    private static bool Drops(ParsedText parsed, int token, bool ahead) =>
        parsed.Tags[token] is Upos.Punct or Upos.CConj
        || (!ahead && parsed.Tags[token] is Upos.Adp or Upos.SConj)
        || (ahead && parsed.Tags[token] == Upos.Adp && parsed.Relations[token] == Relation.Case);

    // Whether an opening mark has its closing one in the mention.
    private static bool Closes(ParsedText parsed, int open, int head, int end)
    {
        for (var i = head + 1; i < end && Closing(parsed[open]) is { } closing; i++)
        {
            if (parsed[i].SequenceEqual(closing))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsClosing(ParsedText parsed, int start, int token)
    {
        for (var i = start; i < token; i++)
        {
            if (Closing(parsed[i]) is { } closing && parsed[token].SequenceEqual(closing))
            {
                return true;
            }
        }

        return parsed[token] is "'s" or "’s" or "'" or "’" or "." && parsed.Tags[token] != Upos.Punct;
    }

    // Whether a mark was opened and not closed.
    private static bool Opened(TextFacts text, int start, int end)
    {
        var depth = 0;
        var quoted = false;
        for (var i = start; i < end; i++)
        {
            var word = text.Parsed[i];
            depth +=
                word is "(" or "[" or "“" ? 1
                : word is ")" or "]" or "”" ? -1
                : 0;
            quoted ^= word is "\"";
        }

        return depth > 0 || quoted;
    }

    private static string? Closing(ReadOnlySpan<char> word) =>
        word switch
        {
            "(" => ")",
            "[" => "]",
            "“" => "”",
            "\"" => "\"",
            "‘" => "’",
            _ => null,
        };
}
