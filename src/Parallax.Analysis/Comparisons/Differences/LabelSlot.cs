using Parallax.Analysis.Annotators;
using Parallax.Analysis.Annotators.Labels;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>
/// Reads a place where two versions part as two labels of one thing: another noun for the same people ("rebels",
/// "terrorists"), another judging adjective before the same noun, or one where the other has none.
/// </summary>
internal static class LabelSlot
{
    private const int MostWords = 3;

    // Words of many senses share some rare one with most others: the first few decide.
    private const int Senses = 3;

    private static readonly WordList Judging = WordList.Load("Differences/judging.txt");

    /// <summary>The difference of labels in a place, or null where the words judge nothing.</summary>
    public static Difference? Read(VersionPair pair, Slot slot)
    {
        if (slot.Left.Count > MostWords || slot.Right.Count > MostWords)
        {
            return null;
        }

        var left = Content(pair.Left, slot.Left);
        var right = Content(pair.Right, slot.Right);
        if (left.Count > 1 || right.Count > 1 || left.Count + right.Count == 0)
        {
            return left.Count + right.Count > 0 && IsModifiers(pair, slot) ? Modifier(pair, slot) : null;
        }

        return left.Count == 1 && right.Count == 1 && AreNouns(pair, left[0], right[0]) ? Noun(pair, left[0], right[0])
            : IsModifiers(pair, slot) ? Modifier(pair, slot)
            : null;
    }

    private static Difference? Noun(VersionPair pair, TextSpan left, TextSpan right)
    {
        var (mine, theirs) = (pair.Left.WordAt(left).Lemma, pair.Right.WordAt(right).Lemma);
        // A word that judges is a label even where a dictionary has the other as its synonym ("government", "regime").
        return mine != theirs && (AreApart(mine, theirs) || IsJudging(mine) || IsJudging(theirs))
            ? pair.Make(
                DifferenceType.Label,
                left,
                right,
                $"{pair.Left.View.Name} calls them {pair.Words(left)}, {pair.Right.View.Name} {pair.OtherWords(right)}."
            )
            : null;
    }

    // Two words for people are two ways to see them.
    private static bool AreApart(string mine, string theirs) =>
        PeopleNouns.IsPerson(mine)
        && PeopleNouns.IsPerson(theirs)
        && !AreKindOf(mine, theirs)
        && !WordNet.Default.AreSynonyms(mine, theirs, WordNetPart.Noun, Senses);

    private static Difference? Modifier(VersionPair pair, Slot slot)
    {
        var left = Content(pair.Left, slot.Left);
        var right = Content(pair.Right, slot.Right);
        if (!left.Exists(span => IsStance(pair.Left, span)) && !right.Exists(span => IsStance(pair.Right, span)))
        {
            return null;
        }

        if (
            left is [var one]
            && right is [var other]
            && AreAlike(pair.Left.WordAt(one).Lemma, pair.Right.WordAt(other).Lemma)
        )
        {
            return null;
        }

        // The side without the word shows the words it stands with.
        var mine = left.Count > 0 ? left[0].Cover(left[^1]) : pair.Counterpart(right[0], 1);
        var theirs = right.Count > 0 ? right[0].Cover(right[^1]) : pair.Counterpart(left[0], 0);
        return mine is { } here && theirs is { } there
            ? pair.Make(
                DifferenceType.Label,
                here,
                there,
                $"{pair.Left.View.Name} has {pair.Words(here)}, {pair.Right.View.Name} {pair.OtherWords(there)}."
            )
            : null;
    }

    // Every word stands before a noun that both versions have.
    private static bool IsModifiers(VersionPair pair, Slot slot) =>
        Content(pair.Left, slot.Left).TrueForAll(span => IsModifier(pair.Left, span, slot.Left))
        && Content(pair.Right, slot.Right).TrueForAll(span => IsModifier(pair.Right, span, slot.Right));

    private static bool IsModifier(StoryStatement statement, TextSpan span, IReadOnlyList<TextSpan> slot)
    {
        var word = statement.WordAt(span);
        var tree = statement.View.Tree;
        var head = tree.Parsed.Heads[word.Token];
        return head >= 0
            && tree.RelationOf(word.Token)
                is Relation.Amod
                    or Relation.Compound
                    or Relation.Acl
                    or Relation.Root
                    or Relation.Conj
            && tree.Parsed.Tags[word.Token] is Upos.Adj or Upos.Verb or Upos.Noun or Upos.Adv
            && !slot.Any(other => other.Overlaps(tree.Parsed.Tokens[head]) && other != span && head < word.Token);
    }

    private static bool AreNouns(VersionPair pair, TextSpan left, TextSpan right) =>
        pair.Left.WordAt(left).Tag is Upos.Noun
        && pair.Right.WordAt(right).Tag is Upos.Noun
        && (IsHead(pair.Left, left) || IsHead(pair.Right, right));

    private static bool IsHead(StoryStatement statement, TextSpan span) =>
        statement.View.Tree.RelationOf(statement.WordAt(span).Token) is not Relation.Amod;

    // Articles go with the words after them: "an illegal", "a".
    private static List<TextSpan> Content(StoryStatement statement, IReadOnlyList<TextSpan> words) =>
        [.. words.Where(word => statement.WordAt(word).Tag is not (Upos.Det or Upos.CConj))];

    private static bool IsStance(StoryStatement statement, TextSpan span)
    {
        var form = span.In(statement.View.Text).Trim('"', '“', '”', ',', '.').ToLowerInvariant();
        return LabelLexicon.IsStance(form, onConflictNoun: true) || IsJudging(statement.WordAt(span).Lemma);
    }

    /// <summary>Whether the noun judges what it names.</summary>
    public static bool IsJudging(string lemma) =>
        LabelLexicon.Nouns.Contains(lemma) || Judging.Names.Any(name => Judging[name].Contains(lemma));

    private static bool AreAlike(string one, string other) =>
        one == other || WordNet.Default.AreSynonyms(one, other, WordNetPart.Adjective, Senses);

    // "Lawmaker" is a kind of "politician": the one is not another name for the other but a closer one.
    private static bool AreKindOf(string one, string other) =>
        WordNet.Default.Synsets(one, WordNetPart.Noun) is { Count: > 0 } mine
        && WordNet.Default.Synsets(other, WordNetPart.Noun) is { Count: > 0 } theirs
        && (WordNet.Default.IsA(mine[0], theirs[0]) || WordNet.Default.IsA(theirs[0], mine[0]));
}
