using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>Whose words each token of an article is among, and whose it introduces.</summary>
internal sealed class Voices
{
    private readonly SyntaxTree tree;
    private readonly Quotation?[] content;
    private readonly Quotation?[] cue;

    public Voices(SyntaxTree tree, IReadOnlyList<Quotation> quotations)
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

    /// <summary>The quotation whose content the token is in; null in the outlet's own voice.</summary>
    public Quotation? Of(int token) => content[token];

    /// <summary>The quotation whose cue the token is, or null.</summary>
    public Quotation? CuedBy(int token) => cue[token];

    private void Fill(Quotation?[] marks, TextSpan span, Quotation quotation)
    {
        if (tree.TokensIn(span) is var (first, last))
        {
            Array.Fill(marks, quotation, first, last - first + 1);
        }
    }
}
