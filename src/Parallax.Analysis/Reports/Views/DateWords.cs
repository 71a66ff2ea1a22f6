using System.Globalization;

namespace Parallax.Analysis.Reports.Views;

/// <summary>TIMEX3 values as a reader says them: "2020-10-14" is "14 Oct 2020", "2014-SU" is "summer 2014".</summary>
public static class DateWords
{
    /// <summary>The value in words; as it stands where it is of no form known here.</summary>
    public static string Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var time = value.IndexOf('T', StringComparison.Ordinal);
        if (time == 10 && value.Length > 11)
        {
            return OfDay(value[..10]) is { } day ? $"{day}, {OfTime(value[11..])}" : value;
        }

        return value.Length switch
        {
            4 when IsYear(value) => value,
            4 when value.EndsWith('X') && IsNumber(value[..3]) => $"{value[..3]}0s",
            7 when IsYear(value[..4]) && value[4] == '-' => OfPartOfYear(value),
            10 => OfDay(value) ?? value,
            _ => value,
        };
    }

    private static string OfTime(string value) =>
        value switch
        {
            "MO" => "morning",
            "MI" => "midday",
            "AF" => "afternoon",
            "EV" => "evening",
            "NI" => "night",
            "DT" => "daytime",
            _ => value,
        };

    private static string? OfDay(string value)
    {
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day))
        {
            return day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
        }

        // The year 2000 has every day of any year.
        return
            value.StartsWith("XXXX-", StringComparison.Ordinal)
            && DateOnly.TryParseExact($"2000{value[4..]}", "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out day)
            ? $"{day.ToString("d MMM", CultureInfo.InvariantCulture)}, year not known"
            : null;
    }

    private static string OfPartOfYear(string value)
    {
        var (year, part) = (value[..4], value[5..]);
        var name = part switch
        {
            "SP" => "spring",
            "SU" => "summer",
            "FA" => "autumn",
            "WI" => "winter",
            "Q1" or "Q2" or "Q3" or "Q4" => $"quarter {part[1]} of",
            "H1" => "first half of",
            "H2" => "second half of",
            _ when IsNumber(part) && int.Parse(part, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month =>
                CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month),
            _ => null,
        };
        return name is null ? value : $"{name} {year}";
    }

    private static bool IsYear(string value) => value.Length == 4 && IsNumber(value);

    private static bool IsNumber(string value) => value.All(char.IsAsciiDigit);
}
