using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>Phrases that name somebody: what belongs to the name, and what only ties the phrase to its sentence.</summary>
internal sealed class NominalPhrases(SyntaxTree tree)
{
    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>The phrase that a nominal token heads, without what does not belong to the name: clauses, remarks.</summary>
    public SourcePhrase Of(int head)
    {
        var (first, last) = tree.Subtree(head);
        var sentence = tree.Sentence(tree.SentenceOf(head));
        first = Math.Max(first, sentence.First);
        last = Math.Min(last, sentence.Last);
        foreach (var child in tree.Children(head))
        {
            var relation = parsed.Relations[child];
            if (relation is Relation.Parataxis or Relation.Advcl or Relation.Cc or Relation.Conj && child > head)
            {
                if (
                    relation is Relation.Conj or Relation.Cc
                    && parsed.Tags[ConjunctOf(child)] is not Upos.Verb and not Upos.Aux
                )
                {
                    continue;
                }

                last = Math.Min(last, tree.Subtree(child).First - 1);
            }
        }

        last = Math.Max(last, head);
        while (last > head && parsed.Tags[last] is Upos.Punct)
        {
            last--;
        }

        while (first < head && IsOutside(first, head))
        {
            first++;
        }

        return new SourcePhrase(
            tree.Span(first, Closed(first, last)),
            [.. Core(head, 0).Select(token => parsed.Tokens[token])],
            parsed.Tags[head] is Upos.Pron
        );
    }

    /// <summary>The noun's phrase without the clause that begins at the token.</summary>
    public SourcePhrase Before(int noun, int clause)
    {
        var phrase = Of(noun);
        if (clause <= noun || tree.TokensIn(phrase.Span) is not var (first, last) || last < clause)
        {
            return phrase;
        }

        last = clause - 1;
        while (last > noun && parsed.Tags[last] is Upos.Punct or Upos.Adp)
        {
            last--;
        }

        return phrase with
        {
            Span = tree.Span(Math.Min(first, last), last),
        };
    }

    /// <summary>
    /// The nominal phrase that fills the room between a quotation and its cue ("..., the chairwoman, Irena Holt, told"),
    /// for where the tree lost it; null where there is none.
    /// </summary>
    public SourcePhrase? Between(int first, int last)
    {
        while (first <= last && parsed.Tags[first] is Upos.Punct or Upos.CConj)
        {
            first++;
        }

        while (last >= first && parsed.Tags[last] is Upos.Punct or Upos.Adv or Upos.Aux or Upos.Adp)
        {
            last--;
        }

        var tokens = Enumerable.Range(first, Math.Max(0, last - first + 1)).ToList();
        if (tokens.Count is 0 or > 14 || tokens.Exists(i => parsed.Tags[i] is Upos.Verb) || !tokens.Exists(IsNominal))
        {
            return null;
        }

        return new SourcePhrase(
            tree.Span(first, last),
            [
                .. tokens
                    .Where(i => parsed.Tags[i] is Upos.PropN or Upos.Pron || i == last)
                    .Select(i => parsed.Tokens[i]),
            ],
            tokens.Count == 1 && parsed.Tags[first] is Upos.Pron
        );
    }

    // "by the Post", "and Germany", "even China": what ties the phrase to its sentence does not name the source.
    private bool IsOutside(int token, int head) =>
        parsed.Tags[token] is Upos.Punct
        || parsed.Heads[token] == head
            && parsed.Relations[token]
                is Relation.Case
                    or Relation.Cc
                    or Relation.CcPreconj
                    or Relation.Advmod
                    or Relation.Mark
            && parsed.Tags[token] is Upos.Adp or Upos.CConj or Upos.SConj or Upos.Adv;

    // "Rep. Gwen Holt (D-Wis.)": a bracket that the phrase opens is closed in it.
    private int Closed(int first, int last)
    {
        var open = Enumerable.Range(first, last - first + 1).Count(i => parsed[i] is "(");
        var closed = Enumerable.Range(first, last - first + 1).Count(i => parsed[i] is ")");
        for (var next = last + 1; open > closed && next < parsed.Count && next <= last + 2; next++)
        {
            if (parsed[next] is ")")
            {
                return next;
            }
        }

        return last;
    }

    private int ConjunctOf(int token) =>
        parsed.Relations[token] is Relation.Cc ? Math.Max(0, parsed.Heads[token]) : token;

    // The head, its names and titles; what hangs on by a preposition is somebody else's name. Names nest little:
    // three levels reach "minister > Lavrov > Sergey".
    private IEnumerable<int> Core(int head, int level)
    {
        yield return head;
        if (level == 3)
        {
            yield break;
        }

        foreach (var child in tree.Children(head))
        {
            if (parsed.Relations[child] is Relation.Flat or Relation.Compound or Relation.Appos or Relation.NmodDesc)
            {
                foreach (var token in Core(child, level + 1))
                {
                    yield return token;
                }
            }
        }
    }

    /// <summary>Whether the token can head a phrase.</summary>
    public bool IsNominal(int token) => parsed.Tags[token] is Upos.Noun or Upos.PropN or Upos.Pron;
}
