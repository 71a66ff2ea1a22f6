using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Whose words each token of an article is among, and whose it introduces: of quotations inside quotations the outermost,
/// for whose words the outlet answers, but for words that stand in marks inside a report ("Yonhap reports that Kim said,
/// “...”"): those are the words of whoever said them.
/// </summary>
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
        var outer = quotations.ToDictionary(quotation => quotation.Id);
        foreach (var quotation in quotations.Where(quotation => Speaks(quotation, outer)))
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

    /// <summary>
    /// Whether a verb or a noun reports a phrase rather than a clause ("demanded the withdrawal", "the decision to close"). Without it
    /// such a phrase says nothing: the clause around is the outlet's statement, and what the verb tells is a deed.
    /// </summary>
    public bool IsPhrase(Quotation quotation) =>
        quotation is { Kind: QuotationKind.Indirect, Cue: { } span }
        && tree.TokensIn(span) is var (first, last)
        && Enumerable.Range(first, last - first + 1).Any(i => tree.Parsed.Tags[i] is Upos.Verb or Upos.Noun or Upos.Adj)
        && !quotation.Content.Any(HasFiniteVerb);

    private static bool Speaks(Quotation quotation, Dictionary<string, Quotation> all) =>
        quotation.Within is not { } outer
        || quotation.Kind is QuotationKind.Direct && all[outer] is { Kind: not QuotationKind.Direct, Within: null };

    private bool HasFiniteVerb(TextSpan piece) =>
        tree.TokensIn(piece) is var (first, last) && Enumerable.Range(first, last - first + 1).Any(tree.IsFiniteForm);

    private void Fill(Quotation?[] marks, TextSpan span, Quotation quotation)
    {
        if (tree.TokensIn(span) is var (first, last))
        {
            Array.Fill(marks, quotation, first, last - first + 1);
        }
    }
}
