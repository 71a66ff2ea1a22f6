using Parallax.Core;
using Parallax.Language.Sentences;
using Parallax.Language.Tokens;

namespace Parallax.Language.Tests.Hostile;

/// <summary>What must hold of the tokens and sentences of any text.</summary>
internal static class TextShape
{
    /// <summary>The tokens and sentences of a text read as one block.</summary>
    public static (TextSpan[] Tokens, Range[] Sentences) Of(string text)
    {
        var tokens = new List<TextSpan>();
        var sentences = new List<Range>();
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
        SentenceSplitter.Split(text, tokens, 0, sentences);
        return ([.. tokens], [.. sentences]);
    }

    /// <summary>
    /// Tokens ascend, none is empty, blank at an edge or cuts a surrogate pair, and all between them is blank; sentences
    /// cover the tokens in order, none longer than the longest.
    /// </summary>
    public static void Check(string text, TextSpan[] tokens, Range[] sentences)
    {
        var at = 0;
        foreach (var token in tokens)
        {
            if (token.IsEmpty || token.Start < at || !OnlyBlanks(text.AsSpan(at, token.Start - at)))
            {
                Assert.Fail($"token {token} after {at}");
            }

            var (first, last) = (text[token.Start], text[token.End - 1]);
            if (
                Characters.IsBlank(first)
                || Characters.IsBlank(last)
                || Cuts(text, token.Start)
                || Cuts(text, token.End)
            )
            {
                Assert.Fail($"edge of token {token}: U+{(int)first:X4} to U+{(int)last:X4}");
            }

            if (token.In(text).Any(Characters.IsSpace))
            {
                Assert.Fail($"white space in token {token}");
            }

            at = token.End;
        }

        OnlyBlanks(text.AsSpan(at)).ShouldBeTrue();
        var next = 0;
        foreach (var sentence in sentences)
        {
            sentence.Start.Value.ShouldBe(next);
            sentence.End.Value.ShouldBeInRange(next + 1, next + SentenceSplitter.Longest);
            next = sentence.End.Value;
        }

        next.ShouldBe(tokens.Length);
    }

    private static bool Cuts(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static bool OnlyBlanks(ReadOnlySpan<char> between)
    {
        foreach (var c in between)
        {
            if (!Characters.IsBlank(c))
            {
                return false;
            }
        }

        return true;
    }
}
