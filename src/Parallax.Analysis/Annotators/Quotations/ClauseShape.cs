using Parallax.Analysis.Annotators.Syntax;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>What makes words a clause.</summary>
internal sealed class ClauseShape(SyntaxTree tree)
{
    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>Whether a verb of the range is finite.</summary>
    public bool HasFinite(TokenRange range) =>
        Enumerable.Range(range.First, range.Last - range.First + 1).Any(IsFinite);

    /// <summary>Whether the token heads a finite clause, by its tag or its auxiliaries.</summary>
    public bool IsFinite(int token) =>
        tree.IsFiniteForm(token)
        || parsed.Tags[token] is not Upos.Punct && tree.Child(token, Relation.Aux, Relation.AuxPass, Relation.Cop) >= 0;

    /// <summary>Whether the clause has a subject of its own, as one without a finite verb may: "shows Holt leading".</summary>
    public bool HasSubject(int clause) => tree.Child(clause, Relation.Nsubj, Relation.NsubjPass) >= 0;
}
