using System.Numerics;
using Parallax.Core;
using Parallax.Language.Tokens;

namespace Parallax.Language.Sentences;

/// <summary>A walk over the tokens of a block, from one place that may be the end of a sentence to the next.</summary>
internal ref struct BoundaryWalk
{
    private readonly string text;
    private readonly ReadOnlySpan<TextSpan> tokens;
    private readonly bool stopped;
    private int start;
    private int at;
    private int ruled;
    private StopKind kind;
    private int brackets;
    private bool quoted;

    /// <summary>Starts before the first token.</summary>
    public BoundaryWalk(string text, ReadOnlySpan<TextSpan> tokens, int first)
    {
        this.text = text;
        this.tokens = tokens;
        (start, at) = (first, first - 1);
        stopped = tokens.Length > first && StopsBlock(text, tokens[first..]);
    }

    /// <summary>Index of the token before this place.</summary>
    public readonly int Last => at;

    /// <summary>Whether the sentence ends here whatever the model says: the block does, or it is too long.</summary>
    public bool MustEnd { get; private set; }

    /// <summary>Whether it may end here: something says so that is neither a small letter nor the inside of a word.</summary>
    public bool MayEnd { get; private set; }

    /// <summary>Whether it ends here by rule.</summary>
    public readonly bool IsRuled => at + 1 == ruled;

    /// <summary>Steps to the next token; false behind the last.</summary>
    public bool Next()
    {
        if (++at >= tokens.Length)
        {
            return false;
        }

        var token = tokens[at];
        var stop = Stops.KindOf(text.AsSpan(token.Start, token.Length));
        if (stop != StopKind.None)
        {
            kind = stop;
            ruled = BoundaryRules.EndsAt(text, tokens, at, start) ?? ruled;
        }
        else if (at >= ruled && !IsMark(text[token.Start]))
        {
            kind = StopKind.None;
        }

        Count(text[token.Start]);
        MustEnd = at + 1 == tokens.Length || at + 1 - start >= Longest || HasBlankLine();
        MayEnd = !MustEnd && (IsRuled || IsOpen());
        return true;
    }

    /// <summary>The sentence that ends here; the next starts behind it.</summary>
    public Range End()
    {
        var sentence = start..(at + 1);
        (start, kind, brackets, quoted) = (at + 1, StopKind.None, 0, false);
        return sentence;
    }

    /// <summary>What is known of this place.</summary>
    public readonly Boundary Boundary() =>
        new(
            at > start ? TokenLook.Of(text, tokens[at - 1]) : TokenLook.None,
            TokenLook.Of(text, tokens[at]),
            TokenLook.Of(text, tokens[at + 1]),
            at + 2 < tokens.Length ? TokenLook.Of(text, tokens[at + 2]) : TokenLook.None,
            ((uint)kind * 2) + (IsRuled ? 1u : 0u),
            Gap(),
            Bucket(at + 1 - start),
            TokenLook.Of(text, tokens[start]).Case,
            ((uint)Math.Min(brackets, 2) * 2) + (quoted ? 1u : 0u),
            (Bucket(tokens.Length - at) * 2) + (stopped ? 1u : 0u)
        );

    private const int Longest = SentenceSplitter.Longest;

    private static uint Bucket(int count) => (uint)BitOperations.Log2((uint)(count * count));

    // White space stands between, and the next token opens with no small letter or a mark stands before.
    private readonly bool IsOpen()
    {
        var (last, next) = (tokens[at], tokens[at + 1]);
        return next.Start > last.End && (!char.IsLower(text[next.Start]) || !char.IsLetter(text[last.End - 1]));
    }

    private readonly uint Gap()
    {
        var (from, to) = (tokens[at].End, tokens[at + 1].Start);
        return from == to ? 0u
            : text.AsSpan(from, to - from).Contains('\n') ? 2u
            : 1u;
    }

    private readonly bool HasBlankLine() =>
        tokens[at + 1].Start - tokens[at].End > 1
        && text.AsSpan(tokens[at].End, tokens[at + 1].Start - tokens[at].End).Count('\n') > 1;

    private void Count(char c)
    {
        brackets =
            c is '(' or '[' ? brackets + 1
            : c is ')' or ']' ? Math.Max(0, brackets - 1)
            : brackets;
        quoted = c is '“' || (c != '”' && quoted != (c == '"'));
    }

    private static bool IsMark(char c) => Quotes.IsClosing(c) || Quotes.IsStraight(c);

    private static bool StopsBlock(string text, ReadOnlySpan<TextSpan> tokens)
    {
        var last = tokens.Length - 1;
        while (last > 0 && IsMark(text[tokens[last].Start]))
        {
            last--;
        }

        return Stops.KindOf(text.AsSpan(tokens[last].Start, tokens[last].Length)) != StopKind.None;
    }
}
