using System.Collections.Frozen;
using Parallax.Analysis.Annotators.Times;

namespace Parallax.Analysis.Annotators.Quantities;

/// <summary>Finds what a number counts from the words behind it: the first plural, or what was done to those counted.</summary>
internal static class CountedNoun
{
    public const string Person = "person";

    private const int Reach = 4;
    private const int ShareReach = 6;

    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["people"] = Person,
        ["persons"] = Person,
        ["men"] = "man",
        ["women"] = "woman",
        ["children"] = "child",
        ["servicemen"] = "serviceman",
        ["policemen"] = "policeman",
        ["gunmen"] = "gunman",
        ["lives"] = "life",
        ["police"] = "police",
        ["troops"] = "troop",
        ["aircraft"] = "aircraft",
        ["dead"] = Person,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Behind a number these say what happened to people.
    private static readonly HashSet<string> Fates = new(StringComparer.OrdinalIgnoreCase)
    {
        "arrested",
        "dead",
        "detained",
        "died",
        "displaced",
        "homeless",
        "hospitalised",
        "hospitalized",
        "hurt",
        "injured",
        "killed",
        "missing",
        "shot",
        "trapped",
        "wounded",
    };

    // In front of a number with no noun behind it.
    private static readonly HashSet<string> Deeds = new(StringComparer.OrdinalIgnoreCase)
    {
        "arrested",
        "arresting",
        "detained",
        "detaining",
        "injured",
        "injuring",
        "killed",
        "killing",
        "kills",
        "wounded",
        "wounding",
    };

    private static readonly HashSet<string> Stops = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "across",
        "after",
        "against",
        "an",
        "and",
        "are",
        "as",
        "at",
        "because",
        "before",
        "but",
        "by",
        "can",
        "could",
        "during",
        "for",
        "from",
        "had",
        "has",
        "have",
        "he",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "may",
        "near",
        "not",
        "of",
        "on",
        "or",
        "over",
        "per",
        "said",
        "she",
        "since",
        "than",
        "that",
        "the",
        "they",
        "this",
        "to",
        "under",
        "until",
        "was",
        "were",
        "when",
        "where",
        "which",
        "while",
        "who",
        "whose",
        "will",
        "with",
        "would",
    };

    /// <summary>What is counted, as a singular noun; null where the words do not show it.</summary>
    /// <param name="words">The part's words.</param>
    /// <param name="start">Index of the quantity's first word.</param>
    /// <param name="next">Index of the word behind it.</param>
    /// <param name="singular">Whether the number is one, so that the noun is no plural.</param>
    /// <param name="before">What the quantity before in the sentence counted.</param>
    public static string? Find(SurfaceWords words, int start, int next, bool singular, string? before)
    {
        if (words.Is(next, "of") && (words.Is(next + 1, "them") || words.Is(next + 1, "whom")))
        {
            return before;
        }

        var at = words.Is(next, "of") ? next + 1 : next;
        at = words.IsDash(at) && words.Is(at + 1, "strong") ? at + 2 : at;
        at += words.Is(at, "the") || words.Is(at, "its") || words.Is(at, "more") || words.Is(at, "other") ? 1 : 0;
        // "14 of the 120 seats"
        if (at > next && Numerals.Read(words, at, out var whole) is not null)
        {
            at = whole;
        }

        if (Fate(words, at))
        {
            return Person;
        }

        for (var index = at; index < at + Reach && words.IsLetters(index) && !words.IsAny(index, Stops); index++)
        {
            if (Singular(words[index]) is { } noun)
            {
                return noun;
            }

            // "28,500 U.S. troops"
            while (
                words[index].Length == 1
                && words.Is(index + 1, ".")
                && words.Adjoins(index + 1)
                && words.IsLetters(index + 2)
            )
            {
                index += 2;
                if (Singular(words[index]) is { } behindInitials)
                {
                    return behindInitials;
                }
            }

            if (words.IsDash(index + 1) && words.Adjoins(index + 1))
            {
                index++;
            }
        }

        if (singular && words.IsLetters(at) && !words.IsAny(at, Stops))
        {
            return words[at].ToString().ToLowerInvariant();
        }

        return words.IsAny(start - 1, Deeds) && !words.IsLetters(at) ? Person : null;
    }

    /// <summary>What a share is a share of: the last word of the phrase behind "of".</summary>
    public static string? Whole(SurfaceWords words, int next)
    {
        if (!words.Is(next, "of"))
        {
            return null;
        }

        var at =
            words.Is(next + 1, "the")
            || words.Is(next + 1, "its")
            || words.Is(next + 1, "all")
            || words.Is(next + 1, "their")
                ? next + 2
                : next + 1;
        string? head = null;
        for (var index = at; index < at + ShareReach; index++)
        {
            if (words.IsApostrophe(index) && words.Is(index + 1, "s"))
            {
                index++;
                continue;
            }

            if (!words.IsLetters(index) || words.IsAny(index, Stops))
            {
                break;
            }

            head = Singular(words[index]) ?? words[index].ToString().ToLowerInvariant();
            if (Singular(words[index]) is not null)
            {
                break;
            }
        }

        return head;
    }

    /// <summary>The singular of a plural noun; null where the word is none.</summary>
    public static string? Singular(ReadOnlySpan<char> word)
    {
        if (Irregular.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var irregular))
        {
            return irregular;
        }

        if (word.Length < 4 || word[^1] is not 's' || word[^2] is 's' or 'u' or 'i')
        {
            return null;
        }

        var lower = word.ToString().ToLowerInvariant();
        return lower.EndsWith("ies", StringComparison.Ordinal) ? lower[..^3] + "y"
            : EndsInSibilant(lower) ? lower[..^2]
            : lower[..^1];
    }

    private static bool EndsInSibilant(string plural) =>
        plural.EndsWith("ches", StringComparison.Ordinal)
        || plural.EndsWith("shes", StringComparison.Ordinal)
        || plural.EndsWith("xes", StringComparison.Ordinal)
        || plural.EndsWith("sses", StringComparison.Ordinal);

    /// <summary>Whether the words say what happened to people: "10 dead", "12 were killed", "3 have been wounded".</summary>
    public static bool Fate(SurfaceWords words, int index)
    {
        var at = index;
        while (
            at < index + 3
            && (
                words.Is(at, "were")
                || words.Is(at, "was")
                || words.Is(at, "have")
                || words.Is(at, "been")
                || words.Is(at, "are")
                || words.Is(at, "had")
            )
        )
        {
            at++;
        }

        // "10 injured soldiers" are soldiers.
        return words.IsAny(at, Fates) && (!words.IsLetters(at + 1) || words.IsAny(at + 1, Stops));
    }
}
