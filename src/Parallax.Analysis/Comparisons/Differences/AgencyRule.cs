using Parallax.Analysis.Annotators.Events;
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
        var left = pair.Left.View.EventsIn(pair.Left.Span).ToList();
        var right = pair.Right.View.EventsIn(pair.Right.Span).ToList();
        if (left.Count == 0 || right.Count == 0)
        {
            yield break;
        }

        if (IsAgentless(left) && Named(right) is { } named)
        {
            yield return Make(
                pair,
                left[0].Span,
                named.Span,
                $"{pair.Left.View.Name} names nobody in {pair.Words(left[0].Span)}, {pair.Right.View.Name} names {pair.OtherWords(named.Span)}."
            );
        }
        else if (IsAgentless(right) && Named(left) is { } other)
        {
            yield return Make(
                pair,
                other.Span,
                right[0].Span,
                $"{pair.Left.View.Name} names {pair.Words(other.Span)}, {pair.Right.View.Name} names nobody in {pair.OtherWords(right[0].Span)}."
            );
        }
        else if (Rivals(pair, left, right) is var (mine, theirs))
        {
            yield return Make(
                pair,
                mine.Span,
                theirs.Span,
                $"{pair.Left.View.Name} names {pair.Words(mine.Span)}, {pair.Right.View.Name} {pair.OtherWords(theirs.Span)}."
            );
        }
    }

    private static bool IsAgentless(List<Event> events) => events.TrueForAll(found => found.Actor.Count == 0);

    private static Participant? Named(List<Event> events) =>
        events.Where(found => found.Type is not null).SelectMany(found => found.Actor).FirstOrDefault();

    private static (Participant Mine, Participant Theirs)? Rivals(VersionPair pair, List<Event> left, List<Event> right)
    {
        foreach (var mine in left.Where(found => found is { Type: not null, Actor.Count: > 0 }))
        {
            foreach (var theirs in right.Where(found => found.Type == mine.Type && found.Actor.Count > 0))
            {
                if (
                    Lemma(pair.Left, mine) == Lemma(pair.Right, theirs)
                    && !mine.Actor.Any(actor => theirs.Actor.Any(other => Same(pair, actor, other)))
                )
                {
                    return (mine.Actor[0], theirs.Actor[0]);
                }
            }
        }

        return null;
    }

    private static bool Same(VersionPair pair, Participant left, Participant right)
    {
        var (id, other) = (pair.Left.View.SharedId(left.Entity), pair.Right.View.SharedId(right.Entity));
        // A nameless doer ("the army", "they") may be the named one: no evidence of another.
        return id is null || other is null || id == other;
    }

    private static string Lemma(StoryStatement statement, Event found)
    {
        var tree = statement.View.Tree;
        return tree.Lemma(tree.TokenAt(found.Predicate.Start)).ToLowerInvariant();
    }

    private static Difference Make(VersionPair pair, TextSpan left, TextSpan right, string explanation) =>
        pair.Make(DifferenceType.Agent, left, right, explanation);
}
