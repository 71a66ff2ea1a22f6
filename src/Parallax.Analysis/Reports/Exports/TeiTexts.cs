using Parallax.Analysis.Reports.Views;

namespace Parallax.Analysis.Reports.Exports;

/// <summary>The full texts, a line of an article in a block of its own, with the versions of statements marked.</summary>
internal static class TeiTexts
{
    public static void Write(TeiWriter tei, ReportIndex index, TeiPlaces places)
    {
        foreach (var card in index.Articles)
        {
            tei.Open("div", ("type", "text"), ("xml:id", $"{card.Siglum}.text"), ("corresp", $"#{card.Siglum}"));
            tei.Line();
            Lines(tei, card.Article, Marks(places.In(card.Article.Id)));
            tei.CloseLine();
        }
    }

    private static void Lines(TeiWriter tei, ArticleReport article, Queue<Mark> marks)
    {
        var text = article.Text;
        var parts = new Queue<PartReport>(article.Parts.OrderBy(part => part.Start));
        var kind = "line";
        var kindEnds = 0;
        for (var start = 0; start <= text.Length; )
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            while (parts.TryPeek(out var part) && part.Start < Math.Max(end, start + 1))
            {
                // A dateline lies inside its paragraph, and the line is the paragraph's.
                (kind, kindEnds) = part.End > kindEnds ? (part.Kind, part.End) : (kind, kindEnds);
                parts.Dequeue();
            }

            // A blank line has no words to be marked, but a version may end on it.
            if (end > start || (marks.TryPeek(out var next) && next.At <= end))
            {
                tei.Open("ab", ("type", kindEnds > start ? kind : "line"), ("n", $"{start} {end}"));
                Line(tei, text, start, end, marks);
                tei.CloseLine();
            }

            start = end + 1;
        }
    }

    private static void Line(TeiWriter tei, string text, int start, int end, Queue<Mark> marks)
    {
        var written = start;
        while (marks.TryPeek(out var mark) && mark.At <= end)
        {
            marks.Dequeue();
            // A mark between lines belongs to the line that begins or ends there.
            var at = Math.Max(mark.At, written);
            tei.Text(text[written..at]);
            written = at;
            switch (mark.Kind)
            {
                case MarkKind.OpenSegment:
                    tei.Open("seg", ("xml:id", mark.Id));
                    break;
                case MarkKind.CloseSegment:
                    tei.Close();
                    break;
                default:
                    tei.Open("anchor", ("xml:id", mark.Id));
                    tei.Close();
                    break;
            }
        }

        tei.Text(text[written..end]);
    }

    // What ends at a place comes before what begins there. Segments lie inside each other, so it is always the last
    // opened that closes first.
    private static Queue<Mark> Marks(IReadOnlyList<TeiPlace> places) =>
        new(
            places
                .SelectMany(Marks)
                .Select((mark, order) => (mark, order))
                .OrderBy(pair => pair.mark.At)
                .ThenBy(pair => pair.mark.Kind)
                .ThenBy(pair => pair.order)
                .Select(pair => pair.mark)
        );

    private static IEnumerable<Mark> Marks(TeiPlace place) =>
        place.IsSegment
            ?
            [
                new Mark(place.Start, MarkKind.OpenSegment, place.Id),
                new Mark(place.End, MarkKind.CloseSegment, place.Id),
            ]
            :
            [
                new Mark(place.Start, place.End > place.Start ? MarkKind.Begin : MarkKind.End, place.Id),
                new Mark(place.End, MarkKind.End, place.Id + ".end"),
            ];

    private sealed record Mark(int At, MarkKind Kind, string Id);

    private enum MarkKind
    {
        CloseSegment,
        End,
        Begin,
        OpenSegment,
    }
}
