using Parallax.Analysis.Annotators.Times;

namespace Parallax.Analysis.Annotators.Quantities;

/// <summary>Knows numbers that count nothing: names, scores, ages, references, telephone numbers, the pronoun "one".</summary>
internal static class NoQuantity
{
    private static readonly HashSet<string> Designators = new(StringComparer.OrdinalIgnoreCase)
    {
        "aged",
        "airbus",
        "apollo",
        "article",
        "articles",
        "boeing",
        "book",
        "chapter",
        "channel",
        "day",
        "flight",
        "grade",
        "highway",
        "level",
        "line",
        "model",
        "no",
        "number",
        "page",
        "part",
        "phase",
        "protocol",
        "resolution",
        "room",
        "round",
        "route",
        "section",
        "stage",
        "type",
        "unit",
        "version",
        "war",
    };

    private static readonly HashSet<string> PronounBefore = new(StringComparer.OrdinalIgnoreCase)
    {
        "another",
        "any",
        "day",
        "each",
        "every",
        "no",
        "number",
        "or",
        "that",
        "the",
        "this",
        "which",
    };

    private static readonly HashSet<string> PronounBehind = new(StringComparer.OrdinalIgnoreCase)
    {
        "and",
        "another",
        "as",
        "can",
        "could",
        "day",
        "for",
        "had",
        "hand",
        "has",
        "in",
        "is",
        "he",
        "i",
        "may",
        "might",
        "more",
        "must",
        "of",
        "on",
        "or",
        "point",
        "s",
        "she",
        "should",
        "side",
        "that",
        "thing",
        "to",
        "was",
        "way",
        "we",
        "which",
        "who",
        "will",
        "with",
        "would",
        "you",
    };

    /// <summary>Whether the number in these words counts nothing.</summary>
    public static bool Contains(SurfaceWords words, int start, Amount amount)
    {
        if (words.Is(start, "one") && amount is { Low: 1, High: 1, Unit: null })
        {
            return words.IsAny(start - 1, PronounBefore)
                || words.IsAny(amount.Next, PronounBehind)
                || !words.IsLetters(amount.Next);
        }

        return (words.IsDigits(start) && IsPieceOfName(words, start, amount.Next))
            || IsDesignated(words, start)
            || IsAge(words, start, amount)
            || (words.IsPhrase(start, "a", "few") && words.Is(start - 1, "quite"));
    }

    // Letters, hyphens and stops glued to it: "F-16", "5G", "16th", "3-2", "10:30", "[16]", "4.5.6".
    private static bool IsPieceOfName(SurfaceWords words, int start, int next)
    {
        if (
            words.Adjoins(start)
            && words[start - 1] is not ['(' or '"' or '“' or '\'' or '‘' or '$' or '€' or '£' or '~']
        )
        {
            return true;
        }

        // Groups of digits in a row are a telephone number.
        if (words.IsDigits(start - 1) && !words.StartsLine(start))
        {
            return true;
        }

        if (words.Is(start - 1, "+") || (words.Is(start - 1, "[") && words.Is(next, "]")))
        {
            return true;
        }

        var glued = words.Adjoins(next);
        var unit = next;
        return (glued && words.IsLetters(next) && QuantityUnits.Behind(words, ref unit, scaled: false) is null)
            || (
                glued
                && (words[next] is [':' or '/' or '_'] || words.IsDash(next))
                && words.Adjoins(next + 1)
                && words.IsDigits(next + 1)
            )
            || (words.StartsLine(start) && words.Is(next, ".") && words.IsCapital(next + 1))
            || (words.IsDigits(next) && words[next].Length >= 2 && !words.StartsLine(next));
    }

    private static bool IsDesignated(SurfaceWords words, int start)
    {
        var before = words.Is(start - 1, ".") || words.IsDash(start - 1) ? start - 2 : start - 1;
        if (before < 0 || words.StartsLine(start))
        {
            return false;
        }

        // "aged 19 to 34"
        if (words.Is(start - 1, "to") && words.IsDigits(start - 2) && words.Is(start - 3, "aged"))
        {
            return true;
        }

        // "Group of 20", "G 7", "World War Two"
        return (words.IsAny(before, Designators) && (before == start - 1 || words.Is(before, "No")))
            || (words.Is(before, "of") && words.Is(before - 1, "Group"));
    }

    private static bool IsAge(SurfaceWords words, int start, Amount amount)
    {
        var next = amount.Next;
        if (
            (words.IsDash(next) && (words.Is(next + 1, "year") || words.Is(next + 1, "years")))
            || words.IsPhrase(next, "years", "old")
        )
        {
            return true;
        }

        // "Ann Field, 43, said"
        return words.Is(start - 1, ",")
            && words.IsCapital(start - 2)
            && words.IsCapital(start - 3)
            && words[next] is [',' or '.']
            && amount is { Low: >= 5 and <= 110, Unit: null };
    }
}
