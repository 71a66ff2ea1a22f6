using Parallax.Analysis.Annotators.Labels;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>
/// Other words put on one entity, or on one thing of the same name, within aligned statements: labels that the annotator
/// found, and in versions whose words answer each other any judging word under another.
/// </summary>
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
            if (
                others.Count > 0
                && !others.Exists(other => Words(pair.Left.View, label) == Words(pair.Right.View, other))
            )
            {
                yield return Make(pair.Left.View, label, pair.Right.View, others[0]);
            }
        }

        if (pair.IsClose)
        {
            foreach (var slot in pair.Slots)
            {
                if (LabelSlot.Read(pair, slot) is { } found)
                {
                    yield return found;
                }
            }
        }
    }

    /// <summary>
    /// What a label is compared by: its words but for case and spelling, without figures. "The deadliest since 2009" and
    /// "since 2007" judge alike; the year is a date.
    /// </summary>
    public static string Words(ArticleView view, EntityLabel label) =>
        string.Concat(VersionPair.Form(label.Words.In(view.Text)).Where(c => !char.IsAsciiDigit(c)));

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
            : other.Entity is null && pair.AreSame(label.Head, other.Head);
}
