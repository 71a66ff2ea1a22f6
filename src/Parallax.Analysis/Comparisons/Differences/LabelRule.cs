using Parallax.Analysis.Annotators.Labels;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>Other words put on one entity, or on one thing of the same name, within aligned statements.</summary>
internal sealed class LabelRule : IDifferenceRule
{
    public IEnumerable<Difference> Find(VersionPair pair)
    {
        foreach (var label in pair.Left.View.LabelsIn(pair.Left.Span))
        {
            var others = pair
                .Right.View.LabelsIn(pair.Right.Span)
                .Where(other => SameHead(pair, label, other))
                .ToList();
            if (others.Count > 0 && !others.Exists(other => SameWords(pair, label, other)))
            {
                yield return Make(pair.Left.View, label, pair.Right.View, others[0]);
            }
        }
    }

    /// <summary>The difference between two labels of one entity.</summary>
    public static Difference Make(ArticleView left, EntityLabel label, ArticleView right, EntityLabel other) =>
        new(
            DifferenceType.Label,
            [left.Id, right.Id],
            [left.Evidence(label.Words), right.Evidence(other.Words)],
            $"“{label.Words.In(left.Text)}” in {left.Name}, “{other.Words.In(right.Text)}” in {right.Name}, of “{label.Head.In(left.Text)}”."
        );

    private static bool SameHead(VersionPair pair, EntityLabel label, EntityLabel other) =>
        label.Entity is not null
            ? pair.Left.View.SharedId(label.Entity) is { } id && id == pair.Right.View.SharedId(other.Entity)
            : other.Entity is null && Lower(pair.Left, label.Head) == Lower(pair.Right, other.Head);

    private static bool SameWords(VersionPair pair, EntityLabel label, EntityLabel other) =>
        Lower(pair.Left, label.Words) == Lower(pair.Right, other.Words);

    private static string Lower(StoryStatement statement, TextSpan span) =>
        span.In(statement.View.Text).ToLowerInvariant();
}
