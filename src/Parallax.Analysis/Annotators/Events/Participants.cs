using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events;

/// <summary>Names the takers-part of a deed from the phrases that stand in its roles.</summary>
internal sealed class Participants(SyntaxTree tree, string text, EntityIndex entities)
{
    /// <summary>Those a phrase names, conjuncts each for itself; empty for no phrase.</summary>
    /// <param name="head">Head token of the phrase, or -1.</param>
    public IReadOnlyList<Participant> Of(int head) =>
        head < 0 ? [] : [.. Conjuncts(head).Where(IsNominal).Select(Name)];

    /// <summary>Those of the phrase who can do something: someone with a name, or people, forces, bodies.</summary>
    public IReadOnlyList<Participant> Doers(int head) =>
        head < 0 ? [] : [.. Conjuncts(head).Where(IsNominal).Where(CanAct).Select(Name)];

    /// <summary>The one a phrase names, without its conjuncts.</summary>
    public Participant One(int head) => Name(head);

    private IEnumerable<int> Conjuncts(int head)
    {
        yield return head;
        foreach (var child in tree.Children(head).Where(child => tree.RelationOf(child) is Relation.Conj))
        {
            yield return child;
        }
    }

    private bool IsNominal(int token) => tree.Parsed.Tags[token] is Upos.Noun or Upos.PropN or Upos.Pron or Upos.Num;

    /// <summary>Whether the head names someone who can do something.</summary>
    public bool CanAct(int token)
    {
        var lemma = tree.Lemma(token).ToLowerInvariant();
        if (DeedWords.IsHappening(lemma))
        {
            return false;
        }

        return DeedWords.IsDoer(lemma)
            || tree.Parsed.Tags[token] is Upos.Pron && lemma is "he" or "she" or "they" or "we" or "i"
            || entities.Covering(tree.Parsed.Tokens[token]) is { Type: not EntityType.Other };
    }

    private Participant Name(int head)
    {
        var entity = Entity(head);
        var span = Phrase(head);
        return new Participant(entity?.Id, entity?.Name ?? span.In(text), span);
    }

    // The head's own entity, else the one whose people or forces it is: "Armenian forces" act for Armenia.
    private Entity? Entity(int head)
    {
        if (entities.Covering(tree.Parsed.Tokens[head]) is { } own)
        {
            return own;
        }

        return tree.Children(head)
            .Where(child =>
                tree.RelationOf(child)
                    is Relation.Amod
                        or Relation.Compound
                        or Relation.Flat
                        or Relation.NmodPoss
                        or Relation.Appos
            )
            .Select(child => entities.Covering(tree.Parsed.Tokens[child]))
            .FirstOrDefault(entity => entity is not null);
    }

    private TextSpan Phrase(int head)
    {
        var (first, last) = (head, head);
        foreach (var child in tree.Children(head))
        {
            if (
                tree.RelationOf(child)
                is Relation.Amod
                    or Relation.Compound
                    or Relation.Flat
                    or Relation.Det
                    or Relation.Nummod
                    or Relation.NmodPoss
            )
            {
                first = Math.Min(first, child);
                last = Math.Max(last, child);
            }
        }

        return tree.Span(first, last);
    }
}
