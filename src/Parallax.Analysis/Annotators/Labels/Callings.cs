using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Labels;

/// <summary>What somebody is said to call something: the thing's token, and the words put on it.</summary>
/// <param name="Thing">Head token of the thing.</param>
/// <param name="Words">The words.</param>
internal sealed record Calling(int Thing, TextSpan Words);

/// <summary>Reads "called the ruling homework", "described the complaints as seasonal".</summary>
internal sealed class Callings
{
    // A longer complement is a statement, not a label.
    private const int LongestLabel = 9;

    // How far "as" may stand from "described".
    private const int Reach = 16;

    private readonly ParsedText parsed;
    private readonly Dictionary<int, List<int>> children = [];

    public Callings(ParsedText parsed)
    {
        this.parsed = parsed;
        for (var i = 0; i < parsed.Count; i++)
        {
            if (parsed.Heads[i] >= 0 && IsCalling(parsed.Heads[i]))
            {
                if (!children.TryGetValue(parsed.Heads[i], out var list))
                {
                    children[parsed.Heads[i]] = list = [];
                }

                list.Add(i);
            }
        }
    }

    /// <summary>The calling whose verb is the token, or null.</summary>
    public Calling? Read(int verb)
    {
        if (!children.TryGetValue(verb, out var all))
        {
            return null;
        }

        var thing =
            First(all, child => child > verb && parsed.Relations[child] is Relation.Obj or Relation.Iobj)
            ?? First(all, child => parsed.Relations[child] is Relation.NsubjPass)
            ?? Described(verb);
        var label = TakesAs(verb)
            ? AfterAs(verb)
            : First(all, child => child > verb && parsed.Relations[child] is Relation.Xcomp) ?? SecondObject(all, verb);
        if (label is null && thing > verb && NamedInClause(all, verb) is { } named)
        {
            (thing, label) = (named, thing);
        }

        if (thing is null || label is null || thing == label || parsed.Tags[thing.Value] == Upos.Pron)
        {
            return null;
        }

        var (first, last) = Extent(label.Value, verb);
        return last - first < LongestLabel
            ? new Calling(thing.Value, new TextSpan(parsed.Tokens[first].Start, parsed.Tokens[last].End))
            : null;
    }

    private static int? First(List<int> tokens, Predicate<int> fits) =>
        tokens.FindIndex(fits) is >= 0 and var at ? tokens[at] : null;

    // "called the dam a lamp": a parser may make both of them objects.
    private int? SecondObject(List<int> children, int verb)
    {
        var objects = children.FindAll(child =>
            child > verb && parsed.Relations[child] is Relation.Obj or Relation.Iobj
        );
        return objects.Count == 2 ? objects[1] : null;
    }

    // "the pit, which people have called the Widow": the noun before the clause is called what stands behind the verb.
    private int? NamedInClause(List<int> children, int verb) =>
        !TakesAs(verb)
        && First(children, child => child < verb && parsed.Relations[child] is Relation.Nsubj) is { } subject
        && parsed.Lemmas[subject] is not ("who" or "which" or "that")
            ? Described(verb)
            : null;

    // "the union that the company calls imaginary"
    private int? Described(int verb) =>
        parsed.Relations[verb] is Relation.AclRelcl or Relation.AdvclRelcl && parsed.Heads[verb] >= 0
            ? parsed.Heads[verb]
            : null;

    private bool TakesAs(int verb) =>
        parsed.Lemmas[verb] is not ("call" or "brand" or "label" or "dub" or "term" or "deem");

    // The first noun or adjective phrase after "as"; its last word.
    private int? AfterAs(int verb)
    {
        var at = verb + 1;
        while (at < parsed.Count && at < verb + Reach && Lower(at) != "as")
        {
            at++;
        }

        int? last = null;
        for (var i = at + 1; i < parsed.Count && i <= at + LongestLabel && Lower(at) == "as"; i++)
        {
            if (IsInside(i))
            {
                last = i;
            }
            else if (last is not null || parsed.Tags[i] is not (Upos.Det or Upos.Punct or Upos.Adv))
            {
                break;
            }
        }

        return last;
    }

    private bool IsCalling(int token) =>
        parsed.Tags[token] == Upos.Verb
        && parsed.Lemmas[token]
            is "call"
                or "brand"
                or "label"
                or "dub"
                or "term"
                or "deem"
                or "describe"
                or "denounce"
                or "dismiss"
                or "characterize"
                or "characterise"
                or "condemn";

    // The complement's own words, without the article, quotation marks and what its subordinates add after a comma.
    private (int First, int Last) Extent(int label, int after)
    {
        var first = label;
        while (
            first - 1 > after && parsed.Tags[first - 1] is Upos.Adj or Upos.Noun or Upos.PropN or Upos.Adv or Upos.Num
        )
        {
            first--;
        }

        var last = label;
        while (
            last + 1 < parsed.Count
            && parsed.Heads[last + 1] is var head
            && head >= first
            && head <= last
            && IsInside(last + 1)
        )
        {
            last++;
        }

        return (first, last);
    }

    private bool IsInside(int token) => parsed.Tags[token] is Upos.Noun or Upos.PropN or Upos.Adj;

    private string Lower(int token) =>
        parsed.Text.Substring(parsed.Tokens[token].Start, parsed.Tokens[token].Length).ToLowerInvariant();
}
