using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Syntax;

/// <summary>Questions to the trees of a parsed text. Built in linear time; token indices as in <see cref="ParsedText"/>.</summary>
internal sealed class SyntaxTree
{
    private readonly int[] firstChild;
    private readonly int[] nextSibling;
    private readonly int[] left;
    private readonly int[] right;
    private readonly int[] sentenceOf;

    public SyntaxTree(ParsedText parsed)
    {
        Parsed = parsed;
        var count = parsed.Count;
        firstChild = new int[count];
        nextSibling = new int[count];
        left = new int[count];
        right = new int[count];
        sentenceOf = new int[count];
        Array.Fill(firstChild, -1);
        Array.Fill(nextSibling, -1);
        for (var i = count - 1; i >= 0; i--)
        {
            left[i] = right[i] = i;
            if (parsed.Heads[i] is var head and >= 0)
            {
                nextSibling[i] = firstChild[head];
                firstChild[head] = i;
            }
        }

        for (var s = 0; s < parsed.Sentences.Length; s++)
        {
            var (start, length) = parsed.Sentences[s].GetOffsetAndLength(count);
            Array.Fill(sentenceOf, s, start, length);
            Widen(start, start + length);
        }
    }

    public ParsedText Parsed { get; }

    /// <summary>First and last token of a sentence.</summary>
    public (int First, int Last) Sentence(int index)
    {
        var range = Parsed.Sentences[index];
        return (range.Start.Value, range.End.Value - 1);
    }

    public int SentenceOf(int token) => sentenceOf[token];

    public Relation RelationOf(int token) => Parsed.Relations[token];

    public string Lemma(int token) => Parsed.Lemmas[token];

    /// <summary>Characters of the sentence.</summary>
    public TextSpan SentenceSpan(int index)
    {
        var (first, last) = Sentence(index);
        return Span(first, last);
    }

    /// <summary>Characters from one token to another, both included.</summary>
    public TextSpan Span(int first, int last) => new(Parsed.Tokens[first].Start, Parsed.Tokens[last].End);

    /// <summary>First and last token of what hangs on the token, itself included.</summary>
    public (int First, int Last) Subtree(int token) => (left[token], right[token]);

    /// <summary>Characters of what hangs on the token.</summary>
    public TextSpan SubtreeSpan(int token) => Span(left[token], right[token]);

    public IEnumerable<int> Children(int token)
    {
        for (var child = firstChild[token]; child >= 0; child = nextSibling[child])
        {
            yield return child;
        }
    }

    /// <summary>First child under one of the relations, or -1.</summary>
    public int Child(int token, params ReadOnlySpan<Relation> relations)
    {
        for (var child = firstChild[token]; child >= 0; child = nextSibling[child])
        {
            if (relations.Contains(Parsed.Relations[child]))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>First child to the right under the earliest of the relations that has one, or -1.</summary>
    public int RightChild(int token, params ReadOnlySpan<Relation> relations)
    {
        foreach (var relation in relations)
        {
            foreach (var child in Children(token))
            {
                if (child > token && Parsed.Relations[child] == relation)
                {
                    return child;
                }
            }
        }

        return -1;
    }

    /// <summary>Lemma of the preposition or the mark that ties the token to its head ("as", "of", "to"), or null.</summary>
    public string? Preposition(int token) =>
        Child(token, Relation.Case, Relation.Mark) is var tie and >= 0 ? Parsed.Lemmas[tie] : null;

    /// <summary>Whether <paramref name="token"/> hangs on <paramref name="ancestor"/>, directly or not.</summary>
    public bool IsUnder(int token, int ancestor)
    {
        for (var at = token; at >= 0; at = Parsed.Heads[at])
        {
            if (at == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>First token that ends after the position; <see cref="ParsedText.Count"/> where none does.</summary>
    public int TokenAt(int position) => Parsed.Tokens.FirstEndingAfter(span => span, position);

    /// <summary>Whether the token's own form is finite: "said", "says", "say", "may".</summary>
    public bool IsFiniteForm(int token) => Parsed.FineTags[token] is "VBD" or "VBZ" or "VBP" or "MD";

    /// <summary>First and last token that overlap the span, or null where none does.</summary>
    public (int First, int Last)? TokensIn(TextSpan span)
    {
        var first = TokenAt(span.Start);
        var last = first - 1;
        while (last + 1 < Parsed.Count && Parsed.Tokens[last + 1].Start < span.End)
        {
            last++;
        }

        return last >= first ? (first, last) : null;
    }

    /// <summary>
    /// The run without punctuation and conjunctions at its edges, but with the quotation mark that closes or opens one
    /// inside it; null where nothing is left.
    /// </summary>
    public (int First, int Last)? Trim(int first, int last)
    {
        int from = first,
            to = last;
        while (from <= to && Parsed.Tags[from] is Upos.Punct or Upos.CConj)
        {
            from++;
        }

        while (to >= from && Parsed.Tags[to] is Upos.Punct or Upos.CConj)
        {
            to--;
        }

        if (from > to)
        {
            return null;
        }

        if (Enumerable.Range(from, to - from + 1).Count(IsQuoteMark) % 2 == 1)
        {
            if (to < last && IsQuoteMark(to + 1))
            {
                to++;
            }
            else if (to + 1 < last && IsQuoteMark(to + 2))
            {
                to += 2;
            }
            else if (from > first && IsQuoteMark(from - 1))
            {
                from--;
            }
        }

        return (from, to);
    }

    private bool IsQuoteMark(int token) => Parsed[token] is "\"" or "“" or "”";

    /// <summary>The grammatical subject: its own, or the one it shares as a conjunct or an open complement; -1 if none.</summary>
    public int Subject(int verb)
    {
        for (var at = verb; at >= 0; at = Parsed.Heads[at])
        {
            // "That is because Holt wants ...": the outer subject is that of the copula.
            var own = Child(at, Relation.Nsubj, Relation.NsubjPass);
            own = own >= 0 ? own : Child(at, Relation.NsubjOuter, Relation.Csubj, Relation.CsubjPass);
            if (own >= 0)
            {
                return own;
            }

            if (Parsed.Relations[at] is not (Relation.Conj or Relation.Xcomp or Relation.Advcl))
            {
                break;
            }
        }

        return -1;
    }

    // Heads before and after: a token's reach is settled once its children's are, so climb from every token. A climb
    // stops where nothing widens, which bounds the work by the depth of the tree.
    private void Widen(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            for (int at = i, head = Parsed.Heads[i]; head >= 0; at = head, head = Parsed.Heads[head])
            {
                if (left[at] >= left[head] && right[at] <= right[head])
                {
                    break;
                }

                left[head] = Math.Min(left[head], left[at]);
                right[head] = Math.Max(right[head], right[at]);
            }
        }
    }
}
