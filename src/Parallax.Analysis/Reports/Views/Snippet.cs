namespace Parallax.Analysis.Reports.Views;

/// <summary>The beginning of a text on one line.</summary>
public static class Snippet
{
    /// <summary>
    /// <paramref name="text"/> with its white space run together, cut between words to at most
    /// <paramref name="length"/> characters, the cut shown as "…".
    /// </summary>
    public static string Of(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        // More than this is never looked at, however long the text.
        var line = string.Join(
            ' ',
            text[..Math.Min(text.Length, 4 * length)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        if (line.Length <= length && text.Length <= 4 * length)
        {
            return line;
        }

        line = line[..Math.Min(line.Length, length)];
        var space = line.LastIndexOf(' ');
        line = space > length / 2 ? line[..space] : line;
        // Never half of a surrogate pair.
        line = line.Length > 0 && char.IsHighSurrogate(line[^1]) ? line[..^1] : line;
        return line.TrimEnd(' ', ',', ';', ':', '—', '–', '-') + "…";
    }

    /// <summary>
    /// The words of <paramref name="text"/> around a stretch of it, on one line of at most about
    /// <paramref name="length"/> characters, cut between words, each cut shown as "…".
    /// </summary>
    public static string Around(string text, int start, int end, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        start = Math.Clamp(start, 0, text.Length);
        end = Math.Clamp(end, start, text.Length);
        if (text.Length <= length || end <= length * 2 / 3)
        {
            return Of(text, length);
        }

        var from = Math.Max(0, Math.Min(start - length / 3, text.Length - length));
        var space = from == 0 ? -1 : text.IndexOf(' ', from);
        from = space >= 0 && space < start ? space + 1 : Math.Min(from, start);
        return (from > 0 ? "…" : "") + Of(text[from..], length);
    }
}
