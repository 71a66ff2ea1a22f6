using Parallax.Analysis.Annotators.Quantities;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Times;

/// <summary>Reads the time expressions of one part of an article, in order.</summary>
internal static class TimeScanner
{
    // The first that reads something wins: longer forms stand before the shorter ones they contain.
    private static readonly TimeReader[] Readers =
    [
        Sets.Read,
        PartsOfDay.Read,
        CalendarDays.Read,
        DayTimes.Read,
        Holidays.Read,
        DaysOfMonth.Read,
        Months.Read,
        Weekdays.Read,
        Eras.Read,
        Spans.Read,
        Deictics.Read,
        Years.Read,
    ];

    // Every word that can begin an expression; all others need not be looked at by any reader.
    private static readonly HashSet<string> Starts = new(
        [
            .. CalendarNames.All,
            .. CalendarNames.All.Select(name => name + "s"),
            .. TimeUnits.All,
            .. Numerals.All,
            .. "a an coming current daily each early every few fall half hourly last late many mid midnight monthly next".Split(
                ' '
            ),
            .. "nightly noon past several spring summer autumn winter that the this today tomorrow tonight weekend".Split(
                ' '
            ),
            .. "weekly yearly annually yesterday morning afternoon evening night midday first second third fourth q".Split(
                ' '
            ),
            .. Eras.Words,
            .. PartsOfDay.Words,
            .. Holidays.Words,
            .. TimeUnits.All.Select(unit => unit + "long"),
            .. "another annual biennial biennially biweekly earlier evenings fortnightly later lately midsummer".Split(
                ' '
            ),
            .. "midwinter mornings once per quarterly recent recently twice weekends".Split(' '),
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The expressions in the span, ascending and without overlap.</summary>
    public static IEnumerable<TimeExpression> Scan(string text, TextSpan span, TimeContext context)
    {
        var words = SurfaceWords.Read(text, span);
        TimeMention? before = null;
        context.Open(words);
        for (var index = 0; index < words.Count; )
        {
            if (Read(words, index, context, before) is not { } mention)
            {
                index++;
                continue;
            }

            yield return new TimeExpression(words.Span(index, mention.Next), mention.Type, mention.Value, mention.Basis)
            {
                Role = SayingTime.Is(words, index) ? TimeRole.Saying : TimeRole.Told,
            };
            context.Tell(mention);
            before = mention;
            index = mention.Next;
        }
    }

    private static TimeMention? Read(SurfaceWords words, int index, TimeContext context, TimeMention? before)
    {
        if ((CalendarDays.RangeEnd(words, index, before) ?? Years.RangeEnd(words, index, before)) is { } last)
        {
            return last;
        }

        if (
            !words.IsDigits(index)
            && !words.IsApostrophe(index)
            && !words.Is(index, "[")
            && !words.IsAny(index, Starts)
        )
        {
            return null;
        }

        foreach (var reader in Readers)
        {
            if (reader(words, index, context) is { } mention)
            {
                return DayTimes.Behind(words, mention, context);
            }
        }

        return null;
    }
}
