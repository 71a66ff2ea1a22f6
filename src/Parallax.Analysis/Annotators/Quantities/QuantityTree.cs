using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quantities;

/// <summary>What the parse says of a quantity: the noun that its number counts, and what rises or falls.</summary>
internal sealed class QuantityTree
{
    private static readonly HashSet<string> States = new(StringComparer.Ordinal)
    {
        "average",
        "be",
        "hit",
        "reach",
        "remain",
        "stand",
        "total",
    };

    private readonly SyntaxTree tree;
    private readonly int[] subjects;
    private readonly bool[] copulas;

    /// <summary>Prepares a parsed text: subjects are looked up once, as a list may hang thousands of words on one.</summary>
    public QuantityTree(SyntaxTree tree)
    {
        this.tree = tree;
        subjects = new int[tree.Parsed.Count];
        copulas = new bool[tree.Parsed.Count];
        Array.Fill(subjects, -1);
        for (var token = tree.Parsed.Count - 1; token >= 0; token--)
        {
            var head = tree.Parsed.Heads[token];
            if (head >= 0 && tree.RelationOf(token) is Relation.Nsubj or Relation.NsubjPass)
            {
                subjects[head] = token;
            }
            else if (head >= 0 && tree.RelationOf(token) is Relation.Cop)
            {
                copulas[head] = true;
            }
        }
    }

    /// <summary>The noun that the quantity's number modifies, as a lemma; null where the parse shows none behind it.</summary>
    public string? Counted(TextSpan quantity)
    {
        if (tree.TokensIn(quantity) is not var (first, last))
        {
            return null;
        }

        for (var token = last; token >= first; token--)
        {
            var head = tree.Parsed.Heads[token];
            if (tree.RelationOf(token) is Relation.Nummod && head > last && IsNoun(head))
            {
                return Lemma(head);
            }
        }

        return null;
    }

    /// <summary>What a share or measure is one of: the head noun of the of-phrase behind it.</summary>
    public string? Whole(TextSpan quantity)
    {
        var of = tree.TokenAt(quantity.End);
        if (of >= tree.Parsed.Count || !tree.Parsed[of].Equals("of", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var head = tree.Parsed.Heads[of];
        return tree.RelationOf(of) is Relation.Case && head > of && IsNoun(head) ? Lemma(head) : null;
    }

    /// <summary>The subject that the quantity is told of: "turnout was 61 percent", "the river stands at 8.2 metres".</summary>
    public string? Told(TextSpan quantity)
    {
        if (tree.TokensIn(quantity) is not var (_, token))
        {
            return null;
        }

        var copula = copulas[token];
        var verb = copula ? token : tree.Parsed.Heads[token];
        if (verb < 0 || !(copula || States.Contains(tree.Lemma(verb))))
        {
            return null;
        }

        var subject = subjects[verb];
        return subject >= 0 && IsNoun(subject) ? Lemma(subject) : null;
    }

    /// <summary>Whether a verb stands behind the quantity with the quantity for its subject: "hundreds fled".</summary>
    public bool IsDoer(TextSpan quantity)
    {
        var next = tree.TokenAt(quantity.End);
        return next < tree.Parsed.Count
            && tree.Parsed.Tags[next] is Upos.Verb
            && tree.TokensIn(quantity) is var (first, last)
            && Enumerable.Range(first, last - first + 1).Any(token => tree.RelationOf(token) is Relation.Nsubj);
    }

    /// <summary>The subject of the word of change at this position, as a lemma; null where it has none.</summary>
    public string? Changing(int position)
    {
        var token = tree.TokenAt(position);
        for (var step = 0; step < 3 && token >= 0 && token < tree.Parsed.Count; step++)
        {
            var subject = subjects[token];
            if (subject >= 0)
            {
                return IsNoun(subject) ? Lemma(subject) : null;
            }

            token = tree.Parsed.Heads[token];
        }

        return null;
    }

    private bool IsNoun(int token) => tree.Parsed.Tags[token] is Upos.Noun;

    private string Lemma(int token) =>
        CountedNoun.Singular(tree.Parsed[token]) is { } singular ? singular : tree.Lemma(token).ToLowerInvariant();
}
