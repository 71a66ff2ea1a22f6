using Parallax.Core;

namespace Parallax.Eval.Sets;

/// <summary>
/// A quotation's words as PolNeAR cuts them: direct content with its marks and the stop before the last, indirect content with
/// the "that" before it (280 of 282 in the dev half), a cue with its colon (47 of 50), a source with the comma that closes its
/// apposition (92 of 97). Parallax leaves all of these outside.
/// </summary>
internal static class PolnearSpans
{
    private const string Marks = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019'";
    private const string Stops = ".,;:!?";
    private const string That = "that ";

    /// <summary>The piece with the marks around it; an end without a mark stays as it is.</summary>
    public static TextSpan InMarks(TextSpan piece, string text)
    {
        var start = piece.Start > 0 && IsMark(text[piece.Start - 1]) ? piece.Start - 1 : piece.Start;
        var end = piece.End;
        while (end < text.Length && Stops.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return new TextSpan(start, end < text.Length && IsMark(text[end]) ? end + 1 : piece.End);
    }

    /// <summary>The piece with the conjunction right before it.</summary>
    public static TextSpan WithThat(TextSpan piece, string text)
    {
        var start = piece.Start - That.Length;
        var hasThat =
            start >= 0
            && text.AsSpan(start, That.Length).SequenceEqual(That)
            && (start == 0 || char.IsWhiteSpace(text[start - 1]));
        return hasThat ? new TextSpan(start, piece.End) : piece;
    }

    /// <summary>The cue with the colon right behind it.</summary>
    public static TextSpan WithColon(TextSpan cue, string text) =>
        cue.End < text.Length && text[cue.End] == ':' ? new TextSpan(cue.Start, cue.End + 1) : cue;

    /// <summary>The source with the comma behind it, where it holds one already: "Anna Holt, the mayor,".</summary>
    public static TextSpan WithComma(TextSpan source, string text) =>
        source.End < text.Length && text[source.End] == ',' && source.In(text).Contains(',', StringComparison.Ordinal)
            ? new TextSpan(source.Start, source.End + 1)
            : source;

    private static bool IsMark(char c) => Marks.Contains(c, StringComparison.Ordinal);
}
