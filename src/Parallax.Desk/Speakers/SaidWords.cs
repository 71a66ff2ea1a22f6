using Parallax.Analysis.Comparisons.Collation;
using Parallax.Core;

namespace Parallax.Desk.Speakers;

/// <summary>Where in its article each word of a saying stands: its pieces lie apart there, with the cue between them.</summary>
internal sealed class SaidWords
{
    /// <summary>What joins the pieces of a stored quotation.</summary>
    private const string Joint = " ... ";

    private readonly SayingVersion version;
    private readonly List<(int Start, int Length, int Offset)> pieces = [];

    public SaidWords(SayingVersion version)
    {
        this.version = version;
        var (said, text) = (version.Said, version.Words.Text);
        var (from, cursor) = (0, 0);
        foreach (var joined in said.Split(Joint))
        {
            var piece = joined.Trim();
            var start = said.IndexOf(piece, from, StringComparison.Ordinal);
            var found = piece.Length == 0 ? -1 : text.IndexOf(piece, cursor, StringComparison.Ordinal);
            if (found >= 0)
            {
                pieces.Add((start, piece.Length, found));
                cursor = found + piece.Length;
            }

            from += joined.Length + Joint.Length;
        }
    }

    /// <summary>The stretch of the article from the first of the words to the last; null where it cannot be told.</summary>
    public Evidence? Of(IReadOnlyList<CollatedWord> words)
    {
        if (words.Count == 0 || At(words[0].Span) is not { } first || At(words[^1].Span) is not { } last)
        {
            return null;
        }

        var whole = version.Words;
        return new Evidence(
            whole.Article,
            whole.Start + first.Start,
            whole.Start + last.End,
            whole.Text[first.Start..last.End]
        );
    }

    private TextSpan? At(TextSpan word)
    {
        foreach (var (start, length, offset) in pieces)
        {
            if (word.Start >= start && word.End <= start + length)
            {
                return new TextSpan(word.Start - start + offset, word.End - start + offset);
            }
        }

        return null;
    }
}
