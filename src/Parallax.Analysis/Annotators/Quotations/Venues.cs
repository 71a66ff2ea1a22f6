using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>Where or how something was said, from the clause of its cue: "in an interview with local radio stations".</summary>
internal sealed class Venues(SyntaxTree tree)
{
    private static readonly WordList Words = WordList.Load("Quotations/venues.txt");

    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>The venue in the frame of a quotation, or null.</summary>
    /// <param name="isTime">Whether a token belongs to a date or time, which is no part of the venue.</param>
    public TextSpan? Find(IReadOnlyList<TextSpan> frames, Func<TextSpan, bool> isTime)
    {
        foreach (var frame in frames)
        {
            if (tree.TokensIn(frame) is not var (first, last))
            {
                continue;
            }

            for (var i = first; i <= last; i++)
            {
                if (
                    parsed.Tags[i] is Upos.Noun or Upos.PropN
                    && Words["venue"].Contains(parsed.Lemmas[i].ToLowerInvariant())
                    && !isTime(parsed.Tokens[i])
                )
                {
                    var start = Opening(i, first);
                    if (start >= 0)
                    {
                        return tree.Span(start, Closing(i, last, isTime));
                    }
                }
            }
        }

        return null;
    }

    // "by" introduces those who act more often than venues: only a means of speaking makes it one ("by phone").
    private int Opening(int noun, int first)
    {
        for (var i = noun - 1; i >= first && i >= noun - 6; i--)
        {
            if (parsed.Tags[i] is Upos.Adp)
            {
                var by = parsed.Lemmas[i] is "by" && Words["means"].Contains(parsed.Lemmas[noun].ToLowerInvariant());
                return by || Words["preposition"].Contains(parsed.Lemmas[i]) ? i : -1;
            }

            if (parsed.Tags[i] is Upos.Verb or Upos.Punct)
            {
                return -1;
            }
        }

        return -1;
    }

    // The noun's own phrases ("with local radio stations") up to a stop, a verb or a date.
    private int Closing(int noun, int last, Func<TextSpan, bool> isTime)
    {
        var end = noun;
        for (var i = noun + 1; i <= last; i++)
        {
            if (
                parsed.Tags[i] is Upos.Punct or Upos.Verb or Upos.Aux or Upos.SConj or Upos.CConj or Upos.Pron
                || isTime(parsed.Tokens[i])
            )
            {
                break;
            }

            if (parsed.Tags[i] is Upos.Noun or Upos.PropN or Upos.Num)
            {
                end = i;
            }
        }

        return end;
    }
}
