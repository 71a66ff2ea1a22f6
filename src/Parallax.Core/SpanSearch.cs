namespace Parallax.Core;

/// <summary>Binary search in lists whose spans ascend without overlap.</summary>
public static class SpanSearch
{
    /// <summary>Index of the first item that ends after the position; the count where none does.</summary>
    public static int FirstEndingAfter<T>(this IReadOnlyList<T> items, Func<T, TextSpan> spanOf, int position)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(spanOf);
        int low = 0,
            high = items.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spanOf(items[middle]).End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Items that share a code unit with the span, in order.</summary>
    public static IEnumerable<T> Overlapping<T>(this IReadOnlyList<T> items, Func<T, TextSpan> spanOf, TextSpan span)
    {
        for (
            var i = items.FirstEndingAfter(spanOf, span.Start);
            i < items.Count && spanOf(items[i]).Start < span.End;
            i++
        )
        {
            yield return items[i];
        }
    }
}
