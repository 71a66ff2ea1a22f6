using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quantities;

/// <summary>Reads the quantities of one part of an article, in order.</summary>
internal sealed class QuantityScanner
{
    // Every word that can begin a quantity: most words of a text are none of these.
    private static readonly HashSet<string> Starts = new(
        [.. Hedges.FirstWords, .. Numerals.All, .. Amount.FirstWords, .. QuantityUnits.FirstWords],
        StringComparer.OrdinalIgnoreCase
    );

    private readonly SurfaceWords words;
    private readonly IReadOnlyList<TimeExpression> times;
    private readonly QuantityTree tree;
    private int time;
    private string? lastCounted;
    private int lastEnd;

    /// <summary>Prepares a part.</summary>
    /// <param name="text">The article.</param>
    /// <param name="span">The part.</param>
    /// <param name="times">The article's time expressions in text order: their numbers are no quantities.</param>
    /// <param name="first">Index of the first of them that may lie in the part.</param>
    /// <param name="tree">The article's parse.</param>
    public QuantityScanner(
        string text,
        TextSpan span,
        IReadOnlyList<TimeExpression> times,
        int first,
        QuantityTree tree
    )
    {
        this.tree = tree;
        words = SurfaceWords.Read(text, span);
        this.times = times;
        time = first;
    }

    /// <summary>The quantities, ascending and without overlap.</summary>
    public IEnumerable<Quantity> Scan()
    {
        for (var index = 0; index < words.Count; )
        {
            if (Read(index, out var next) is { } quantity)
            {
                yield return quantity;
                index = next;
            }
            else
            {
                index++;
            }
        }
    }

    private Quantity? Read(int index, out int next)
    {
        next = index;
        if (!words.IsDigits(index) && !words.IsAny(index, Starts) || InTime(words.Span(index)))
        {
            return null;
        }

        var hedge = Hedges.Before(words, index, out var start);
        if (
            Amount.Read(words, start) is not { } amount
            || amount.Unit is not QuantityUnits.Times && NoQuantity.Contains(words, start, amount)
        )
        {
            return null;
        }

        next = amount.Next;
        var behind = Hedges.Behind(words, ref next);
        hedge = hedge is Hedge.None ? behind : hedge;
        var unit = amount.Unit ?? QuantityUnits.Behind(words, ref next, amount.Scaled);
        if (InTime(words.Span(index, next)))
        {
            return null;
        }

        return Finish(index, ref next, amount, hedge, unit ?? QuantityUnits.Count);
    }

    private Quantity Finish(int index, ref int next, Amount amount, Hedge hedge, string unit)
    {
        var counts = unit is QuantityUnits.Count;
        var before = InSentence(index) ? lastCounted : null;
        string? of = null;
        var change = ChangeReader.Read(words, index, next);
        if (counts && words[next] is "more" or "fewer" or "less" && words.Is(next + 1, "than"))
        {
            // "five more than in 2016" are of what was counted before.
            next++;
            of = before;
        }
        else if (counts && words.Is(next, "others"))
        {
            // "35 others" are what was counted before them.
            next++;
            of = CountedNoun.Fate(words, next) ? CountedNoun.Person : before;
        }
        else if (counts)
        {
            var named = CountedNoun.Find(words, index, next, amount is { Low: 1, High: 1 }, before);
            var vague = amount.Low != amount.High && !words.Is(next, "of");
            of =
                named is CountedNoun.Person ? named
                : vague && tree.IsDoer(words.Span(index, next)) ? CountedNoun.Person
                : tree.Counted(words.Span(index, next)) is { } head ? head
                : named ?? Elided(next, before);
        }
        else
        {
            of = Measured(index, next, unit, change?.Word);
        }

        if (counts && of is null && change is { Word: var moved } && IsVerb(moved, index))
        {
            of = tree.Changing(words.Span(moved).Start);
        }

        (lastCounted, lastEnd) = (counts ? of ?? before : before, next);
        var whole = counts && amount.Low == Math.Floor(amount.Low) && amount.High == Math.Floor(amount.High);
        var (low, high) = Hedges.Open(amount.Low, amount.High, hedge, whole);
        return new Quantity(words.Span(index, next), low, high, unit, of) { Change = change?.Change };
    }

    // Of a share its whole, of a measure its matter, else what rises, falls or stands at it.
    private string? Measured(int index, int next, string unit, int? change)
    {
        var span = words.Span(index, next);
        if (change is { } word)
        {
            var changing = IsVerb(word, index) ? tree.Changing(words.Span(word).Start) : null;
            return changing ?? (words.Is(next, "of") ? CountedNoun.Whole(words, next) : null);
        }

        return unit switch
        {
            QuantityUnits.Percent => CountedNoun.Whole(words, next) ?? tree.Counted(span) ?? tree.Told(span),
            QuantityUnits.Times => null,
            _ => tree.Whole(span) ?? tree.Told(span),
        };
    }

    // In "a rise of 8 percent" and "8 percent more" what rises is not the word's subject.
    private bool IsVerb(int word, int index) => word <= index && !words.Is(index - 1, "of");

    // "50,000 marchers, police of 12,000": a bare number at the end of its clause counts what was counted before.
    private string? Elided(int next, string? before) =>
        words.IsLetters(next) || words.IsDigits(next) || words.IsDash(next) ? null : before;

    private bool InSentence(int index)
    {
        for (var word = lastEnd; word < index; word++)
        {
            if (index - word > 60 || (words.Is(word, ".") && words.IsCapital(word + 1)))
            {
                return false;
            }
        }

        return lastEnd > 0;
    }

    // Asked in text order, so the times are walked through once.
    private bool InTime(TextSpan span)
    {
        while (time < times.Count && times[time].Span.End <= span.Start)
        {
            time++;
        }

        return time < times.Count && times[time].Span.Overlaps(span);
    }
}
