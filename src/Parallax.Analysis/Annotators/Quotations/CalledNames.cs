using Parallax.Analysis.Annotators.Syntax;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>The names that something is called by, read by the order of the words and their marks.</summary>
internal sealed class CalledNames(SyntaxTree tree)
{
    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>
    /// The last token of the name that begins behind a token ("called it “a farce” on Monday"), where the tree has lost it: the
    /// mark that closes it, without marks the next stop; the token itself where none begins.
    /// </summary>
    public int Behind(int to)
    {
        var sentence = tree.Sentence(tree.SentenceOf(to)).Last;
        var at = to + 1;
        // "called her vote for the war a mistake": the tree has hung the name inside the phrase before it.
        if (at <= sentence && parsed.Tags[at] is Upos.Adp && ArticleBeforeStop(at, sentence) is var name and > 0)
        {
            at = name;
        }

        if (at > sentence || !IsMark(at) && parsed.Tags[at] is not (Upos.Det or Upos.Adj or Upos.Noun or Upos.PropN))
        {
            return to;
        }

        if (IsMark(at))
        {
            return Closing(at, sentence) is var close && close < 0 ? to : close;
        }

        while (at <= sentence && (parsed.Tags[at] is not Upos.Punct || IsMark(at)))
        {
            at++;
        }

        return at - 1;
    }

    private int ArticleBeforeStop(int from, int sentence)
    {
        for (var i = from; i <= sentence && parsed.Tags[i] is not Upos.Punct; i++)
        {
            if (parsed.Lemmas[i] is "a" or "an")
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The mark that closes the one at the token, and of a list ("“unstable,” a “bully” and “sick”") the last one; -1 if none.</summary>
    public int Closing(int open, int sentence)
    {
        var close = NextMark(open, sentence);
        while (close >= 0 && Listed(close, sentence) is var next && next > 0)
        {
            close = NextMark(next, sentence) is var last && last > next ? last : close;
            if (close < next)
            {
                break;
            }
        }

        return close;
    }

    // The mark that opens the next of a list, with no more than a stop, "and" and an article between; -1 where none does.
    private int Listed(int close, int sentence)
    {
        for (var next = close + 1; next <= Math.Min(close + 4, sentence); next++)
        {
            if (IsMark(next))
            {
                return next;
            }

            if (parsed.Tags[next] is not (Upos.CConj or Upos.Det or Upos.Punct))
            {
                break;
            }
        }

        return -1;
    }

    private int NextMark(int after, int sentence) =>
        Enumerable.Range(after + 1, Math.Max(0, sentence - after)).FirstOrDefault(IsMark, -1);

    /// <summary>Whether the token is a quotation mark.</summary>
    public bool IsMark(int token) => parsed.Tags[token] is Upos.Punct && QuoteMarks.IsAny(parsed[token][0]);
}
