namespace Parallax.Analysis.Annotators.Times;

/// <summary>Where the words around a time expression point.</summary>
internal enum TimeDirection
{
    Unknown,
    Past,
    Future,
}

/// <summary>Reads the direction off the verb nearest in front of an expression, else behind it, in its sentence.</summary>
internal static class Tense
{
    private const int Reach = 14;

    private static readonly HashSet<string> FutureWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "ahead",
        "due",
        "expected",
        "expects",
        "going",
        "hopes",
        "intends",
        "ll",
        "planned",
        "planning",
        "plans",
        "scheduled",
        "shall",
        "slated",
        "starting",
        "tomorrow",
        "until",
        "upcoming",
        "will",
    };

    private static readonly HashSet<string> PastWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "ago",
        "arose",
        "became",
        "been",
        "began",
        "broke",
        "brought",
        "came",
        "cut",
        "did",
        "died",
        "fell",
        "fought",
        "found",
        "fled",
        "gave",
        "got",
        "grew",
        "had",
        "has",
        "held",
        "hit",
        "kept",
        "led",
        "left",
        "lost",
        "made",
        "met",
        "rose",
        "saw",
        "sent",
        "shot",
        "since",
        "spoke",
        "struck",
        "sworn",
        "took",
        "was",
        "went",
        "were",
        "won",
        "wrote",
    };

    // That somebody said it on a day says nothing of the other days in what was said.
    private static readonly HashSet<string> Reporting = new(StringComparer.OrdinalIgnoreCase)
    {
        "added",
        "announced",
        "called",
        "claimed",
        "confirmed",
        "declared",
        "noted",
        "pledged",
        "promised",
        "reported",
        "said",
        "stated",
        "told",
        "vowed",
        "warned",
    };

    private static readonly HashSet<string> NoVerbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "armed",
        "bed",
        "disputed",
        "united",
        "hundred",
        "indeed",
        "occupied",
        "red",
        "speed",
        "need",
        "newly",
        "unprecedented",
    };

    /// <summary>The direction of the words between <paramref name="start"/> and <paramref name="end"/>.</summary>
    public static TimeDirection Of(SurfaceWords words, int start, int end)
    {
        var reported = false;
        for (var index = start - 1; index >= Math.Max(0, start - Reach) && !IsBoundary(words, index); index--)
        {
            reported |= words.IsAny(index, Reporting);
            if (At(words, index) is not TimeDirection.Unknown and var direction)
            {
                return direction;
            }
        }

        if (reported)
        {
            return TimeDirection.Unknown;
        }

        for (var index = end; index < Math.Min(words.Count, end + Reach) && !IsBoundary(words, index); index++)
        {
            if (Governs(words, index) is not TimeDirection.Unknown and var direction)
            {
                return direction;
            }
        }

        return TimeDirection.Unknown;
    }

    // Behind the expression only a finite verb counts: "On Thursday, with 110 days until the start, he said".
    private static TimeDirection Governs(SurfaceWords words, int index) =>
        words.Is(index, "will") || words.Is(index, "shall") || words.Is(index, "ll") || IsBound(words, index)
            ? TimeDirection.Future
        : IsPast(words, index) ? TimeDirection.Past
        : TimeDirection.Unknown;

    // "is to", "are to", "set to"
    private static bool IsBound(SurfaceWords words, int index) =>
        words.Is(index, "to")
        && (words.Is(index - 1, "is") || words.Is(index - 1, "are") || words.Is(index - 1, "set"));

    private static TimeDirection At(SurfaceWords words, int index)
    {
        // "to be held", "will be signed": what stands behind "be" has not happened.
        if (
            words.IsAny(index, FutureWords)
            || IsBound(words, index)
            || (IsPast(words, index) && words.Is(index - 1, "be"))
        )
        {
            return TimeDirection.Future;
        }

        return IsPast(words, index) ? TimeDirection.Past : TimeDirection.Unknown;
    }

    private static bool IsPast(SurfaceWords words, int index)
    {
        if (words.IsAny(index, PastWords))
        {
            return true;
        }

        var word = words[index];
        return word.Length > 4
            && word.EndsWith("ed", StringComparison.Ordinal)
            && char.IsLower(word[0])
            && !words.IsAny(index, Reporting)
            && !words.IsAny(index, NoVerbs)
            && !words.IsDash(index - 1);
    }

    private static bool IsBoundary(SurfaceWords words, int index) =>
        words[index] is [';' or '!' or '?' or '"' or '“' or '”']
        || (words.Is(index, ".") && words.IsCapital(index + 1) && words[index - 1].Length > 4);
}
