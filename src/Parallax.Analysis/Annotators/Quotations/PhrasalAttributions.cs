using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>Attribution without a reporting verb: "according to X", in front of what X said, behind it or within.</summary>
internal sealed class PhrasalAttributions(SyntaxTree tree, SourcePhrases sources)
{
    private readonly ParsedText parsed = tree.Parsed;

    /// <summary>Attributions of one sentence.</summary>
    public IEnumerable<Attribution> Find(int sentence)
    {
        var (first, last) = tree.Sentence(sentence);
        for (var i = first; i <= last; i++)
        {
            var isPhrase =
                i < last && parsed[i].Equals("according", StringComparison.OrdinalIgnoreCase) && parsed[i + 1] is "to";
            if (isPhrase && AccordingTo(i, first, last) is { } found)
            {
                yield return found;
            }
        }
    }

    private Attribution? AccordingTo(int at, int first, int last)
    {
        var head = Governed(at + 2, last);
        if (head < 0)
        {
            return null;
        }

        var source = sources.Phrase(head);
        var sourceEnd = tree.TokenAt(source.Span.End - 1);
        var from = first;
        var to = at - 1;
        if (at - first <= 1)
        {
            var comma = Comma(at, last);
            sourceEnd = comma < 0 ? sourceEnd : Math.Min(sourceEnd, comma - 1);
            (from, to) = (Math.Max(sourceEnd, comma) + 1, last);
        }

        if (sourceEnd < at + 2 || Trim(from, to) is not { } content)
        {
            return null;
        }

        var span = tree.Span(at + 2, sourceEnd);
        return content.Overlaps(span)
            ? null
            : new Attribution([content], tree.Span(at, at + 1), source with { Span = span }, [tree.Span(at, last)]);
    }

    private int Governed(int from, int last)
    {
        for (var i = from; i <= last && i < from + 12; i++)
        {
            if (parsed.Tags[i] is Upos.PropN or Upos.Noun or Upos.Pron)
            {
                var head = parsed.Heads[i];
                while (head >= from && head <= last && parsed.Tags[head] is Upos.PropN or Upos.Noun)
                {
                    i = head;
                    head = parsed.Heads[i];
                }

                return i;
            }
        }

        return -1;
    }

    private int Comma(int from, int last)
    {
        for (var i = from; i < last; i++)
        {
            if (parsed[i] is ",")
            {
                return i;
            }
        }

        return -1;
    }

    private TextSpan? Trim(int from, int to)
    {
        while (
            from <= to
            && (parsed.Tags[from] is Upos.Punct || parsed.Lemmas[from] == "that" && parsed.Tags[from] is Upos.SConj)
        )
        {
            from++;
        }

        while (to > from && parsed[to] is "." or "," or ";" or "—" or "–")
        {
            to--;
        }

        return from <= to ? tree.Span(from, to) : null;
    }
}
