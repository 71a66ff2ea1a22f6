using Parallax.Core;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Search;

/// <summary>Cuts from a text what shows why it was found.</summary>
internal static class Snippet
{
    /// <summary>Longest snippet, in UTF-16 code units.</summary>
    public const int Longest = 240;

    // So much is shown before the first found word where there is as much.
    private const int Lead = 60;

    // How far a cut moves to fall between words.
    private const int Slack = 30;

    /// <summary>The snippet's span and what of the found is in it.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="within">The stretch that may be shown.</param>
    /// <param name="found">Where the found words stand, in order.</param>
    public static (TextSpan Span, IReadOnlyList<TextSpan> Matches) Of(
        string text,
        TextSpan within,
        IReadOnlyList<TextSpan> found
    )
    {
        var span = Cut(text, within, found.Count == 0 ? within.Start : Densest(text, found));
        return (span, [.. found.Where(span.Contains)]);
    }

    /// <summary>Where to begin so that most different words are shown, then most words, then the earliest.</summary>
    private static int Densest(string text, IReadOnlyList<TextSpan> found)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (best, bestKinds, bestWords) = (0, 0, 0);
        for (int first = 0, next = 0; first < found.Count; first++)
        {
            for (; next < found.Count && found[next].End - found[first].Start <= Longest - Lead; next++)
            {
                var word = found[next].In(text);
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }

            if ((counts.Count, next - first).CompareTo((bestKinds, bestWords)) > 0)
            {
                (best, bestKinds, bestWords) = (first, counts.Count, next - first);
            }

            if (next == first)
            {
                next++;
                continue;
            }

            var left = found[first].In(text);
            if (--counts[left] == 0)
            {
                counts.Remove(left);
            }
        }

        return found[best].Start;
    }

    private static TextSpan Cut(string text, TextSpan within, int shown)
    {
        if (within.Length <= Longest)
        {
            return within.Trim(text);
        }

        // Near the end there is more room before it.
        var start = Math.Clamp(shown - Lead, within.Start, within.End - Longest);
        var end = start + Longest;
        if (start > within.Start)
        {
            start = Forward(text, start, Math.Min(start + Slack, shown));
        }

        if (end < within.End)
        {
            end = Backward(text, end, end - Slack);
        }

        return new TextSpan(start, end).Trim(text);
    }

    private static int Forward(string text, int start, int last)
    {
        for (var at = start; at < last; at++)
        {
            if (char.IsWhiteSpace(text[at - 1]))
            {
                return at;
            }
        }

        return char.IsLowSurrogate(text[start]) ? start - 1 : start;
    }

    private static int Backward(string text, int end, int first)
    {
        for (var at = end; at > first; at--)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                return at;
            }
        }

        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }
}
