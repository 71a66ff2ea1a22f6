namespace Parallax.Analysis.Annotators.Times;

/// <summary>A time of day as it is written, not yet put on a day.</summary>
/// <param name="Next">Index of the first word behind it.</param>
/// <param name="Hour">0 to 24.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="HalfOpen">Whether the words leave open which half of the day is meant: "six", "10:40".</param>
/// <param name="Alone">Whether it is a time of day without a day or part of day beside it.</param>
/// <param name="Zone">"Z" for Greenwich time, else empty.</param>
internal sealed record ClockTime(int Next, int Hour, int Minute, bool HalfOpen, bool Alone, string Zone = "")
{
    private const int Noon = 12;

    // "six at night" is the evening's, "three at night" is past midnight.
    private const int FirstHourOfNight = 6;

    /// <summary>TIMEX3 value behind a day's: "T09:30".</summary>
    public string Code => $"T{Hour:00}:{Minute:00}{Zone}";

    /// <summary>The time in the half of the day that holds a part of day ("TEV"), where its own words leave it open.</summary>
    public ClockTime In(string part) =>
        !HalfOpen ? this
        : part is "TMO" ? this with { Hour = Hour % Noon, HalfOpen = false }
        : part is "TNI" && Hour < FirstHourOfNight ? this with { HalfOpen = false }
        : this with { Hour = Hour % Noon + Noon, HalfOpen = false };

    /// <summary>The time put behind one that was told before on the same day: "at 4:50 p.m. and again at 6:20".</summary>
    public ClockTime Following(string? told) =>
        HalfOpen && told is ['T', _, ..] && IsLate(told) && Hour is > 0 and < Noon
            ? this with
            {
                Hour = Hour + Noon,
                HalfOpen = false,
            }
            : this;

    private bool IsLate(string told) =>
        told is "TEV" or "TAF"
        || (told is "TNI" && Hour >= FirstHourOfNight)
        || (
            told.Length >= 6
            && char.IsAsciiDigit(told[1])
            && int.Parse(told.AsSpan(1, 2), System.Globalization.CultureInfo.InvariantCulture) is var hour and >= Noon
            && Hour + Noon >= hour
        );
}
