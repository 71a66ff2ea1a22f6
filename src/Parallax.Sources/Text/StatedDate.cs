using System.Globalization;

namespace Parallax.Sources.Text;

/// <summary>Reads a day as machines write it.</summary>
internal static class StatedDate
{
    /// <summary>
    /// The day of an ISO 8601 date or time (as written, whatever its offset), of eight digits, or of a date whose month is
    /// a name; null for anything else. Numbers with slashes are not read: which is the month, only their writer knows.
    /// </summary>
    public static DateOnly? Parse(string? text)
    {
        var trimmed = text?.Trim() ?? string.Empty;
        var culture = CultureInfo.InvariantCulture;
        DateOnly date;
        if (
            trimmed.Length >= 10
            && DateOnly.TryParseExact(trimmed.AsSpan(0, 10), "yyyy-MM-dd", culture, DateTimeStyles.None, out date)
        )
        {
            return Plausible(date);
        }

        if (DateOnly.TryParseExact(trimmed, "yyyyMMdd", culture, DateTimeStyles.None, out date))
        {
            return Plausible(date);
        }

        var named =
            trimmed.Length is >= 8 and <= 60
            && trimmed.Count(char.IsAsciiLetter) >= 3
            && !trimmed.Contains('/', StringComparison.Ordinal);
        return
            named
            && trimmed.Count(char.IsAsciiDigit) >= 5
            && DateTimeOffset.TryParse(trimmed, culture, DateTimeStyles.AssumeUniversal, out var time)
            ? Plausible(DateOnly.FromDateTime(time.DateTime))
            : null;
    }

    private static DateOnly? Plausible(DateOnly date) => date.Year is >= 1900 and <= 2199 ? date : null;
}
