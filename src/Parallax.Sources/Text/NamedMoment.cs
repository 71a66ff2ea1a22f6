namespace Parallax.Sources.Text;

/// <summary>Dates whose month is a word.</summary>
internal static class NamedMoment
{
    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    /// <summary>
    /// Reads <c>Thu, 18 May 2023 10:15:00 GMT</c> and its kin, the parts in any order but the day before a year of two digits.
    /// Null where the day, the month or the year is missing.
    /// </summary>
    public static StatedMoment? Read(IReadOnlyList<MomentToken> tokens)
    {
        int? day = null,
            month = null,
            year = null;
        MomentTime? time = null;
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.IsNumber && at + 1 < tokens.Count && tokens[at + 1].Is(':') && time is null)
            {
                time = MomentTokens.Time(tokens, at, out var end);
                at = Math.Max(at, end - 1);
            }
            else if (token is { IsNumber: true, Length: 4 })
            {
                year ??= token.Number;
            }
            else if (token is { IsNumber: true, Length: <= 2 })
            {
                year ??= day is not null ? Century(token) : null;
                day ??= token.Number;
            }
            else if (token.IsWord)
            {
                month ??= Month(token.Text);
                // "10:15, 18 May 2023 CET": the zone does not stand behind its time.
                var end = at;
                time =
                    time is { Offset: null } t && MomentZones.Offset(tokens, ref end) is { } zone
                        ? t with
                        {
                            Offset = zone,
                        }
                        : time;
                at = Math.Max(at, end - 1);
            }
        }

        return day is null || month is null || year is null
            ? null
            : StatedMoment.Of(year.Value, month.Value, day.Value, time);
    }

    // As RFC 2822 has it.
    private static int? Century(MomentToken token) =>
        token.Length == 2 ? token.Number + (token.Number < 50 ? 2000 : 1900) : null;

    // Whole, or its first three letters or more: "Sept".
    private static int? Month(string word)
    {
        for (var i = 0; i < Months.Length && word.Length >= 3; i++)
        {
            if (Months[i].StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return null;
    }
}
