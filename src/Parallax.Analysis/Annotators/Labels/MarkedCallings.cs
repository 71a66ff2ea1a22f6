using System.Collections.Frozen;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Labels;

/// <summary>
/// Reads what is called something in quotation marks, by the order of the words: <c>called the ruling “homework”</c>,
/// <c>dismissed his words as “theatre”</c>, <c>the union that the company calls “imaginary”</c>. The marks disturb the tree,
/// which is why it is not asked.
/// </summary>
internal sealed class MarkedCallings(ParsedText parsed)
{
    // A longer thing is a clause, longer words are an utterance.
    private const int Reach = 14;
    private const int LongestLabel = 9;

    private static readonly FrozenSet<string> Verbs = WordList.Load("Labels/Data/calling-verbs.txt")["marks"];

    /// <summary>The calling whose verb is the token, or null.</summary>
    /// <param name="end">The token behind the last one of the sentence.</param>
    public Calling? Read(int verb, int end)
    {
        if (parsed.Tags[verb] != Upos.Verb || !Verbs.Contains(parsed.Lemmas[verb]))
        {
            return null;
        }

        var mark = verb + 1;
        while (mark < Math.Min(end, verb + Reach) && !IsMark(mark))
        {
            if (
                parsed.Tags[mark] is Upos.Aux
                || parsed.Tags[mark] is Upos.Verb && parsed.FineTags[mark] is not ("VBN" or "VBG")
            )
            {
                return null;
            }

            mark++;
        }

        return mark < Math.Min(end, verb + Reach) && Words(mark) is { } words && Thing(verb, mark) is { } thing
            ? new Calling(thing, words)
            : null;
    }

    // Without the article and the stop before the closing mark.
    private TextSpan? Words(int mark)
    {
        var first = mark + 1;
        var last = first;
        while (last < parsed.Count && last - first <= LongestLabel && !IsMark(last))
        {
            last++;
        }

        if (last >= parsed.Count || !IsMark(last))
        {
            return null;
        }

        last--;
        while (last > first && parsed.Tags[last] is Upos.Punct)
        {
            last--;
        }

        while (first < last && parsed.Tags[first] is Upos.Det)
        {
            first++;
        }

        return last >= first && char.IsLetterOrDigit(parsed[first][0])
            ? new TextSpan(parsed.Tokens[first].Start, parsed.Tokens[last].End)
            : null;
    }

    // The noun between the verb and the marks; of a relative clause the noun before it, of a passive its subject.
    private int? Thing(int verb, int mark)
    {
        var last = mark - 1;
        while (last > verb && (parsed.Tags[last] is Upos.Det || parsed.Lemmas[last] is "as" or ","))
        {
            last--;
        }

        if (last == verb)
        {
            return Antecedent(verb) ?? Passive(verb);
        }

        int? head = null;
        for (var i = verb + 1; i <= last; i++)
        {
            if (parsed.Tags[i] is Upos.Noun or Upos.PropN)
            {
                head = i;
            }
            else if (
                head is not null && parsed.FineTags[i] is not "POS"
                || parsed.Tags[i] is Upos.Pron && parsed.FineTags[i] is not "PRP$"
            )
            {
                break;
            }
        }

        return head;
    }

    private int? Antecedent(int verb)
    {
        for (var i = verb - 1; i > 0 && i > verb - Reach; i--)
        {
            if (parsed.Lemmas[i] is "that" or "which" or "whom")
            {
                var noun = parsed[i - 1] is "," ? i - 2 : i - 1;
                return noun >= 0 && parsed.Tags[noun] is Upos.Noun or Upos.PropN && verb > i + 1 ? noun : null;
            }

            if (parsed.Tags[i] is Upos.Punct)
            {
                return null;
            }
        }

        return null;
    }

    private int? Passive(int verb)
    {
        for (var i = verb - 1; i >= 0 && i > verb - Reach; i--)
        {
            if (parsed.Heads[i] == verb && parsed.Relations[i] is Relation.NsubjPass)
            {
                return parsed.Tags[i] is Upos.Pron ? null : i;
            }
        }

        return null;
    }

    private bool IsMark(int token) => parsed[token] is "\"" or "“" or "”" or "„" or "«" or "»" or "''" or "``";
}
