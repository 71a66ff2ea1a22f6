using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Casualties;

/// <summary>Reads off the tree what was done to those whom a number counts: "[10] people were killed", "[35] injured".</summary>
internal sealed class HarmReader(SyntaxTree tree)
{
    // "Ten people have since been | wounded": auxiliaries, adverbs and the noun stand between.
    private const int Reach = 5;

    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>The harm and the token of its word; null where the words say of none.</summary>
    public (string Harm, int Word)? Of(TextSpan figure)
    {
        if (tree.TokensIn(figure) is not var (first, last))
        {
            return null;
        }

        var noun = CountedBy(first, last);
        if (noun > last && HarmOf(noun) is { } harm)
        {
            return (harm, noun);
        }

        return Own(noun) ?? Governing(noun) ?? Before(first) ?? Behind(Math.Max(noun, last));
    }

    /// <summary>The token that heads what is counted: the noun, or the number where there is none.</summary>
    public int CountedBy(int first, int last)
    {
        var top = first;
        for (var i = first; i <= last; i++)
        {
            if (parsed.Heads[i] < first || parsed.Heads[i] > last)
            {
                top = parsed.Tags[i] is Upos.Num || parsed.Tags[top] is not Upos.Num ? i : top;
            }
        }

        return parsed.Relations[top] is Relation.Nummod && parsed.Heads[top] >= 0 ? parsed.Heads[top] : top;
    }

    // "10 deaths", "10 wounded soldiers", "people killed in the raid", "people who died", "the death of 10".
    private (string, int)? Own(int noun)
    {
        if (HarmOf(noun) is { } harm && parsed.Tags[noun] is not Upos.Verb)
        {
            return (harm, noun);
        }

        foreach (var child in tree.Children(noun))
        {
            if (
                HarmOf(child) is { } done
                && (
                    parsed.Relations[child] is Relation.Amod or Relation.Acl && parsed.FineTags[child] is not "VBG"
                    || parsed.Relations[child] is Relation.AclRelcl or Relation.Acl && IsSufferedBy(child)
                )
            )
            {
                return (done, child);
            }
        }

        var head = parsed.Heads[noun];
        return head >= 0 && parsed.Relations[noun] is Relation.Nmod && tree.Preposition(noun) is "of"
            ? HarmOf(head) is { } named && parsed.Tags[head] is Upos.Noun
                ? (named, head)
                : HarmWords.IsToll(Lemma(head))
                    ? ("killed", head)
                    : null
            : null;
    }

    // "killed 10 people", "10 were killed", "10 are missing", "left 10 dead", "the toll rose to 10".
    private (string, int)? Governing(int noun)
    {
        var at = noun;
        for (var i = 0; i < Reach && parsed.Relations[at] is Relation.Conj && parsed.Heads[at] >= 0; i++)
        {
            at = parsed.Heads[at];
        }

        var verb = parsed.Heads[at];
        if (verb < 0)
        {
            return null;
        }

        var harm = HarmOf(verb);
        switch (parsed.Relations[at])
        {
            case Relation.Obj when harm is not null && !HarmWords.IsUndergone(Lemma(verb)):
            case Relation.NsubjPass when harm is not null:
            case Relation.Nsubj when harm is not null && IsSufferedBy(verb):
                return (harm!, verb);
            case Relation.Obj or Relation.Nsubj when HarmWords.Leaves(Lemma(verb)):
                return Left(verb);
        }

        return parsed.Relations[at] is Relation.Obl or Relation.Obj && Toll(verb) is var toll and >= 0
            ? ("killed", toll)
            : null;
    }

    private (string, int)? Left(int verb) =>
        tree.Children(verb)
            .Where(child => parsed.Relations[child] is Relation.Xcomp or Relation.Advcl or Relation.Obj)
            .Select(child => HarmOf(child) is { } harm ? (harm, child) : ((string, int)?)null)
            .FirstOrDefault(found => found is not null);

    private int Toll(int verb) => tree.Children(verb).FirstOrDefault(child => HarmWords.IsToll(Lemma(child)), -1);

    // "The blast killed [at least 12] people", where the tree takes the verb for a participle.
    private (string, int)? Before(int first) =>
        first > 0
        && parsed.Tags[first - 1] is Upos.Verb
        && !HarmWords.IsUndergone(Lemma(first - 1))
        && HarmOf(first - 1) is { } harm
            ? (harm, first - 1)
            : null;

    // A headline leaves the auxiliary out ("46 hurt"), and a tree may be wrong where the words are plain.
    private (string, int)? Behind(int last)
    {
        for (var i = last + 1; i <= Math.Min(last + Reach, parsed.Count - 1); i++)
        {
            if (HarmOf(i) is { } harm && parsed.FineTags[i] is "VBN" or "VBD" or "VBG" or "JJ" && IsFate(i))
            {
                return (harm, i);
            }

            var between =
                parsed.Tags[i] is Upos.Aux
                || parsed.Tags[i] is Upos.Adv
                || i == last + 1 && HarmWords.IsAnyone(Lemma(i)) && parsed.Tags[i] is Upos.Noun;
            if (!between)
            {
                return null;
            }
        }

        return null;
    }

    // Nothing behind it that it would be done to, or that it would be said of.
    private bool IsFate(int word) =>
        word + 1 >= parsed.Count
        || parsed.Tags[word + 1] is not (Upos.Noun or Upos.PropN or Upos.Num or Upos.Det or Upos.Adj or Upos.Pron);

    private bool IsSufferedBy(int verb) =>
        HarmWords.IsUndergone(Lemma(verb))
        || parsed.Tags[verb] is Upos.Adj or Upos.Noun
        || tree.Child(verb, Relation.AuxPass, Relation.NsubjPass) >= 0
        || parsed.FineTags[verb] is "VBN" or "VBD" && tree.Child(verb, Relation.Obj) < 0 && IsFate(verb);

    // The lemma of "missing" and "wounded" is the verb's in one tree and the word itself in another.
    private string? HarmOf(int token) =>
        HarmWords.KindOf(Lemma(token)) ?? HarmWords.KindOf(parsed[token].ToString().ToLowerInvariant());

    private string Lemma(int token) => parsed.Lemmas[token].ToLowerInvariant();
}
