using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// To whom something was said, from the clause of its cue: "told <b>reporters</b>", "wrote to <b>the council</b>", "said in
/// a letter to <b>the council</b>", "said, speaking to <b>a crowd in Kesh</b>".
/// </summary>
internal sealed class Addressees(SyntaxTree tree)
{
    private static readonly WordList Words = WordList.Load("Quotations/venues.txt");

    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>The words for whoever is addressed, or null where nobody is.</summary>
    /// <param name="cue">What says that something was said.</param>
    /// <param name="frames">Where the addressee may stand: the clause of the cue without what was said.</param>
    /// <param name="isTime">Whether a token belongs to a date or time, which ends the phrase ("told reporters Monday").</param>
    public TextSpan? Find(TextSpan cue, IReadOnlyList<TextSpan> frames, Func<TextSpan, bool> isTime)
    {
        var verb = tree.TokenAt(cue.Start);
        foreach (var frame in frames)
        {
            if (tree.TokensIn(frame) is not var (first, last))
            {
                continue;
            }

            for (var i = first; i < last; i++)
            {
                var start = Start(i, verb, last);
                if (start >= 0 && Phrase(start, last, isTime) is { } phrase)
                {
                    return phrase;
                }
            }
        }

        return null;
    }

    // First token of the phrase that the token introduces: a verb of telling its object, any address what follows "to".
    private int Start(int token, int verb, int last)
    {
        var lemma = parsed.Lemmas[token].ToLowerInvariant();
        if (token == verb && Words["telling"].Contains(lemma))
        {
            return token + 1;
        }

        var addresses =
            token == verb
            || Words["letter"].Contains(lemma)
            || parsed.Tags[token] is Upos.Verb && lemma is "speak" or "talk";
        if (!addresses)
        {
            return parsed.Tags[token] is Upos.Verb && lemma is "address" ? token + 1 : -1;
        }

        var to = token + 1;
        while (to < last && parsed.Tags[to] is Upos.Adv)
        {
            to++;
        }

        return to < last && parsed.Lemmas[to] is "to" && parsed.Tags[to] is Upos.Adp ? to + 1 : -1;
    }

    // Up to a stop, a verb, a date or a preposition other than "of"; its head must be somebody who can be spoken to.
    private TextSpan? Phrase(int first, int last, Func<TextSpan, bool> isTime)
    {
        var head = -1;
        var end = first;
        var somebody = false;
        while (end <= last && IsOfPhrase(end) && !isTime(parsed.Tokens[end]))
        {
            if (parsed.Tags[end] is Upos.Noun or Upos.PropN or Upos.Pron)
            {
                head = end;
                somebody |= CanBeAddressed(end);
            }

            end++;
        }

        return head >= 0 && somebody ? tree.Span(first, head) : null;
    }

    private bool IsOfPhrase(int token) =>
        parsed.Tags[token] is Upos.Det or Upos.Adj or Upos.Num or Upos.Noun or Upos.PropN or Upos.CConj
        || parsed.Tags[token] is Upos.Pron && parsed.FineTags[token] is "PRP" or "PRP$"
        || parsed[token] is "of"
        || parsed[token] is "." && token > 0 && parsed.Tags[token - 1] is Upos.PropN
        || parsed.FineTags[token] is "POS" or "HYPH";

    private bool CanBeAddressed(int token) =>
        parsed.Tags[token] switch
        {
            Upos.PropN => true,
            Upos.Pron => parsed.FineTags[token] is "PRP" && parsed.Lemmas[token] is not "it",
            _ => Speakers.IsSpeaker(parsed.Lemmas[token]) || Words["audience"].Contains(parsed.Lemmas[token]),
        };
}
