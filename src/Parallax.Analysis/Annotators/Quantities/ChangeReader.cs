using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quantities;

/// <summary>
/// Reads a quantity's part in a change off the words around it: "rose 3 percent to 120", "a 20 percent drop", "up 4 points",
/// "grew from 70,000 to 95,000", "12 percent fewer than".
/// </summary>
internal static class ChangeReader
{
    // A verb governs its numbers over other numbers, times and small words, no further than this.
    private const int Reach = 14;

    // Between a word of change and the number that it takes without a preposition.
    private static readonly HashSet<string> Between = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "an",
        "another",
        "by",
        "further",
        "only",
        "just",
        "or",
        "sharply",
        "slightly",
    };

    private static readonly HashSet<string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        "points",
        "point",
        "percent",
    };

    /// <summary>The change that the quantity from <paramref name="start"/> to <paramref name="next"/> is part of.</summary>
    public static (QuantityChange Change, int Word)? Read(SurfaceWords words, int start, int next)
    {
        // "more than doubled": the factor is its own verb.
        if (ChangeWords.IsFactor(words, next - 1))
        {
            return (new QuantityChange(ChangeWords.Direction(words, next - 1)!.Value, ChangeRole.By), next - 1);
        }

        if (Noun(words, start, next) is { } noun)
        {
            return (new QuantityChange(ChangeWords.Direction(words, noun)!.Value, ChangeRole.By), noun);
        }

        if (Compared(words, next) is { } compared)
        {
            return (new QuantityChange(compared, ChangeRole.By), next);
        }

        var role =
            words.Is(start - 1, "to") ? ChangeRole.To
            : words.Is(start - 1, "from") ? ChangeRole.From
            : ChangeRole.By;
        if (Governing(words, start, role) is not { } word)
        {
            return null;
        }

        var direction = ChangeWords.Direction(words, word)!.Value;
        return ChangeWords.IsOpen(words, word) && role is ChangeRole.By
            ? null
            : (new QuantityChange(direction, role), word);
    }

    /// <summary>Whether "from" at this word opens a change ("grew from 5 to 7") rather than a range.</summary>
    public static bool Opens(SurfaceWords words, int from) => Governing(words, from + 1, ChangeRole.From) is not null;

    // "a 20 percent drop", "a rise of 8 percent"
    private static int? Noun(SurfaceWords words, int start, int next)
    {
        if (ChangeWords.IsNoun(words, next) && !words.IsDash(next))
        {
            return next;
        }

        return words.Is(start - 1, "of") && ChangeWords.IsNoun(words, start - 2) ? start - 2 : null;
    }

    // "12 percent fewer than a year ago", "five more than in 2016"
    private static ChangeDirection? Compared(SurfaceWords words, int next)
    {
        var at = words[next - 1] is "more" or "fewer" or "less" ? next - 1 : next;
        return
            words[at] is "more" or "fewer" or "less" or "higher" or "lower"
            && (words.Is(at + 1, "than") || (words.IsLetters(at + 1) && words.Is(at + 2, "than")))
            ? ChangeWords.Direction(words, at)
            : null;
    }

    private static int? Governing(SurfaceWords words, int start, ChangeRole role)
    {
        var index = start - 1;
        if (role is not ChangeRole.By)
        {
            index--;
        }

        for (; index >= Math.Max(0, start - Reach); index--)
        {
            if (IsVerb(words, index))
            {
                return index;
            }

            var passes =
                role is ChangeRole.By
                    ? words.IsAny(index, Between)
                    : !(
                        words[index] is [';' or ':' or '"' or '“' or '”']
                        || EndsSentence(words, index)
                        || IsClause(words, index)
                    );
            if (!passes)
            {
                return null;
            }
        }

        return null;
    }

    // "more" and "less" compare; as verbs of change they would need what they add to.
    private static bool IsVerb(SurfaceWords words, int index) =>
        ChangeWords.Direction(words, index) is not null
        && words[index] is not ("more" or "less" or "fewer" or "higher" or "growth" or "increase" or "going" or "gone")
        && !(words.Is(index, "up") && words.Is(index + 1, "to"))
        && !(ChangeWords.IsNoun(words, index) && words[index - 1] is "the" or "a" or "an")
        && !words.IsAny(index, Units);

    private static bool EndsSentence(SurfaceWords words, int index) =>
        words.Is(index, ".") && words.IsCapital(index + 1);

    private static bool IsClause(SurfaceWords words, int index) =>
        words[index] is "and" or "but" or "while" or "who" or "which" or "that" or "said" or "when" or "because";
}
