using Parallax.Analysis.Annotators.Events;
using Parallax.Analysis.Comparisons.Alignment;
using Parallax.Analysis.Comparisons.Tables;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>
/// One names who did it and the other does not ("clashes erupted" against "forces targeted settlements"), or both name
/// somebody else for the same deed.
/// </summary>
internal sealed class AgencyRule : IDifferenceRule
{
    public IEnumerable<Difference> Find(VersionPair pair)
    {
        var left = pair.Left.View.DeedsIn(pair.Left.Span).ToList();
        var right = pair.Right.View.DeedsIn(pair.Right.Span).ToList();
        var matched = false;
        foreach (var mine in left)
        {
            var deeds = right.FindAll(theirs => SameDeed(pair, mine, theirs));
            matched |= deeds.Count > 0;
            // Two deeds of one verb: one of them has the same doer.
            if (deeds.Count > 0 && !deeds.Exists(theirs => Agree(pair, mine, theirs)))
            {
                foreach (var difference in Between(pair, mine, deeds[0]))
                {
                    yield return difference;
                }
            }
        }

        foreach (var difference in ByPhrase.LeftOut(pair))
        {
            yield return difference;
        }

        if (!matched && left.Count > 0 && right.Count > 0)
        {
            foreach (var difference in OtherDeeds(pair, left, right))
            {
                yield return difference;
            }
        }
    }

    // One root; of versions in other words only deeds that matter.
    private static bool SameDeed(VersionPair pair, Event mine, Event theirs) =>
        Stems.Of(Lemma(pair.Left, mine)) == Stems.Of(Lemma(pair.Right, theirs))
        && (pair.IsClose || mine.Told is not null && theirs.Told is not null);

    private static bool Agree(VersionPair pair, Event mine, Event theirs) =>
        mine.Actor.Count == 0 && theirs.Actor.Count == 0
        || mine.Actor.Any(actor => theirs.Actor.Any(other => Same(pair, actor, other)));

    private static IEnumerable<Difference> Between(VersionPair pair, Event mine, Event theirs)
    {
        if (mine.Actor.Count > 0 && theirs.Actor.Count > 0)
        {
            if (!AreRivals(pair, mine, theirs))
            {
                yield break;
            }

            yield return pair.Make(
                DifferenceType.Agent,
                mine.Actor[0].Span,
                theirs.Actor[0].Span,
                $"{pair.Left.View.Name} names {pair.Words(mine.Actor[0].Span)}, {pair.Right.View.Name} {pair.OtherWords(theirs.Actor[0].Span)}."
            );
        }
        else if (Named(mine) is { } here && IsUnknown(here, pair.Left, pair.Right))
        {
            yield return LeftOutRight(pair, here, theirs);
        }
        else if (Named(theirs) is { } there && IsUnknown(there, pair.Right, pair.Left))
        {
            yield return LeftOutLeft(pair, mine, there);
        }
    }

    // Where both versions name both, one of the trees has taken the wrong one for the doer, unless the parts are exchanged.
    private static bool AreRivals(VersionPair pair, Event mine, Event theirs) =>
        IsUnknown(mine.Actor[0], pair.Left, pair.Right)
        || IsUnknown(theirs.Actor[0], pair.Right, pair.Left)
        || mine.Recipient.Any(one => IsNamed(pair, one, theirs.Actor[0]))
            && theirs.Recipient.Any(other => IsNamed(pair, mine.Actor[0], other));

    private static bool IsNamed(VersionPair pair, Participant left, Participant right) =>
        pair.Left.View.SharedId(left.Entity) is { } id && id == pair.Right.View.SharedId(right.Entity);

    // "Clashes erupted" tells of no doer at all; "forces targeted settlements" of one.
    private static IEnumerable<Difference> OtherDeeds(VersionPair pair, List<Event> left, List<Event> right)
    {
        if (
            left.TrueForAll(found => found.Actor.Count == 0)
            && FirstNamed(right) is { } there
            && IsUnknown(there, pair.Right, pair.Left)
        )
        {
            yield return LeftOutLeft(pair, left[0], there);
        }
        else if (
            right.TrueForAll(found => found.Actor.Count == 0)
            && FirstNamed(left) is { } here
            && IsUnknown(here, pair.Left, pair.Right)
        )
        {
            yield return LeftOutRight(pair, here, right[0]);
        }
    }

    private static Participant? FirstNamed(List<Event> events) =>
        events.Where(found => found.Told is not null).Select(Named).FirstOrDefault(actor => actor is not null);

    private static Participant? Named(Event found) => found.Actor.FirstOrDefault(actor => !Nobody.Is(actor.Name));

    private static bool IsUnknown(Participant actor, StoryStatement statement, StoryStatement other) =>
        !DoerNames.AreIn(other, statement, actor.Span, actor.Entity);

    private static bool Same(VersionPair pair, Participant left, Participant right)
    {
        var (id, other) = (pair.Left.View.SharedId(left.Entity), pair.Right.View.SharedId(right.Entity));
        // A nameless doer ("the army", "they") may be the named one: no evidence of another.
        return id is null
            || other is null
            || id == other
            || IsPronoun(pair.Left, left)
            || IsPronoun(pair.Right, right)
            || pair.AreSame(left.Span, right.Span)
            || DoerNames.AreCalledOtherwise(pair, left.Span, right.Span);
    }

    private static bool IsPronoun(StoryStatement statement, Participant actor) =>
        Nobody.Is(actor.Span.In(statement.View.Text));

    private static string Lemma(StoryStatement statement, Event found)
    {
        var tree = statement.View.Tree;
        return tree.Lemma(tree.TokenAt(found.Predicate.Start)).ToLowerInvariant();
    }

    private static Difference LeftOutRight(VersionPair pair, Participant named, Event deed) =>
        pair.Make(
            DifferenceType.Agent,
            named.Span,
            deed.Span,
            $"{pair.Left.View.Name} names {pair.Words(named.Span)}, {pair.Right.View.Name} names nobody in {pair.OtherWords(deed.Span)}."
        );

    private static Difference LeftOutLeft(VersionPair pair, Event deed, Participant named) =>
        pair.Make(
            DifferenceType.Agent,
            deed.Span,
            named.Span,
            $"{pair.Left.View.Name} names nobody in {pair.Words(deed.Span)}, {pair.Right.View.Name} names {pair.OtherWords(named.Span)}."
        );
}
