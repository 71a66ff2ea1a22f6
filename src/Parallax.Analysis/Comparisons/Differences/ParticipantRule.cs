using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Statements;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>
/// In versions whose words answer each other, another name in the same slot: where it acts it is another agent, where it
/// locates another place.
/// </summary>
internal sealed class ParticipantRule : IDifferenceRule
{
    public IEnumerable<Difference> Find(VersionPair pair)
    {
        if (!pair.IsClose)
        {
            yield break;
        }

        var (left, right) = pair.Unmatched();
        var here = Names(pair.Left, left);
        var there = Names(pair.Right, right);
        foreach (var ((mention, entity), (other, otherEntity)) in here.Zip(there))
        {
            if (pair.Left.View.SharedId(entity.Id) is { } id && id == pair.Right.View.SharedId(otherEntity.Id))
            {
                continue;
            }

            var acts = IsAgent(pair.Left, mention.Span) || IsAgent(pair.Right, other.Span);
            var located = entity.Type is EntityType.Place && otherEntity.Type is EntityType.Place;
            if (!acts && !located && entity.Type != otherEntity.Type)
            {
                continue;
            }

            yield return pair.Make(
                acts || !located ? DifferenceType.Agent : DifferenceType.Place,
                mention.Span,
                other.Span,
                $"{pair.Left.View.Name} names {pair.Words(mention.Span)}, {pair.Right.View.Name} {pair.OtherWords(other.Span)}."
            );
        }
    }

    private static List<(Mention Mention, Entity Entity)> Names(StoryStatement statement, List<TextSpan> unmatched) =>
        [
            .. statement
                .View.Entities.Within(statement.Span)
                .Where(pair => pair.Mention.Kind is MentionKind.Name or MentionKind.Demonym)
                .Where(pair => unmatched.Exists(span => span.Overlaps(pair.Mention.Span))),
        ];

    private static bool IsAgent(StoryStatement statement, TextSpan span) =>
        statement.Statement.Arguments.Any(argument =>
            argument.Role is ArgumentRole.Agent && argument.Span.Contains(span)
        );
}
