using System.Globalization;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>What a relative expression is relative to: the day of publication, and the day the text spoke of last.</summary>
internal sealed class TimeContext
{
    private const int SentenceReach = 40;

    // A report tells of what happened or is to happen within a week; a day further off in its lead is history or a plan.
    private const int EventReach = 7;

    private readonly Publication publication;
    private readonly bool yearKnown;
    private SurfaceWords? words;
    private (int Next, string Value, TimeType Type)? lastDay;
    private int? lastSet;
    private int[]? closingMarks;
    private (string Value, TimeType Type)? firstDay;
    private (string Value, TimeType Type)? lead;
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

    /// <summary>A day that bare weekdays lie close to: the day of publication, else another report's of the story.</summary>
    public DateOnly? WeekdayAnchor => Day ?? (publication.NearIsReport ? publication.Near : null);

    /// <summary>Whether <see cref="WeekdayAnchor"/> is another report's, so that a weekday may lie on either side of it.</summary>
    public bool IsBorrowed => Day is null;

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
    public void Open(SurfaceWords next) =>
        (words, lastDay, lastOpen, lastSet, firstDay, closingMarks) = (next, null, null, null, null, null);

    /// <summary>The mark that closes the quotation around a word of this part; -1 where it stands in none.</summary>
    public int ClosingMark(int index) => words is null ? -1 : (closingMarks ??= QuotedWords.ClosingMarks(words))[index];

    private bool IsRecent(string day) =>
        Day is not { } published
        || !DateOnly.TryParseExact(day, "yyyy-MM-dd", out var told)
        || Math.Abs(published.DayNumber - told.DayNumber) <= EventReach;

    /// <summary>Ends the report's first paragraph: the day that it tells of first is that of the event.</summary>
    public void EndLead() => lead ??= firstDay is { } first && IsRecent(first.Value[..10]) ? firstDay : null;

    /// <summary>Remembers what an expression names, for what is told relative to it.</summary>
    public void Tell(TimeMention mention)
    {
        var value = mention.Value;
        if (value.Length >= 10 && value[4] is '-' && value[7] is '-' && !SayingTime.Is(words, mention.Start))
        {
            // A day repeated keeps the hour that was told with it.
            var repeated =
                mention.Type is TimeType.Date && lastDay?.Value.StartsWith(value, StringComparison.Ordinal) == true;
            lastDay = repeated ? lastDay : (mention.Next, value, mention.Type);
            firstDay ??= (value, mention.Type);
        }

        lastSet = mention.Type is TimeType.Set ? mention.Next : lastSet;

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

    /// <summary>The day told of last in this part of the article; a day on which something was said is none.</summary>
    public string? ToldDay => lastDay?.Value[..10];

    /// <summary>The day that a time without one belongs to, as its verb points; null where that is none told of.</summary>
    public string? DayFor(TimeDirection direction) =>
        direction is TimeDirection.Past && IsAhead(EventDay) ? null
        : direction is TimeDirection.Future && ToldDay is null && !IsAhead(EventDay) ? null
        : EventDay;

    /// <summary>The day told of last, else the event's.</summary>
    public string? EventDay => ToldDay ?? lead?.Value[..10];

    /// <summary>The moment told of last in this part, where its clock is told with its day.</summary>
    public DateTime? ToldMoment =>
        lastDay is { Type: TimeType.Time, Value: { Length: >= 16 } value }
        && DateTime.TryParseExact(
            value[..16],
            "yyyy-MM-dd'T'HH:mm",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var moment
        )
            ? moment
            : null;

    /// <summary>Whether a day lies behind the day of publication.</summary>
    public bool IsAhead(string? day) =>
        Day is { } published && DateOnly.TryParseExact(day, "yyyy-MM-dd", out var told) && told > published;

    /// <summary>The part of day in which the event fell, where the first paragraph says so and no day was told since.</summary>
    public string? EventPart => lastDay is null && lead is { Type: TimeType.Time } told ? told.Value[10..] : null;

    /// <summary>The month told of last, "2020-10", where that is known.</summary>
    public string? ToldMonth =>
        Last is { Month: { } month and >= 1 and <= 12, Year: var year } ? $"{year:0000}-{month:00}" : null;

    /// <summary>Whether what was told last was of an afternoon or later.</summary>
    public bool ToldLate =>
        lastDay is { Type: TimeType.Time, Value: var value }
        && (value[10..] is "TAF" or "TEV" or "TNI" || string.CompareOrdinal(value, 10, "T12", 0, 3) >= 0);

    /// <summary>Whether what was told last, else the event, was of an evening or night.</summary>
    public bool ToldNight =>
        ToldCode is "TEV" or "TNI"
        || (ToldCode is { } clock && string.CompareOrdinal(clock, "T18") >= 0 && clock.Length > 3);

    /// <summary>The hour told of last, else the event's; null where it is not told.</summary>
    public int? ToldHour =>
        ToldCode is { Length: > 3 } code
        && int.TryParse(code.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            ? hour
            : null;

    private string? ToldCode => lastDay is { Type: TimeType.Time } day ? day.Value[10..] : EventPart;

    /// <summary>The part or time of day that was told before in the sentence of this word: "TEV", "T16:50".</summary>
    public string? ToldPart(int index) =>
        lastDay is { Type: TimeType.Time } day && InSentence(day.Next, index) ? day.Value[10..] : null;

    /// <summary>Whether the sentence tells of what recurs, so that a time of day is no day's own.</summary>
    public bool IsHabit(int index) => lastSet is { } next && InSentence(next, index);

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
