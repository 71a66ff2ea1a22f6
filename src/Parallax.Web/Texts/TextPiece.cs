namespace Parallax.Web.Texts;

/// <summary>A stretch under one set of marks.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Marks">The marks over it, the outermost first.</param>
/// <param name="Begun">The marks that begin at its start, the longest first.</param>
/// <param name="Ended">The marks that end at its end, the shortest first.</param>
public sealed record TextPiece(
    int Start,
    int End,
    IReadOnlyList<TextMark> Marks,
    IReadOnlyList<TextMark> Begun,
    IReadOnlyList<TextMark> Ended
)
{
    /// <summary>
    /// Marks shown over one stretch. Statements nest two or three deep; the bound keeps a report that somebody filled
    /// with overlapping spans from growing with the square of them.
    /// </summary>
    private const int MostMarks = 8;

    /// <summary>
    /// Cuts <c>[start, end)</c> wherever a mark begins or ends. The pieces ascend and cover the range without overlap;
    /// marks that reach out of it are clipped, marks without a character in it are left out.
    /// </summary>
    public static IReadOnlyList<TextPiece> Cut(int start, int end, IEnumerable<TextMark> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var inside = marks
            .Where(mark => mark.Start < mark.End && mark.Start < end && mark.End > start)
            .OrderBy(mark => mark.Start)
            .ThenByDescending(mark => mark.End)
            .ToList();
        var edges = new SortedSet<int> { start, end };
        foreach (var mark in inside)
        {
            edges.Add(Math.Max(start, mark.Start));
            edges.Add(Math.Min(end, mark.End));
        }

        var open = new SortedDictionary<int, TextMark>(Comparer<int>.Create((a, b) => b.CompareTo(a)));
        var endings = inside.Select((mark, order) => (mark, order)).ToLookup(pair => Math.Min(end, pair.mark.End));
        var pieces = new List<TextPiece>(edges.Count);
        var next = 0;
        foreach (var (from, to) in edges.Zip(edges.Skip(1)))
        {
            foreach (var (_, order) in endings[from])
            {
                open.Remove(order);
            }

            var begun = new List<TextMark>();
            for (; next < inside.Count && Math.Max(start, inside[next].Start) == from; next++)
            {
                open[next] = inside[next];
                if (inside[next].Start >= start)
                {
                    begun.Add(inside[next]);
                }
            }

            TextMark[] ended =
            [
                .. endings[to]
                    .Where(pair => pair.mark.End <= end)
                    .OrderByDescending(pair => pair.order)
                    .Select(p => p.mark),
            ];
            pieces.Add(new TextPiece(from, to, [.. open.Values.Take(MostMarks).Reverse()], begun, ended));
        }

        return pieces;
    }
}
