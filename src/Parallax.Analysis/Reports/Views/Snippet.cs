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
}
