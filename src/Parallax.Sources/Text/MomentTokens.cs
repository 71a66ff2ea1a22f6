namespace Parallax.Sources.Text;

/// <summary>A run of digits, a run of letters, or one other character that is no blank.</summary>
/// <param name="Text">As written.</param>
/// <param name="AfterBlank">Whether a blank stands before it.</param>
internal readonly record struct MomentToken(string Text, bool AfterBlank)
{
    public int Length => Text.Length;

    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    public bool IsWord => char.IsLetter(Text[0]);

    /// <summary>The number; of a longer one than a date has, -1.</summary>
    public int Number =>
        IsNumber && Length <= 9 ? int.Parse(Text, System.Globalization.CultureInfo.InvariantCulture) : -1;

    public bool Is(char c) => Text.Length == 1 && Text[0] == c;
}

/// <summary>What a written date is made of.</summary>
internal static class MomentTokens
{
    /// <summary>The tokens in order.</summary>
    public static List<MomentToken> Of(ReadOnlySpan<char> text)
    {
        var tokens = new List<MomentToken>();
        var afterBlank = false;
        for (var start = 0; start < text.Length; )
        {
            var kind = Kind(text[start]);
            var end = start + 1;
            while (kind is 1 or 2 && end < text.Length && Kind(text[end]) == kind)
            {
                end++;
            }

            if (kind > 0)
            {
                tokens.Add(new MomentToken(text[start..end].ToString(), afterBlank));
            }

            afterBlank = kind == 0;
            start = end;
        }

        return tokens;
    }

    /// <summary>The time of day that begins at the token, and the index after it and its zone; null where none does.</summary>
    public static MomentTime? Time(IReadOnlyList<MomentToken> tokens, int at, out int end)
    {
        end = at;
        if (at >= tokens.Count || !tokens[at].IsNumber)
        {
            return null;
        }

        int hour,
            minute,
            second = 0;
        if (at + 2 < tokens.Count && tokens[at].Length <= 2 && tokens[at + 1].Is(':') && tokens[at + 2].IsNumber)
        {
            (hour, minute, end) = (tokens[at].Number, tokens[at + 2].Number, at + 3);
            if (end + 1 < tokens.Count && tokens[end].Is(':') && tokens[end + 1].IsNumber)
            {
                (second, end) = (tokens[end + 1].Number, end + 2);
            }
        }
        else if (tokens[at].Length is 4 or 6)
        {
            var digits = tokens[at].Number;
            (hour, minute, second) =
                tokens[at].Length == 4
                    ? (digits / 100, digits % 100, 0)
                    : (digits / 10000, digits / 100 % 100, digits % 100);
            end = at + 1;
        }
        else
        {
            return null;
        }

        if (end + 1 < tokens.Count && (tokens[end].Is('.') || tokens[end].Is(',')) && tokens[end + 1].IsNumber)
        {
            end += tokens[end + 1].AfterBlank ? 0 : 2;
        }

        hour = Half(tokens, ref end, hour);
        var offset = MomentZones.Offset(tokens, ref end);
        return
            hour is < 0 or > 24 || minute is < 0 or > 59 || second is < 0 or > 60 || (hour == 24 && minute + second > 0)
            ? null
            : new MomentTime(hour, minute, second, offset);
    }

    private static int Half(IReadOnlyList<MomentToken> tokens, ref int at, int hour)
    {
        var word = at < tokens.Count ? tokens[at].Text.ToUpperInvariant() : string.Empty;
        if (word is not ("AM" or "PM") || hour is < 1 or > 12)
        {
            return hour;
        }

        at++;
        return (hour % 12) + (word == "PM" ? 12 : 0);
    }

    private static int Kind(char c) =>
        char.IsWhiteSpace(c) ? 0
        : char.IsAsciiDigit(c) ? 1
        : char.IsLetter(c) ? 2
        : 3;
}
