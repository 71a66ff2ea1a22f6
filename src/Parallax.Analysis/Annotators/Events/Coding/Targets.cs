using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Coding;

/// <summary>
/// Who is meant by what stands in a role: of "Lom's decision" Lom, of "the attack on the bridge" nobody where words are
/// answered, the bridge where something is hit. What is talked about is no recipient.
/// </summary>
internal sealed class Targets(SyntaxTree tree, EntityIndex entities, Participants participants)
{
    /// <summary>Those who take part by what stands as doer.</summary>
    public IEnumerable<Participant> Doers(int head)
    {
        if (participants.CanAct(head))
        {
            yield return participants.One(head);
        }
        else if (Owner(head) is { } owner)
        {
            yield return participants.One(owner);
        }
        else if (
            tree.Parsed.Tags[head] is Upos.Noun or Upos.PropN
            && !DeedWords.IsHappening(tree.Lemma(head).ToLowerInvariant())
        )
        {
            yield return participants.One(head);
        }
    }

    /// <summary>Those it is done to by what stands as recipient; none where it only says what it is about.</summary>
    /// <param name="head">Head of the phrase.</param>
    /// <param name="type">PLOVER type of the event.</param>
    public IEnumerable<Participant> Of(int head, string type)
    {
        if (tree.Parsed.Tags[head] is Upos.Verb)
        {
            yield break;
        }

        if (participants.CanAct(head))
        {
            yield return participants.One(head);
        }
        else if (type is "ASSAULT" or "COERCE" || Owner(head) is null && IsPhysical(type))
        {
            // "a Greek convoy" is hit, not Greece; "Lom's plan" is turned down, and Lom with it.
            yield return participants.One(head);
        }
        else if (Owner(head) is { } owner)
        {
            yield return participants.One(owner);
        }
    }

    // Whose it is: "Lom's decision", "the Lom airstrike", "the government of Lom", "the death of a protester".
    private int? Owner(int head)
    {
        foreach (var child in tree.Children(head))
        {
            var isOwner = tree.RelationOf(child) switch
            {
                Relation.NmodPoss => true,
                Relation.Amod or Relation.Compound => child < head,
                Relation.Nmod => tree.Preposition(child) is "of" or "by" or "in" or "from",
                _ => false,
            };
            if (isOwner && IsSomebody(child))
            {
                return child;
            }

            // "the position voiced by Lom"
            if (
                tree.RelationOf(child) is Relation.Acl
                && tree.Child(child, Relation.OblAgent) is var agent and >= 0
                && IsSomebody(agent)
            )
            {
                return agent;
            }
        }

        return null;
    }

    private bool IsSomebody(int token) =>
        participants.CanAct(token) && entities.Covering(tree.Parsed.Tokens[token]) is not null;

    private static bool IsPhysical(string type) =>
        type
            is "ASSAULT"
                or "COERCE"
                or "SANCTION"
                or "MOBILIZE"
                or "PROTEST"
                or "CONCEDE"
                or "RETREAT"
                or "AID"
                or "REJECT";
}
