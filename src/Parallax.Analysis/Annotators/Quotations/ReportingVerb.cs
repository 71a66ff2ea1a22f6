using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// The words of a reporting verb as PARC 3 and PolNeAR mark a cue: the verb with its auxiliaries, the adverbs beside it, its
/// particle and the preposition that introduces what is said ("has repeatedly called for").
/// </summary>
internal sealed class ReportingVerb(SyntaxTree tree)
{
    private static readonly string[] Prepositions = ["for", "on", "about", "as", "of", "against", "with", "over", "to"];

    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>The cue's words round a verb.</summary>
    /// <param name="contents">What is said: the cue ends before it, and takes a preposition only where it introduces it.</param>
    public TextSpan Words(int verb, IReadOnlyList<TextSpan> contents)
    {
        var first = First(verb, contents);
        if (first > 0 && parsed.Heads[first - 1] == verb && parsed.Lemmas[first - 1] is "to")
        {
            first--;
            // "appeared to blame", "went on to explain"
            var main = parsed.Relations[verb] is Relation.Xcomp ? parsed.Heads[verb] : -1;
            if (
                main >= 0
                && (main == first - 1 || main == first - 2 && parsed.Relations[first - 1] is Relation.CompoundPrt)
            )
            {
                first = First(main, contents);
            }
        }

        var last = verb;
        while (
            last + 1 < parsed.Count
            && parsed.Heads[last + 1] == verb
            && parsed.Relations[last + 1] is Relation.CompoundPrt
        )
        {
            last++;
        }

        return tree.Span(first, Introduces(last + 1, contents) || IsAgents(last + 1, verb) ? last + 1 : last);
    }

    private int First(int verb, IReadOnlyList<TextSpan> contents)
    {
        var first = verb;
        while (IsOfGroup(first - 1, verb) && !Within(first - 1, contents))
        {
            first--;
        }

        // "..., again said": an adverb before the auxiliaries belongs to the clause rather than to the verb.
        while (first < verb && parsed.Tags[first] is Upos.Adv && parsed.Tags[first + 1] is Upos.Aux)
        {
            first++;
        }

        return first;
    }

    /// <summary>Whether the verb denies ("denied that"), or is denied itself ("did not say"); not where both are ("did not deny").</summary>
    public bool IsDenied(int verb) =>
        SpeechCues.IsDenial(parsed.Lemmas[verb])
        ^ tree.Children(verb).Any(child => child < verb && parsed.Lemmas[child] is "not" or "n't" or "never");

    /// <summary>
    /// Whether the verb leaves open that it was said: "reportedly said", "may have told", "appeared to blame"; and a passive
    /// whose source nobody names ("is believed to").
    /// </summary>
    public bool IsHedged(int verb, bool nameless) =>
        tree.Children(verb).Any(child => child < verb && SpeechCues.IsHedge(parsed.Lemmas[child]))
        || parsed.Relations[verb] is Relation.Xcomp && SpeechCues.IsHedge(parsed.Lemmas[parsed.Heads[verb]])
        || nameless && tree.Child(verb, Relation.AuxPass) >= 0;

    private bool IsOfGroup(int token, int verb) =>
        token >= 0
        && parsed.Heads[token] == verb
        && (
            parsed.Relations[token] is Relation.Aux or Relation.AuxPass
            || parsed.Relations[token] is Relation.Advmod
                && parsed.Tags[token] is Upos.Adv or Upos.Part
                && parsed.FineTags[token] is not "WRB"
        );

    // "was condemned by Seoul"
    private bool IsAgents(int token, int verb) =>
        token < parsed.Count
        && parsed.Lemmas[token] is "by"
        && tree.Child(verb, Relation.OblAgent) is var agent and >= 0
        && parsed.Heads[token] == agent;

    private bool Introduces(int token, IReadOnlyList<TextSpan> contents) =>
        token + 1 < parsed.Count
        && parsed.Tags[token] is Upos.Adp or Upos.SConj
        && Prepositions.Contains(parsed.Lemmas[token])
        && contents.Any(content => content.Contains(parsed.Tokens[token + 1]))
        && !Within(token, contents);

    private bool Within(int token, IReadOnlyList<TextSpan> contents) =>
        contents.Any(content => content.Overlaps(parsed.Tokens[token]));
}
