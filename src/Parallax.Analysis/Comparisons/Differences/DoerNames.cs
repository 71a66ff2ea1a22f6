using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>Whether a version names somebody whom the other has do something.</summary>
internal static class DoerNames
{
    /// <summary>
    /// Whether the version has the entity or the very words, in whatever part: then nobody is left out, and only the trees
    /// of the two differ.
    /// </summary>
    public static bool AreIn(StoryStatement version, StoryStatement other, TextSpan doer, string? entity)
    {
        var id = other.View.SharedId(entity);
        return version
                .View.Entities.Within(version.Span)
                .Any(pair => id is not null && version.View.SharedId(pair.Entity.Id) == id)
            || $" {VersionPair.Form(version.Text)} ".Contains(
                $" {VersionPair.Form(doer.In(other.View.Text))} ",
                StringComparison.Ordinal
            );
    }

    /// <summary>
    /// Whether two phrases call the same people by a synonym ("his lawyers", "his attorneys") or by a label ("rebels",
    /// "terrorists"), which is a kind of its own.
    /// </summary>
    public static bool AreCalledOtherwise(VersionPair pair, TextSpan left, TextSpan right)
    {
        var (mine, theirs) = (pair.Left.WordAt(left), pair.Right.WordAt(right));
        return mine.Tag is Upos.Noun
            && theirs.Tag is Upos.Noun
            && (
                WordNet.Default.AreSynonyms(mine.Lemma, theirs.Lemma, WordNetPart.Noun)
                || LabelSlot.IsJudging(mine.Lemma)
                || LabelSlot.IsJudging(theirs.Lemma)
            );
    }
}
