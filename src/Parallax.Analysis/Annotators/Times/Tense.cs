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

    // What was agreed or is bound to be done reaches over its objects: "agreed to stop firing along the line from Friday".
    private const int BoundReach = 26;

    private static readonly HashSet<string> FutureWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "ahead",
        "begins",
        "closes",
        "due",
        "ends",
        "expected",
        "expires",
        "expects",
        "going",
        "hopes",
        "intends",
        "ll",
        "opens",
        "planned",
        "planning",
        "plans",
        "resumes",
        "scheduled",
        "shall",
        "slated",
        "starting",
        "starts",
        "tomorrow",
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
        "heard",
        "held",
        "hit",
        "kept",
        "lay",
        "led",
        "left",
        "lost",
        "made",
        "met",
        "ran",
        "rose",
        "sat",
        "saw",
        "sent",
        "shot",
        "since",
        "slept",
        "spent",
        "spoke",
        "stood",
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

    // A headline's subject is this long at most.
    private const int HeadlineReach = 4;

    // A verb at hand: "may come as early as Tuesday".
    private const int ModalReach = 6;

    private static readonly HashSet<string> Auxiliaries = new(StringComparer.OrdinalIgnoreCase)
    {
        "been",
        "had",
        "has",
        "was",
        "were",
    };

    private static readonly HashSet<string> Choosing = new(StringComparer.OrdinalIgnoreCase)
    {
        "chose",
        "fixed",
        "named",
        "proposed",
        "suggested",
    };

    private static readonly HashSet<string> Binding = new(StringComparer.OrdinalIgnoreCase)
    {
        "agree",
        "agreed",
        "are",
        "decided",
        "due",
        "expected",
        "going",
        "hopes",
        "intends",
        "is",
        "likely",
        "ordered",
        "plan",
        "plans",
        "pledged",
        "promised",
        "ready",
        "scheduled",
        "set",
        "supposed",
        "vowed",
        "wants",
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

    /// <summary>Whether what stands close in front may still happen: "may come as early as Tuesday".</summary>
    public static bool IsPossible(SurfaceWords words, int start)
    {
        for (var index = start - 1; index >= Math.Max(0, start - ModalReach) && !IsBoundary(words, index); index--)
        {
            if (words[index] is "may" or "might" or "must" or "should")
            {
                return !words.Is(index + 1, "have");
            }
        }

        return false;
    }

    /// <summary>The direction of the words between <paramref name="start"/> and <paramref name="end"/>.</summary>
    public static TimeDirection Of(SurfaceWords words, int start, int end)
    {
        var reported = false;
        var bounded = words.Is(start - 1, "until") || words.Is(start - 1, "till");
        for (var index = start - 1; index >= Math.Max(0, start - BoundReach) && !IsBoundary(words, index); index--)
        {
            if (start - index > Reach)
            {
                if (IsBound(words, index))
                {
                    return TimeDirection.Future;
                }

                continue;
            }

            reported |= words.IsAny(index, Reporting);
            if (At(words, index) is not TimeDirection.Unknown and var direction)
            {
                // "were shut until Monday" may look ahead of its verb; "lay there until Monday" does not.
                return bounded && words.IsAny(index, Auxiliaries) ? TimeDirection.Future : direction;
            }
        }

        if (bounded)
        {
            return TimeDirection.Future;
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

    // "is to", "set to", "agreed to"; and a headline's "Castria to halt fire".
    private static bool IsBound(SurfaceWords words, int index) =>
        words.Is(index, "to")
        && (
            words.IsAny(index - 1, Binding)
            || (
                index <= HeadlineReach
                && words.IsCapital(index - 1)
                && words[index + 1] is [>= 'a' and <= 'z', ..]
                && words[index + 1] is not "the" and not "a"
            )
        );

    private static TimeDirection At(SurfaceWords words, int index)
    {
        // "she said they would leave on Monday"
        if (words.Is(index, "would") && !words.Is(index + 1, "have"))
        {
            return TimeDirection.Future;
        }

        // "has named December 11", "fixed May 3": a day that was chosen lies ahead.
        if (words.IsAny(index, Choosing) && words.IsCapital(index + 1))
        {
            return TimeDirection.Future;
        }

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
        || (
            words.Is(index, ".")
            && words.IsCapital(index + 1)
            && (
                words[index - 1].Length > 4
                || words.IsDigits(index - 1)
                || words[index + 1] is "A" or "But" or "He" or "In" or "It" or "On" or "She" or "The" or "They" or "We"
            )
        );
}
