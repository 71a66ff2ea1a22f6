using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Statements;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>
/// In versions whose words answer each other, another name in the same place: where it acts it is another agent, where it
/// says the rest another speaker, where it locates another place.
/// </summary>
internal sealed class ParticipantRule : IDifferenceRule
{
    public IEnumerable<Difference> Find(VersionPair pair)
    {
        if (!pair.IsClose)
        {
            yield break;
        }

        foreach (var (left, right) in NamedSlots.Replaced(pair))
        {
            if (TypeOf(pair, left, right) is { } type)
            {
                yield return pair.Make(
                    type,
                    left.Mention.Span,
                    right.Mention.Span,
                    $"{pair.Left.View.Name} names {pair.Words(left.Mention.Span)}, {pair.Right.View.Name} {pair.OtherWords(right.Mention.Span)}."
                );
            }
        }
    }

    private static DifferenceType? TypeOf(VersionPair pair, SlotName left, SlotName right)
    {
        if (IsSpeaker(pair.Left, left.Mention.Span) && IsSpeaker(pair.Right, right.Mention.Span))
        {
            return DifferenceType.Speaker;
        }

        if (IsAgent(pair.Left, left.Mention.Span) || IsAgent(pair.Right, right.Mention.Span))
        {
            return DifferenceType.Agent;
        }

        if (left.Entity.Type == right.Entity.Type)
        {
            return left.Entity.Type is EntityType.Place ? DifferenceType.Place : DifferenceType.Agent;
        }

        // "In Jerusalem" is a place whatever the name was taken for.
        return left.Entity.Type is EntityType.Place || right.Entity.Type is EntityType.Place
            ? DifferenceType.Place
            : null;
    }

    private static bool IsSpeaker(StoryStatement statement, TextSpan name) =>
        statement.Statement.Attribution is not null
        && statement.Quotation?.Source is { } source
        && source.Span.Overlaps(name);

    private static bool IsAgent(StoryStatement statement, TextSpan span) =>
        statement.Statement.Arguments.Any(argument =>
            argument.Role is ArgumentRole.Agent && argument.Span.Contains(span)
        );
}
