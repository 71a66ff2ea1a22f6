using System.Collections.Frozen;

namespace Parallax.Sources.Text;

/// <summary>Offsets from UTC as dates of feeds and mails write them.</summary>
internal static class MomentZones
{
    // RFC 822's, and those of other regions whose letters mean one offset wherever news is written. IST (India, Israel,
    // Ireland), BST outside of Britain and the single letters, which RFC 822 itself had the wrong way round, are left out;
    // BST stays, since no news feed was seen to mean Bangladesh by it.
    private static readonly FrozenDictionary<string, double> Hours = new Dictionary<string, double>
    {
        ["Z"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["WEST"] = 1,
        ["BST"] = 1,
        ["CET"] = 1,
        ["MEZ"] = 1,
        ["CEST"] = 2,
        ["MESZ"] = 2,
        ["SAST"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["TRT"] = 3,
        ["EAT"] = 3,
        ["PKT"] = 5,
        ["WIB"] = 7,
        ["ICT"] = 7,
        ["HKT"] = 8,
        ["SGT"] = 8,
        ["AWST"] = 8,
        ["JST"] = 9,
        ["KST"] = 9,
        ["ACST"] = 9.5,
        ["ACDT"] = 10.5,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["AKST"] = -9,
        ["AKDT"] = -8,
        ["HST"] = -10,
        ["BRT"] = -3,
        ["ART"] = -3,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The offset that begins at the token, which it moves past; null where none does or nobody knows it.</summary>
    public static TimeSpan? Offset(IReadOnlyList<MomentToken> tokens, ref int at)
    {
        TimeSpan? named = null;
        if (at < tokens.Count && Hours.TryGetValue(tokens[at].Text, out var hours))
        {
            named = TimeSpan.FromHours(hours);
            at++;
        }

        // "GMT+2" says +2; after another zone's name a sign says nothing that is known.
        if (
            at + 1 >= tokens.Count
            || !(tokens[at].Is('+') || tokens[at].Is('-') || tokens[at].Is('\u2212'))
            || !tokens[at + 1].IsNumber
            || named is { } zone && zone != TimeSpan.Zero
        )
        {
            return named;
        }

        var sign = tokens[at].Is('+') ? 1 : -1;
        var number = tokens[at + 1];
        var (hour, minute) = number.Length <= 2 ? (number.Number, 0) : (number.Number / 100, number.Number % 100);
        at += 2;
        if (number.Length <= 2 && at + 1 < tokens.Count && tokens[at].Is(':') && tokens[at + 1] is { IsNumber: true })
        {
            minute = tokens[at + 1].Number;
            at += 2;
        }

        return number.Length <= 4 && hour is >= 0 and <= 14 && minute is >= 0 and < 60 && (hour < 14 || minute == 0)
            ? sign * new TimeSpan(hour, minute, 0)
            : null;
    }
}
