using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Statements;

/// <summary>A run of tokens of one sentence in one voice.</summary>
/// <param name="Quotation">Whose content it is; null in the outlet's own voice.</param>
internal readonly record struct VoiceSegment(int First, int Last, Quotation? Quotation);

/// <summary>Tells, token by token, which quotation an article's words belong to.</summary>
internal sealed class QuotedPieces
{
    private readonly SyntaxTree tree;
    private readonly Quotation?[] content;
    private readonly Quotation?[] cue;

    public QuotedPieces(SyntaxTree tree, IReadOnlyList<Quotation> quotations)
    {
        this.tree = tree;
        content = new Quotation?[tree.Parsed.Count];
        cue = new Quotation?[tree.Parsed.Count];
        foreach (var quotation in quotations)
        {
            foreach (var piece in quotation.Content)
            {
                Fill(content, piece, quotation);
            }

            if (quotation.Cue is { } span)
            {
                Fill(cue, span, quotation);
            }
        }
    }

    /// <summary>Runs of one voice in a sentence, without those that hold no word.</summary>
    public IEnumerable<VoiceSegment> Segments(int sentence)
    {
        var (first, last) = tree.Sentence(sentence);
        for (var start = first; start <= last; )
        {
            var end = start;
            while (end < last && content[end + 1] == content[start])
            {
                end++;
            }

            if (Trim(start, end) is var (from, to))
            {
                yield return new VoiceSegment(from, to, content[start]);
            }

            start = end + 1;
        }
    }

    /// <summary>The quotation whose frame a clause is: it holds the cue and no other finite verb.</summary>
    public Quotation? FramedBy(int first, int last, int sentence)
    {
        Quotation? framed = null;
        for (var i = first; i <= last; i++)
        {
            if (cue[i] is { } quotation)
            {
                framed ??= quotation;
            }
            else if (
                tree.Parsed.FineTags[i] is "VBD" or "VBZ" or "VBP"
                && tree.Parsed.Tags[i] is Upos.Verb
                && !IsInSource(i, framed)
            )
            {
                return null;
            }
        }

        return framed ?? Verbless(first, last, sentence);
    }

    /// <summary>Whether a frame says where something was said.</summary>
    public bool SaysWhere(Quotation quotation, TextSpan frame) =>
        quotation.Venue is { } venue && frame.Contains(venue) && quotation.Cue is { } span && frame.Contains(span);

    private bool IsInSource(int token, Quotation? framed) =>
        framed?.Source is { } source && source.Span.Contains(tree.Parsed.Tokens[token]);

    // ", the minister" or "Lavrov" beside a quotation: what is left of a frame whose cue stands elsewhere.
    private Quotation? Verbless(int first, int last, int sentence)
    {
        var (from, to) = tree.Sentence(sentence);
        var hasVerb = Enumerable.Range(first, last - first + 1).Any(i => tree.Parsed.Tags[i] is Upos.Verb or Upos.Aux);
        if (hasVerb)
        {
            return null;
        }

        return Enumerable
            .Range(from, to - from + 1)
            .Select(i => content[i])
            .FirstOrDefault(quotation => quotation is not null);
    }

    private (int First, int Last)? Trim(int first, int last)
    {
        while (first <= last && tree.Parsed.Tags[first] is Upos.Punct or Upos.CConj)
        {
            first++;
        }

        while (last >= first && tree.Parsed.Tags[last] is Upos.Punct or Upos.CConj or Upos.SConj)
        {
            last--;
        }

        return first <= last ? (first, last) : null;
    }

    private void Fill(Quotation?[] marks, TextSpan span, Quotation quotation)
    {
        if (tree.TokensIn(span) is var (first, last))
        {
            Array.Fill(marks, quotation, first, last - first + 1);
        }
    }
}
