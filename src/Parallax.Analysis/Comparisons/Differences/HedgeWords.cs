using Parallax.Analysis.Annotators;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>How sure a word leaves what it stands with.</summary>
internal enum Hedge
{
    /// <summary>As sure as without it.</summary>
    None,

    /// <summary>Of what is to come or has to be: "will".</summary>
    Future,

    /// <summary>"May", "possibly".</summary>
    Possible,

    /// <summary>"Reportedly", "appears to".</summary>
    Reported,
}

/// <summary>Reads how sure a report is of a predicate from the words on it.</summary>
internal static class HedgeWords
{
    private static readonly WordList Words = WordList.Load("Differences/hedges.txt");

    /// <summary>The hedge that a lower-case word is, on the words it stands with.</summary>
    public static Hedge Of(string word) =>
        Words["reported"].Contains(word) ? Hedge.Reported
        : Words["possible"].Contains(word) ? Hedge.Possible
        : Words["future"].Contains(word) ? Hedge.Future
        : Hedge.None;

    /// <summary>The strongest hedge on a predicate: its auxiliaries and adverbs, or the verb it is the complement of.</summary>
    /// <param name="statement">The statement; what stands outside it hedges nothing here.</param>
    /// <param name="predicate">A token of its article.</param>
    /// <param name="token">The token that hedges, or the predicate.</param>
    public static Hedge On(StoryStatement statement, int predicate, out int token)
    {
        var tree = statement.View.Tree;
        var found = Hedge.None;
        token = predicate;
        foreach (var child in tree.Children(predicate))
        {
            if (
                tree.RelationOf(child) is Relation.Aux or Relation.Advmod or Relation.Parataxis
                && Of(Lower(statement, child)) is var hedge
                && hedge > found
            )
            {
                (found, token) = (hedge, child);
            }
        }

        var head = tree.Parsed.Heads[predicate];
        if (
            head >= 0
            && tree.RelationOf(predicate) is Relation.Xcomp or Relation.Ccomp
            && Over(statement, head) is var over
            && over > found
        )
        {
            (found, token) = (over, head);
        }

        return found;
    }

    // "Is believed to", "appears to": passive or of seeming, with the clause in the infinitive.
    private static Hedge Over(StoryStatement statement, int verb)
    {
        var tree = statement.View.Tree;
        var word = Lower(statement, verb);
        var seems =
            word.StartsWith("appear", StringComparison.Ordinal) || word.StartsWith("seem", StringComparison.Ordinal);
        if (
            !statement.Span.Contains(tree.Parsed.Tokens[verb])
            || !seems && tree.Child(verb, Relation.AuxPass, Relation.Cop) < 0
        )
        {
            return Hedge.None;
        }

        return Words["reported_over"].Contains(word) ? Hedge.Reported
            : Words["possible_over"].Contains(word) ? Hedge.Possible
            : Hedge.None;
    }

    // "May" with a capital is a month or a name; a question that begins with it is asked, not told.
    private static string Lower(StoryStatement statement, int token) =>
        statement.View.Tree.Parsed[token] is var word && word is "May" ? "" : word.ToString().ToLowerInvariant();
}
