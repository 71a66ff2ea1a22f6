using Parallax.Language.Models;
using Parallax.Language.Tags;

namespace Parallax.Language.Coreference;

/// <summary>What is asked of a text's tokens again and again, as arrays over them.</summary>
internal sealed class TextFacts
{
    private const int Longest = 48;
    private const int LongestQuotation = 12;
    private readonly int[] firstChild;
    private readonly int[] nextSibling;

    /// <summary>Gathers the facts.</summary>
    public TextFacts(ParsedText parsed, WordVectors vectors)
    {
        Parsed = parsed;
        var n = parsed.Count;
        Sentence = new int[n];
        Lower = new uint[n];
        Lemma = new uint[n];
        Vector = new int[n];
        Name = new int[n];
        Quoted = new bool[n];
        firstChild = new int[n];
        nextSibling = new int[n];
        Array.Fill(firstChild, -1);
        Array.Fill(Name, -1);
        for (var i = n - 1; i >= 0; i--)
        {
            Lower[i] = LowerHash(parsed[i]);
            Lemma[i] = LowerHash(parsed.Lemmas[i]);
            Vector[i] = vectors.Find(parsed[i]);
            if (parsed.Heads[i] is >= 0 and var head)
            {
                nextSibling[i] = firstChild[head];
                firstChild[head] = i;
            }
            else
            {
                nextSibling[i] = -1;
            }
        }

        for (var s = 0; s < parsed.Sentences.Length; s++)
        {
            var (start, length) = parsed.Sentences[s].GetOffsetAndLength(n);
            Sentence.AsSpan(start, length).Fill(s);
        }

        for (var m = 0; m < parsed.Names.Length; m++)
        {
            var (start, length) = parsed.Names[m].Tokens.GetOffsetAndLength(n);
            Name.AsSpan(start, length).Fill(m);
        }

        MarkQuoted();
    }

    public ParsedText Parsed { get; }

    /// <summary>Number of each token's sentence.</summary>
    public int[] Sentence { get; }

    /// <summary>Hash of each token in lower case.</summary>
    public uint[] Lower { get; }

    /// <summary>Hash of each token's lemma in lower case.</summary>
    public uint[] Lemma { get; }

    /// <summary>Number of each token's vector; -1 for none.</summary>
    public int[] Vector { get; }

    /// <summary>Number of the name that each token stands in; -1 for none.</summary>
    public int[] Name { get; }

    /// <summary>Whether each token stands between quotation marks.</summary>
    public bool[] Quoted { get; }

    /// <summary>First of a token's dependents in text order; -1 for none.</summary>
    public int FirstChild(int token) => firstChild[token];

    /// <summary>The next dependent of the same head; -1 after the last.</summary>
    public int NextSibling(int token) => nextSibling[token];

    /// <summary>The first dependent of that relation; -1 where there is none.</summary>
    public int Child(int token, Relation relation)
    {
        var child = firstChild[token];
        while (child >= 0 && Parsed.Relations[child] != relation)
        {
            child = nextSibling[child];
        }

        return child;
    }

    /// <summary>Hash of a word in lower case.</summary>
    public static uint LowerHash(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Longest];
        return FeatureHash.OfText(lower[..ToLower(word, lower)]);
    }

    /// <summary>Writes a word in lower case, cut where room ends; returns its length.</summary>
    public static int ToLower(ReadOnlySpan<char> word, Span<char> lower)
    {
        var length = Math.Min(word.Length, lower.Length);
        for (var i = 0; i < length; i++)
        {
            lower[i] = word[i] == '’' ? '\'' : char.ToLowerInvariant(word[i]);
        }

        return length;
    }

    // A mark that is never closed ends by itself some sentences on.
    private void MarkQuoted()
    {
        var opened = -1;
        for (var i = 0; i < Quoted.Length; i++)
        {
            var word = Parsed[i];
            if (opened >= 0 && Sentence[i] > Sentence[opened] + LongestQuotation)
            {
                opened = -1;
            }

            if (word is "“" or "``")
            {
                opened = i;
            }
            else if (word is "”" or "''")
            {
                opened = -1;
            }
            else if (word is "\"")
            {
                opened = opened >= 0 ? -1 : i;
            }
            else
            {
                Quoted[i] = opened >= 0;
            }
        }
    }
}
