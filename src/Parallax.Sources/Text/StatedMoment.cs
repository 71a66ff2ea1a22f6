namespace Parallax.Sources.Text;

/// <summary>A day as a machine wrote it, and the moment, where a time of day and its offset were written too.</summary>
/// <param name="Day">As written, whatever the offset.</param>
/// <param name="At">The moment; null where only the day is known for sure.</param>
internal readonly record struct StatedMoment(DateOnly Day, DateTimeOffset? At)
{
    private const int Longest = 100;

    /// <summary>The moment, or midnight UTC of the day where none is stated.</summary>
    public DateTimeOffset Value => At ?? new DateTimeOffset(Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>
    /// Reads ISO 8601 in its long and short forms (RFC 3339, W3C, <c>20230518T101500Z</c>), RFC 822 and 2822 with named
    /// zones and years of two digits, and what is seen in the wild: no weekday or a wrong one, whole month names, the month
    /// first, blanks for the T, no zone. Null where no day can be read; numbers alone with the year last are not read, for
    /// which of them is the month only their writer knows. Looks at each character once.
    /// </summary>
    public static StatedMoment? Parse(string? text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length is < 6 or > Longest)
        {
            return null;
        }

        var tokens = MomentTokens.Of(trimmed);
        return tokens.Count > 0 && tokens[0] is { IsNumber: true, Length: 4 or 8 }
            ? IsoMoment.Read(tokens) ?? NamedMoment.Read(tokens)
            : NamedMoment.Read(tokens);
    }

    /// <summary>The day with the time at these tokens, where one stands there.</summary>
    internal static StatedMoment? Of(int year, int month, int day, MomentTime? time)
    {
        if (year is < 1900 or > 2199 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var date = new DateOnly(year, month, day);
        return time is { Offset: { } offset } t
            ? new StatedMoment(
                date,
                // 24:00 is the next day's first moment, a leap second the minute's last.
                new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), offset)
                    .AddHours(t.Hour)
                    .AddMinutes(t.Minute)
                    .AddSeconds(Math.Min(t.Second, 59))
            )
            : new StatedMoment(date, null);
    }
}

/// <summary>A time of day as written.</summary>
/// <param name="Hour">0 to 24.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Second">0 to 60.</param>
/// <param name="Offset">From UTC; null where no zone is written, or one that says nothing here.</param>
internal readonly record struct MomentTime(int Hour, int Minute, int Second, TimeSpan? Offset);
