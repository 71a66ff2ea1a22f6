namespace Parallax.Analysis.Annotators.Times;

/// <summary>Knows the times at which something was said, not done: "said on Tuesday", "told reporters late Monday".</summary>
internal static class SayingTime
{
    private const int Reach = 5;

    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "added",
        "announced",
        "confirmed",
        "reported",
        "said",
        "says",
        "stated",
        "told",
        "tweeted",
        "wrote",
    };

    // Between the verb and its day stand at most those who were told and these.
    private static readonly HashSet<string> Between = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "early",
        "in",
        "journalists",
        "late",
        "news",
        "on",
        "parliament",
        "reporters",
        "statement",
        "television",
        "the",
        "lawmakers",
        "deputies",
    };

    // Behind a closing mark the verb, its subject and the day stand within this many words.
    private const int CueReach = 16;

    /// <summary>
    /// The day on which the quotation around this word was said, where a verb of saying behind its closing mark names a
    /// weekday: "Tonight we weep," the mayor said on Monday.
    /// </summary>
    public static DateOnly? DayOfQuote(SurfaceWords words, int index, TimeContext context)
    {
        if (context.Day is not { } published || context.ClosingMark(index) is not (>= 0 and var close))
        {
            return null;
        }

        for (var at = close + 1; at < Math.Min(words.Count, close + CueReach); at++)
        {
            if (words[at] is ['.' or '“' or '"'])
            {
                return null;
            }

            if (words.IsCapital(at) && CalendarNames.IsFullWeekday(words[at]) && Is(words, at))
            {
                var back = ((int)published.DayOfWeek - (int)CalendarNames.Weekday(words[at])!.Value + 7) % 7;
                return published.DayNumber > back ? published.AddDays(-back) : null;
            }
        }

        return null;
    }

    /// <summary>Whether the expression that starts at this word says when something was said.</summary>
    public static bool Is(SurfaceWords? words, int start)
    {
        for (var index = start - 1; words is not null && index >= Math.Max(0, start - Reach); index--)
        {
            if (words.IsAny(index, Verbs))
            {
                return true;
            }

            if (!words.IsAny(index, Between))
            {
                return false;
            }
        }

        return false;
    }
}
