using Parallax.Analysis.Annotators.Entities;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>A name where another version has another.</summary>
internal readonly record struct SlotName(Mention Mention, Entity Entity);

/// <summary>Reads the names in the places where two versions part.</summary>
internal static class NamedSlots
{
    /// <summary>Pairs of names that stand in one place and mean two things.</summary>
    public static IEnumerable<(SlotName Left, SlotName Right)> Replaced(VersionPair pair)
    {
        foreach (var slot in pair.Slots.Where(slot => slot.Left.Count > 0 && slot.Right.Count > 0))
        {
            var here = Names(pair.Left, slot.Left);
            var there = Names(pair.Right, slot.Right);
            foreach (var (left, right) in here.Zip(there))
            {
                if (!IsSame(pair, left, right))
                {
                    yield return (left, right);
                }
            }
        }
    }

    /// <summary>Whether two names mean one: one entity of the story, one place on the map, or spellings of one word.</summary>
    public static bool IsSame(VersionPair pair, SlotName left, SlotName right)
    {
        var (one, other) = (left.Entity, right.Entity);
        if (pair.Left.View.SharedId(one.Id) is { } id && id == pair.Right.View.SharedId(other.Id))
        {
            return true;
        }

        return one.GeoNames is { } place && place == other.GeoNames
            || one.IsCountry && other.IsCountry && one.Country is { } country && country == other.Country
            || AreSpellings(pair, left, right);
    }

    private static bool AreSpellings(VersionPair pair, SlotName left, SlotName right)
    {
        var one = NameFolding.Fold(left.Mention.Span.In(pair.Left.View.Text));
        var other = NameFolding.Fold(right.Mention.Span.In(pair.Right.View.Text));
        return one == other || !AreKnown(left.Entity, right.Entity) && NameFolding.Alike(one, other);
    }

    // Slovakia and Slovenia are a letter or two apart and two countries.
    private static bool AreKnown(Entity one, Entity other) =>
        one.GeoNames is not null && other.GeoNames is not null
        || one.Country is { } country && other.Country is { } there && country != there;

    private static List<SlotName> Names(StoryStatement statement, IReadOnlyList<Core.TextSpan> words) =>
        [
            .. statement
                .View.Entities.Within(statement.Span)
                .Where(pair => pair.Mention.Kind is MentionKind.Name or MentionKind.Demonym)
                .Where(pair =>
                    words.Any(word =>
                        word.Overlaps(pair.Mention.Span) && IsCapital(word.Intersect(pair.Mention.Span), statement)
                    )
                )
                .Select(pair => new SlotName(pair.Mention, pair.Entity)),
        ];

    // Of "the Russia inquiry" another noun for the inquiry is no other name.
    private static bool IsCapital(Core.TextSpan word, StoryStatement statement) =>
        word.In(statement.View.Text).Any(char.IsUpper);
}
