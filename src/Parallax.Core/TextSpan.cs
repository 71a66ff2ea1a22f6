namespace Parallax.Core;

/// <summary>
/// A half-open range <c>[Start, End)</c> of UTF-16 code units in an article's text. Immutable; the default value is the
/// empty span at 0. Ordered by start, then by end, so that an enclosing span follows the shorter one it starts with.
/// </summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Makes the span from <paramref name="start"/> (inclusive) to <paramref name="end"/> (exclusive).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative start, or an end before the start.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>First code unit.</summary>
    public int Start { get; }

    /// <summary>One past the last code unit.</summary>
    public int End { get; }

    /// <summary>Number of code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the span holds no code unit.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>Whether every code unit of <paramref name="other"/> lies in this span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the code unit at <paramref name="position"/> lies in this span.</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The shared part, empty at this span's start where there is none.</summary>
    public TextSpan Intersect(TextSpan other)
    {
        var start = Math.Max(Start, other.Start);
        var end = Math.Min(End, other.End);
        return end > start ? new TextSpan(start, end) : new TextSpan(Start, Start);
    }

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Cover(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The span without the white space at its edges in <paramref name="text"/>.</summary>
    public TextSpan Trim(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int start = Start,
            end = End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    /// <summary>The words under the span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the text.</exception>
    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }

    /// <inheritdoc/>
    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Earlier in text order.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Later in text order.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Not later in text order.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier in text order.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <summary>The usual notation of a half-open interval.</summary>
    public override string ToString() => $"[{Start}, {End})";
}
