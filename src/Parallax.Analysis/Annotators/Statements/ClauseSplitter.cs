using Parallax.Analysis.Annotators.Syntax;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Statements;

/// <summary>
/// Splits a run of tokens into clauses that stand for themselves (<see cref="ClauseBounds"/>): what remains on both sides
/// of a cut must be a clause of its own.
/// </summary>
internal sealed class ClauseSplitter(SyntaxTree tree)
{
    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>Runs that together hold every word of the given one, in order.</summary>
    public List<(int First, int Last)> Split(int first, int last)
    {
        var starts = new SortedSet<int> { first };
        var bounds = new ClauseBounds(tree, first, last);
        for (var verb = first; verb <= last; verb++)
        {
            if (bounds.Of(verb) is not var (start, end))
            {
                continue;
            }

            if (start > first && HasClause(starts.Max, start - 1))
            {
                starts.Add(start);
            }
            else if (start == first && end < last && HasClause(end + 1, last))
            {
                // In front: "After the blast shook the town, the mine was closed".
                starts.Add(end + 1);
            }
        }

        foreach (var stop in Enumerable.Range(first, last - first + 1).Where(i => parsed[i] is ":" or ";"))
        {
            if (HasClause(first, stop - 1) && HasClause(stop + 1, last))
            {
                starts.Add(stop + 1);
            }
        }

        return Runs([.. starts, last + 1]);
    }

    private List<(int First, int Last)> Runs(int[] bounds)
    {
        var clauses = new List<(int, int)>();
        for (var i = 0; i + 1 < bounds.Length; i++)
        {
            if (tree.Trim(bounds[i], bounds[i + 1] - 1) is var (from, to))
            {
                clauses.Add((from, to));
            }
        }

        return clauses;
    }

    private bool HasClause(int first, int last) =>
        Enumerable
            .Range(first, Math.Max(0, last - first + 1))
            .Any(i => parsed.Tags[i] is Upos.Verb or Upos.Aux && parsed.FineTags[i] is not ("VBG" or "VB"));
}
