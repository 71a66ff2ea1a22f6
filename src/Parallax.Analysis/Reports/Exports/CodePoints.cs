namespace Parallax.Analysis.Reports.Exports;

/// <summary>
/// Positions of a text in Unicode code points, which the Web Annotation standard counts in, where Parallax counts UTF-16 code
/// units. A pair of surrogates is one code point; half of a pair that stands alone counts as one, too.
/// </summary>
internal sealed class CodePoints
{
    private readonly string text;

    // Where the second halves of pairs stand, in order: a position has as many fewer code points as stand before it.
    private readonly int[] seconds;

    public CodePoints(string text)
    {
        this.text = text;
        var found = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                found.Add(i);
            }
        }

        seconds = [.. found];
    }

    /// <summary>Code points before a position of the text that does not cut a pair.</summary>
    public int Before(int position)
    {
        var at = Array.BinarySearch(seconds, position);
        return position - (at < 0 ? ~at : at);
    }

    /// <summary>The span, widened where it cuts a pair: half of a character can be neither quoted nor counted.</summary>
    public (int Start, int End) Whole(int start, int end) =>
        (Cuts(start) ? start - 1 : start, Cuts(end) ? end + 1 : end);

    private bool Cuts(int position) =>
        position > 0 && position < text.Length && char.IsSurrogatePair(text[position - 1], text[position]);
}
