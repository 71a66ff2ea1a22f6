using System.Globalization;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>
/// A stretch of text as runs of letters, runs of digits and single other characters, white space left out. The grammars of
/// dates, datelines and quantities read these; each looks ahead a bounded number of them, so all stay linear.
/// </summary>
internal sealed class SurfaceWords
{
    private readonly List<TextSpan> words;

    private SurfaceWords(string text, List<TextSpan> words)
    {
        Text = text;
        this.words = words;
    }

    public string Text { get; }

    public int Count => words.Count;

    public ReadOnlySpan<char> this[int index] =>
        (uint)index < (uint)words.Count ? Text.AsSpan(words[index].Start, words[index].Length) : default;

    public static SurfaceWords Read(string text) => Read(text, new TextSpan(0, text.Length));

    public static SurfaceWords Read(string text, TextSpan within)
    {
        var found = new List<TextSpan>();
        var position = within.Start;
        while (position < within.End)
        {
            var end = RunEnd(text, position, within.End);
            if (!char.IsWhiteSpace(text[position]) && !IsInvisible(text[position]))
            {
                found.Add(new TextSpan(position, end));
            }

            position = end;
        }

        return new SurfaceWords(text, found);
    }

    /// <summary>Where the word stands.</summary>
    public TextSpan Span(int index) => words[index];

    /// <summary>From the first of the words to the last (<paramref name="end"/> exclusive).</summary>
    public TextSpan Span(int start, int end) => new(words[start].Start, words[end - 1].End);

    /// <summary>Whether the word is this one, whatever its case.</summary>
    public bool Is(int index, string word) => this[index].Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the word is one of these, whatever its case.</summary>
    public bool IsAny(int index, HashSet<string> set) =>
        index >= 0 && index < Count && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(this[index]);

    /// <summary>Whether the words from here on are these, whatever their case.</summary>
    public bool IsPhrase(int index, params ReadOnlySpan<string> phrase)
    {
        for (var offset = 0; offset < phrase.Length; offset++)
        {
            if (!Is(index + offset, phrase[offset]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether nothing stands between this word and the one before it.</summary>
    public bool Adjoins(int index) => index > 0 && index < Count && words[index].Start == words[index - 1].End;

    /// <summary>Whether a line ends between this word and the one before it.</summary>
    public bool StartsLine(int index) =>
        index == 0
        || index >= Count
        || Text.AsSpan(words[index - 1].End, words[index].Start - words[index - 1].End).Contains('\n');

    /// <summary>Whether the word is a run of letters.</summary>
    public bool IsLetters(int index) => this[index] is { Length: > 0 } word && char.IsLetter(word[0]);

    /// <summary>Whether the word starts with a capital letter.</summary>
    public bool IsCapital(int index) => this[index] is { Length: > 0 } word && char.IsUpper(word[0]);

    /// <summary>Whether the word is made of digits 0-9, no more than nine.</summary>
    public bool IsDigits(int index) => this[index] is { Length: > 0 and <= 9 } word && char.IsAsciiDigit(word[0]);

    /// <summary>The digits' number; 0 for anything else.</summary>
    public int Number(int index) =>
        IsDigits(index) ? int.Parse(this[index], NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    /// <summary>Whether the word is a hyphen or dash of any length.</summary>
    public bool IsDash(int index) => this[index] is ['-' or '‐' or '‑' or '‒' or '–' or '—' or '―' or '−'];

    /// <summary>Whether the word is an apostrophe.</summary>
    public bool IsApostrophe(int index) => this[index] is ['\'' or '’' or 'ʼ'];

    private static int RunEnd(string text, int start, int end)
    {
        var position = start + 1;
        if (char.IsLetter(text[start]))
        {
            while (position < end && (char.IsLetter(text[position]) || IsMark(text[position])))
            {
                position++;
            }
        }
        else if (char.IsAsciiDigit(text[start]))
        {
            while (position < end && char.IsAsciiDigit(text[position]))
            {
                position++;
            }
        }

        return position;
    }

    private static bool IsMark(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark;

    private static bool IsInvisible(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control;
}
