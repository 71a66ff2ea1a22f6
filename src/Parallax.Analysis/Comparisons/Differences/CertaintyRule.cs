using Parallax.Analysis.Annotators.Statements;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>One is sure where the other hedges: "killed" against "reportedly killed", "will" against "may".</summary>
internal sealed class CertaintyRule : IDifferenceRule
{
    public IEnumerable<Difference> Find(VersionPair pair)
    {
        var (left, right) = (pair.Left.Statement, pair.Right.Statement);
        if (
            IsSure(left.Certainty) == IsSure(right.Certainty)
            || left.PredicateLemma.Length == 0
            || right.PredicateLemma.Length == 0
        )
        {
            yield break;
        }

        if (pair.IsClose || left.PredicateLemma == right.PredicateLemma)
        {
            yield return pair.Make(
                DifferenceType.Certainty,
                Shown(pair.Left),
                Shown(pair.Right),
                $"{Hedging(pair).View.Name} hedges ({Words(left.Certainty)} against {Words(right.Certainty)}): {pair.Words(Shown(pair.Left))}, {pair.OtherWords(Shown(pair.Right))}."
            );
        }
    }

    private static bool IsSure(Certainty certainty) => certainty is Certainty.Asserted or Certainty.Future;

    private static StoryStatement Hedging(VersionPair pair) =>
        IsSure(pair.Left.Statement.Certainty) ? pair.Right : pair.Left;

    private static TextSpan Shown(StoryStatement statement) => statement.Span;

    private static string Words(Certainty certainty) => certainty.ToString().ToLowerInvariant();
}
