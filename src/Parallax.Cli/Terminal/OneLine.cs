using System.Text;
using Parallax.Analysis.Reports.Views;

namespace Parallax.Cli.Terminal;

/// <summary>
/// Untrusted words on one line of a terminal: white space run together, and every character that would move the cursor,
/// set a colour or turn the reading order shown as its code, as in every view (<see cref="VisibleText"/>).
/// </summary>
internal static class OneLine
{
    private const string Cut = " [...]";

    /// <summary>The words, without space at the edges.</summary>
    public static string Of(string text) => Piece(text).Trim(' ');

    /// <summary>The words, cut at a word's end with <c>[...]</c> where they are longer than allowed.</summary>
    public static string Of(string text, int longest)
    {
        // Ten times the length holds every word that can be shown, whatever white space is between; the rest of a
        // five-megabyte line is never looked at.
        var line = Of(text.Length > longest * 10 ? text[..(longest * 10)] : text);
        if (line.Length <= longest)
        {
            return line;
        }

        var end = Math.Max(1, longest - Cut.Length);
        var space = line.LastIndexOf(' ', end);
        var cut = space > end / 2 ? space : end;
        return line[..(char.IsHighSurrogate(line[cut - 1]) ? cut - 1 : cut)] + Cut;
    }

    /// <summary>A piece of a line: one space stands for white space at its edges too.</summary>
    public static string Piece(string text)
    {
        var line = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var space = Rune.IsWhiteSpace(rune);
            if (!space)
            {
                line.Append(rune);
            }
            else if (!gap)
            {
                line.Append(' ');
            }

            gap = space;
        }

        return VisibleText.Plain(line.ToString());
    }

    /// <summary>The words with their lines kept.</summary>
    public static string Block(string text) => string.Join('\n', text.Split('\n').Select(line => Of(line)));
}
