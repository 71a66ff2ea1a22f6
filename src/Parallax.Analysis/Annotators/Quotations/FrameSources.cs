using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// The phrase that names the speaker in the frame of a quotation, by the order of the words: frames are so regular that it
/// is surer than the tree, whose parse the quoted words disturb.
/// </summary>
internal sealed class FrameSources(SyntaxTree tree, SourcePhrases sources)
{
    private const int LongestName = 25;

    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>Of <c>"...," Holt, the mayor, said</c>: the phrase between the quotation and its cue.</summary>
    /// <param name="first">First token of the frame.</param>
    public SourcePhrase? BeforeCue(int first, int cue)
    {
        var last = cue - 1;
        while (last >= first && parsed.Tags[last] is Upos.Punct or Upos.Adv or Upos.Aux or Upos.Part)
        {
            last--;
        }

        var start = Start(first, last);
        if (start > last)
        {
            return null;
        }

        var run = Run(start, last);
        var phrase = sources.Of(cue);
        return phrase is not null && phrase.Span.Start == run?.Span.Start && run.Span.Contains(phrase.Span)
            ? phrase
            : run;
    }

    /// <summary>Of <c>"...," said Holt, the mayor</c>: the phrase behind the cue.</summary>
    /// <param name="limit">First token that is no longer of the frame.</param>
    public SourcePhrase? BehindCue(int cue, int limit)
    {
        var first = cue + 1;
        while (first < limit && parsed.Tags[first] is Upos.Adv)
        {
            first++;
        }

        if (first >= limit || !IsOfName(first) || parsed.Lemmas[cue] is "tell" or "ask" && IsPerson(first))
        {
            return null;
        }

        var last = first;
        while (last + 1 < limit && last - first < LongestName && IsOfName(last + 1))
        {
            last++;
        }

        while (last > first && !IsNominal(last))
        {
            last--;
        }

        if (!IsNominal(last))
        {
            return null;
        }

        var phrase = Enumerable
            .Range(first, last - first + 1)
            .Where(IsNominal)
            .Select(sources.Phrase)
            .Where(phrase => phrase.Span.Start == parsed.Tokens[first].Start)
            .MaxBy(phrase => phrase.Span.End);
        return phrase is not null && phrase.Span.End >= parsed.Tokens[last].End
            ? Inside(phrase, limit)
            : Run(first, last);
    }

    /// <summary>Of <c>Holt, the mayor, said: "..."</c>: the phrase in front of the cue.</summary>
    /// <param name="first">First token of the frame.</param>
    public SourcePhrase? InFrontOfCue(int first, int cue)
    {
        // "footage of Anna Holt asking": who does it stands right before the participle.
        if (cue - 1 >= first && parsed.FineTags[cue] is "VBG" && parsed.Tags[cue - 1] is Upos.PropN)
        {
            var name = cue - 1;
            while (name > first && parsed.Tags[name - 1] is Upos.PropN)
            {
                name--;
            }

            return Run(name, cue - 1);
        }

        var phrase = sources.Of(cue);
        if (phrase is not null && phrase.Span.End <= parsed.Tokens[cue].Start)
        {
            return phrase;
        }

        var last = cue - 1;
        while (last >= first && parsed.Tags[last] is Upos.Adv or Upos.Aux or Upos.Part)
        {
            last--;
        }

        if (last > first && parsed[last] is ",")
        {
            var comma = last - 1;
            while (comma > first && parsed[comma] is not "," && last - comma < 25)
            {
                comma--;
            }

            return comma > first && parsed[comma] is "," && IsNominal(comma - 1)
                ? Run(NameStart(first, comma - 1), last - 1)
                : Subject(first, cue);
        }

        return last >= first && IsNominal(last) && parsed.FineTags[cue] is not "VBG" and not "VB"
            ? Run(NameStart(first, last), last)
            : Subject(first, cue);
    }

    /// <summary>The phrase that runs from one token to another, both included; null where nothing in it names anybody.</summary>
    public SourcePhrase? Run(int first, int last)
    {
        while (first <= last && parsed.Tags[last] is Upos.Punct or Upos.Adp or Upos.CConj)
        {
            last--;
        }

        var head = -1;
        var end = first;
        while (end <= last && parsed[end] is not ("," or "(" or "-" or "–" or "—") && !(head >= 0 && Leaves(end)))
        {
            head = IsNominal(end) ? end : head;
            end++;
        }

        if (head < 0)
        {
            return null;
        }

        // "the chairwoman, Irena Holt": the name behind the role is the speaker's too.
        var named = Enumerable.Range(first, end - first).Any(i => parsed.Tags[i] is Upos.PropN);
        if (!named && end + 1 <= last && parsed[end] is "," && parsed.Tags[end + 1] is Upos.PropN)
        {
            end++;
            while (end <= last && parsed.Tags[end] is Upos.PropN)
            {
                end++;
            }
        }

        var core = Enumerable
            .Range(first, end - first)
            .Where(i => i != head && IsNominal(i))
            .Select(i => parsed.Tokens[i]);
        return new SourcePhrase(
            tree.Span(first, last),
            [parsed.Tokens[head], .. core],
            first == last && parsed.Tags[first] is Upos.Pron
        );
    }

    // "Later, Holt said", "in Oslo, Holt said": the speaker's phrase starts behind the comma.
    private int Start(int first, int last)
    {
        var start = first;
        while (start <= last && parsed.Tags[start] is Upos.Punct or Upos.CConj or Upos.Adv)
        {
            start++;
        }

        if (start > last || parsed.Tags[start] is not (Upos.Adp or Upos.SConj))
        {
            return start;
        }

        var comma = Enumerable.Range(start, last - start + 1).FirstOrDefault(i => parsed[i] is ",", last);
        return comma + 1;
    }

    private SourcePhrase? Subject(int first, int cue)
    {
        var subject = tree.Subject(cue);
        for (var i = cue - 1; i >= first && (subject < first || subject > cue); i--)
        {
            subject = parsed.Relations[i] is Relation.Nsubj && IsNominal(i) ? i : subject;
        }

        return subject >= first && subject < cue && parsed.FineTags[subject] is not ("WP" or "WDT")
            ? sources.Phrase(subject)
            : null;
    }

    private SourcePhrase Inside(SourcePhrase phrase, int limit)
    {
        var end = limit < parsed.Count ? parsed.Tokens[limit].Start : int.MaxValue;
        return phrase.Span.End <= end
            ? phrase
            : phrase with
            {
                Span = new TextSpan(phrase.Span.Start, Math.Max(phrase.Core[0].End, end)).Trim(parsed.Text),
            };
    }

    private int NameStart(int first, int last)
    {
        var start = last;
        while (start > first && IsOfName(start - 1))
        {
            start--;
        }

        return start;
    }

    private bool Leaves(int token) =>
        parsed.Tags[token] is Upos.Adp or Upos.SConj or Upos.Verb || parsed.FineTags[token] is "WP" or "WDT";

    private bool IsOfName(int token) =>
        parsed.Tags[token] is Upos.Det or Upos.Adj or Upos.PropN or Upos.Noun or Upos.Num or Upos.Pron
        || parsed[token] is "'s" or "’s" or "of"
        || parsed.FineTags[token] is "POS" or "HYPH" or "AFX";

    private bool IsPerson(int token) => parsed.Tags[token] is Upos.PropN or Upos.Pron or Upos.Det;

    private bool IsNominal(int token) => parsed.Tags[token] is Upos.Noun or Upos.PropN or Upos.Pron;
}
