using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Facts;

/// <summary>
/// Knows which event a word belongs to: the nearest deed above it in the tree, where that is an event, or one of whose noun
/// it only says that it takes place ("[talks] were held in Oslo").
/// </summary>
internal sealed class Governors
{
    // Deeper a tree is a parser's accident.
    private const int Deepest = 60;

    private readonly SyntaxTree tree;
    private readonly IReadOnlyList<Event> events;
    private readonly Dictionary<int, int> eventAt = [];
    private readonly Dictionary<int, int> carried = [];

    public Governors(SyntaxTree tree, IReadOnlyList<Event> events)
    {
        this.tree = tree;
        this.events = events;
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i].Type is not null)
            {
                eventAt.TryAdd(Head(events[i].Predicate), i);
            }
        }

        // Of "launched an attack" both words are the event. Deeds of no type are clauses as any others: "erupted" of clashes.
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i].Type is not null)
            {
                eventAt.TryAdd(Head(events[i].Act), i);
            }
        }

        eventAt.Remove(-1);
    }

    /// <summary>The token of a span that the others hang on; -1 where no token stands there.</summary>
    public int Head(TextSpan span)
    {
        if (tree.TokensIn(span) is not var (first, last))
        {
            return -1;
        }

        for (var i = first; i <= last; i++)
        {
            if (tree.Parsed.Heads[i] < first || tree.Parsed.Heads[i] > last)
            {
                return i;
            }
        }

        return first;
    }

    /// <summary>Index of the event whose predicate or act the token is, or -1.</summary>
    public int At(int token) => eventAt.GetValueOrDefault(token, -1);

    /// <summary>The predicate of an event.</summary>
    public TextSpan Predicate(int index) => events[index].Predicate;

    /// <summary>What governs a token.</summary>
    /// <param name="token">Head of a phrase.</param>
    /// <param name="passes">Whether the climb may go from a noun to what it hangs on.</param>
    public Governor Of(int token, Func<int, bool> passes)
    {
        var at = token;
        for (var steps = 0; at >= 0 && steps < Deepest; steps++)
        {
            if (at != token && eventAt.TryGetValue(at, out var found))
            {
                return new Governor(at, found, steps);
            }

            if (at != token && IsClause(at))
            {
                return new Governor(at, Carried(at), steps);
            }

            if (at != token && !passes(at))
            {
                return new Governor(at, -1, steps);
            }

            at = tree.Parsed.Heads[at];
        }

        return new Governor(-1, -1, Deepest);
    }

    /// <summary>
    /// Whether what stands on a clause holds of a predicate too: it hangs in that clause, or that clause goes on with it
    /// without a subject of its own. What is said, and what a relative clause tells beside, has its own.
    /// </summary>
    public bool IsSameClause(int predicate, int clause)
    {
        var (from, to) = tree.IsUnder(predicate, clause) ? (predicate, clause) : (clause, predicate);
        var goesOn = from == clause;
        for (var (at, steps) = (from, 0); at != to; at = tree.Parsed.Heads[at], steps++)
        {
            if (
                at < 0
                || steps >= Deepest
                || IsAside(tree.RelationOf(at))
                || goesOn
                    && (
                        tree.RelationOf(at) is not Relation.Conj
                        || tree.Child(at, Relation.Nsubj, Relation.NsubjPass) >= 0
                    )
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAside(Relation relation) =>
        relation
            is Relation.Ccomp
                or Relation.Parataxis
                or Relation.AclRelcl
                or Relation.Acl
                or Relation.Advcl
                or Relation.Xcomp;

    /// <summary>Whether the token heads a clause.</summary>
    public bool IsClause(int token) =>
        tree.Parsed.Tags[token] is Upos.Verb
            && tree.RelationOf(token) is not (Relation.Amod or Relation.Compound or Relation.Case)
        || tree.RelationOf(token)
            is Relation.Root
                or Relation.Ccomp
                or Relation.Advcl
                or Relation.AclRelcl
                or Relation.Parataxis;

    /// <summary>
    /// Index of the event that a verb without one of its own only says the taking place of: the verb's subject or object, or
    /// what its relative clause hangs on; -1 where there is none.
    /// </summary>
    public int Carried(int verb)
    {
        if (!carried.TryGetValue(verb, out var found))
        {
            carried[verb] = found = FindCarried(verb);
        }

        return found;
    }

    private int FindCarried(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (
                tree.RelationOf(child) is Relation.Nsubj or Relation.NsubjPass or Relation.Obj
                && eventAt.TryGetValue(child, out var found)
            )
            {
                return found;
            }
        }

        return
            tree.RelationOf(verb) is Relation.Acl or Relation.AclRelcl
            && tree.Parsed.Heads[verb] is var head and >= 0
            && eventAt.TryGetValue(head, out var noun)
            ? noun
            : -1;
    }
}

/// <summary>What governs a word.</summary>
/// <param name="Token">The deed's token, or the noun at which the climb stopped; -1 for none.</param>
/// <param name="Event">Index of the event it belongs to; -1 for none.</param>
/// <param name="Steps">How many words lie between.</param>
internal readonly record struct Governor(int Token, int Event, int Steps);
