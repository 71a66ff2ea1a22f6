using System.Globalization;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>What a relative expression is relative to: the day of publication, and the day the text spoke of last.</summary>
internal sealed class TimeContext
{
    private const int SentenceReach = 40;

    private readonly Publication publication;
    private readonly bool yearKnown;
    private SurfaceWords? words;
    private (int Next, string Value)? lastDay;
    private (int Next, int Year, int Month)? lastOpen;

    /// <summary>Makes the context of an article.</summary>
    /// <param name="publication">Its day of publication, as far as that is known.</param>
    /// <param name="narrative">Whether it tells of years long past, so that a bare "March" belongs to the year told of.</param>
    public TimeContext(Publication publication, bool narrative)
    {
        this.publication = publication;
        yearKnown = publication.Day is not null;
        Narrative = narrative;
        Day = publication.Day ?? Representative(publication);
    }

    public bool Narrative { get; }

    /// <summary>
    /// The day of publication; where its year is open, the day in one of the years left, if they all give it one weekday.
    /// </summary>
    public DateOnly? Day { get; }

    /// <summary>A day that publication was near, where its own is not known.</summary>
    public DateOnly? Near => Day ?? publication.Near;

    /// <summary>The day told of last, with the parts of it that are known.</summary>
    public (int Year, int? Month, int? Day)? Last { get; private set; }

    /// <summary>Words for the anchor: "the day of publication, 2020-10-14".</summary>
    public string Anchor =>
        Day is { } day ? $"the day of publication, {Write(day)}"
        : publication.Near is not null ? publication.NearBasis ?? "a day near the publication"
        : "an unknown day of publication";

    /// <summary>Why the publication has its year, where that was reasoned.</summary>
    public string PublicationBasis => publication.Basis;

    /// <summary>TIMEX3 value of a day, the year masked where it is not known.</summary>
    public string Write(DateOnly day) => Masked(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>TIMEX3 value of a week.</summary>
    public string WriteWeek(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return Masked(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{ISOWeek.GetYear(moment):0000}-W{(yearKnown || Day is null ? ISOWeek.GetWeekOfYear(moment).ToString("00", CultureInfo.InvariantCulture) : "XX")}"
            )
        );
    }

    /// <summary>TIMEX3 value of a month.</summary>
    public string WriteMonth(DateOnly day) => Masked(day.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    /// <summary>TIMEX3 value of a year.</summary>
    public string WriteYear(int year) => Masked(year.ToString("0000", CultureInfo.InvariantCulture));

    /// <summary>Begins another part of the article.</summary>
    public void Open(SurfaceWords next) => (words, lastDay, lastOpen) = (next, null, null);

    /// <summary>Remembers what an expression names, for what is told relative to it.</summary>
    public void Tell(TimeMention mention)
    {
        var value = mention.Value;
        if (mention.Type is TimeType.Date && value.Length == 10)
        {
            lastDay = (mention.Next, value);
        }

        if (
            mention.Type is TimeType.Date or TimeType.Time
            && value.Length >= 4
            && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year > 0
        )
        {
            Last = (year, Field(value, 5), Field(value, 8));
            lastOpen = mention.Basis is not null && Last.Value.Month is { } month ? (mention.Next, year, month) : null;
        }
    }

    /// <summary>The day that was named before in the sentence of this word.</summary>
    public string? SameSentenceDay(int index) => lastDay is { } day && InSentence(day.Next, index) ? day.Value : null;

    /// <summary>
    /// The year that was settled for an earlier month in the sentence of this word: months told in a row go on in it
    /// ("from November 20 to December 11").
    /// </summary>
    public int? SentenceYear(int index, int month) =>
        lastOpen is { } open && open.Month <= month && InSentence(open.Next, index) ? open.Year : null;

    private bool InSentence(int from, int index)
    {
        if (words is null || index - from > SentenceReach)
        {
            return false;
        }

        for (var word = from; word < index; word++)
        {
            if (words.Is(word, ".") && words.IsCapital(word + 1))
            {
                return false;
            }
        }

        return true;
    }

    private static int? Field(string value, int start) =>
        value.Length >= start + 2
        && value[start - 1] is '-'
        && int.TryParse(value.AsSpan(start, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var field)
            ? field
            : null;

    private string Masked(string value) => yearKnown || Day is null ? value : "XXXX" + value[4..];

    private static DateOnly? Representative(Publication publication)
    {
        if (publication.Value is not ['X', 'X', 'X', 'X', '-', .. var rest] || publication.Years.Count == 0)
        {
            return null;
        }

        DateOnly? first = null;
        foreach (var year in publication.Years)
        {
            if (!DateOnly.TryParseExact($"{year:0000}-{rest}", "yyyy-MM-dd", out var day))
            {
                return null;
            }

            first ??= day;
            if (day.DayOfWeek != first.Value.DayOfWeek)
            {
                return null;
            }
        }

        return first;
    }
}
