using Parallax.Analysis.Annotators;
using Parallax.Analysis.Annotators.Entities;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>
/// A passive whose doer one version names behind "by" and the other leaves out, in versions whose words answer each other:
/// "overturned by an appeals court" against "overturned".
/// </summary>
internal static class ByPhrase
{
    /// <summary>The differences of such places.</summary>
    public static IEnumerable<Difference> LeftOut(VersionPair pair)
    {
        if (!pair.IsClose)
        {
            yield break;
        }

        foreach (var slot in pair.Slots.Where(slot => slot.Left.Count == 0 != (slot.Right.Count == 0)))
        {
            var inLeft = slot.Left.Count > 0;
            var statement = inLeft ? pair.Left : pair.Right;
            if (
                Doer(statement, inLeft ? slot.Left : slot.Right) is not { } doer
                || pair.Counterpart(doer, inLeft ? 0 : 1) is not { } deed
            )
            {
                continue;
            }

            yield return inLeft
                ? pair.Make(
                    DifferenceType.Agent,
                    doer,
                    deed,
                    $"{pair.Left.View.Name} names {pair.Words(doer)}, {pair.Right.View.Name} names nobody in {pair.OtherWords(deed)}."
                )
                : pair.Make(
                    DifferenceType.Agent,
                    deed,
                    doer,
                    $"{pair.Left.View.Name} names nobody in {pair.Words(deed)}, {pair.Right.View.Name} names {pair.OtherWords(doer)}."
                );
        }
    }

    private static TextSpan? Doer(StoryStatement statement, IReadOnlyList<TextSpan> words)
    {
        var tree = statement.View.Tree;
        var by = words[0];
        if (
            words.Count < 2
            || VersionPair.Form(by.In(statement.View.Text)) != "by"
            || !FollowsParticiple(statement, by)
        )
        {
            return null;
        }

        foreach (var word in words.Skip(1))
        {
            var read = statement.WordAt(word);
            var acts =
                read.Tag is Upos.PropN
                || read.Tag is Upos.Noun && (PeopleNouns.IsPerson(read.Lemma) || PeopleNouns.IsBody(read.Lemma));
            if (
                acts
                || statement.View.Entities.Covering(tree.Parsed.Tokens[read.Token]) is { Type: not EntityType.Other }
            )
            {
                return words[1].Cover(words[^1]);
            }
        }

        return null;
    }

    private static bool FollowsParticiple(StoryStatement statement, TextSpan by)
    {
        var tree = statement.View.Tree;
        var before = tree.TokenAt(by.Start) - 1;
        // "Overturned earlier by": an adverb or two may stand between.
        while (before > 0 && tree.Parsed.Tags[before] is Upos.Adv)
        {
            before--;
        }

        return before >= 0 && tree.Parsed.FineTags[before] is "VBN" or "VBD";
    }
}
