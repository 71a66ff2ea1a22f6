using Parallax.Analysis.Annotators.Syntax;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Statements;

/// <summary>
/// Splits a run of tokens into clauses that stand for themselves: coordinated clauses with subjects of their own, clauses
/// joined by a colon or semicolon, and contrasts ("while", "whereas"). Verbs that share a subject stay together.
/// </summary>
internal sealed class ClauseSplitter(SyntaxTree tree)
{
    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>Runs that together hold every word of the given one, in order.</summary>
    public List<(int First, int Last)> Split(int first, int last)
    {
        var starts = new SortedSet<int> { first };
        for (var verb = first; verb <= last; verb++)
        {
            if (
                StandsAlone(verb, first, last)
                && StartOf(verb, first) is var start
                && start > first
                && HasClause(starts.Max, start - 1)
            )
            {
                starts.Add(start);
            }
        }

        foreach (var stop in Enumerable.Range(first, last - first + 1).Where(i => parsed[i] is ":" or ";"))
        {
            if (HasClause(first, stop - 1) && HasClause(stop + 1, last))
            {
                starts.Add(stop + 1);
            }
        }

        var clauses = new List<(int, int)>();
        int[] bounds = [.. starts, last + 1];
        for (var i = 0; i + 1 < bounds.Length; i++)
        {
            if (Trim(bounds[i], bounds[i + 1] - 1) is var (from, to))
            {
                clauses.Add((from, to));
            }
        }

        return clauses;
    }

    private bool StandsAlone(int verb, int first, int last)
    {
        var head = parsed.Heads[verb];
        if (head < first || head > last || head > verb)
        {
            return false;
        }

        var subject = tree.Child(verb, Relation.Nsubj, Relation.NsubjPass, Relation.Expl);
        if (subject < first || subject > verb || parsed.Lemmas[subject] is "that" or "which" or "who")
        {
            return false;
        }

        var mark = tree.Child(verb, Relation.Mark);
        return parsed.Relations[verb] switch
        {
            Relation.Conj or Relation.Parataxis => mark < 0 || IsContrast(mark),
            Relation.Advcl => mark >= 0 && IsContrast(mark),
            _ => false,
        };
    }

    private bool IsContrast(int mark) => parsed.Lemmas[mark] is "while" or "whereas" or "although" or "though";

    private int StartOf(int verb, int first)
    {
        var start = tree.Subtree(verb).First;
        while (start - 1 > first && parsed.Tags[start - 1] is Upos.CConj or Upos.Punct)
        {
            start--;
        }

        return start;
    }

    private bool HasClause(int first, int last) =>
        Enumerable
            .Range(first, Math.Max(0, last - first + 1))
            .Any(i => parsed.Tags[i] is Upos.Verb or Upos.Aux && parsed.FineTags[i] is not ("VBG" or "VB"));

    private (int, int)? Trim(int first, int last) => tree.Trim(first, last);
}
