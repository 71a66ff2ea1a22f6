using Parallax.Analysis.Comparisons.Collation;
using Parallax.Core;

namespace Parallax.Analysis.Comparisons.Differences;

/// <summary>
/// A place where two versions part: words of each between words that both have. Words that only moved within the version
/// stand in none.
/// </summary>
/// <param name="Column">First column of the place in the collation.</param>
/// <param name="End">One past its last column.</param>
/// <param name="Left">Spans of the left version's words, in its article; empty where it has none.</param>
/// <param name="Right">The same of the right version.</param>
internal sealed record Slot(int Column, int End, IReadOnlyList<TextSpan> Left, IReadOnlyList<TextSpan> Right)
{
    /// <summary>From the first of the left words to the last.</summary>
    public TextSpan LeftSpan => Left[0].Cover(Left[^1]);

    /// <summary>From the first of the right words to the last.</summary>
    public TextSpan RightSpan => Right[0].Cover(Right[^1]);

    /// <summary>The places of a pair, in reading order.</summary>
    public static IReadOnlyList<Slot> Of(VersionPair pair)
    {
        var columns = pair.Collation.Columns;
        var moved = (Moved(pair, 0, 1), Moved(pair, 1, 0));
        var slots = new List<Slot>();
        for (var start = 0; start < columns.Count; start++)
        {
            if (!pair.PartsAt(start))
            {
                continue;
            }

            var end = start;
            while (pair.PartsAt(end))
            {
                end++;
            }

            var left = Words(pair.Left, columns, start, end, 0, moved.Item1);
            var right = Words(pair.Right, columns, start, end, 1, moved.Item2);
            if (left.Count + right.Count > 0)
            {
                slots.Add(new Slot(start, end, left, right));
            }

            start = end;
        }

        return slots;
    }

    private static List<TextSpan> Words(
        StoryStatement statement,
        IReadOnlyList<CollationColumn> columns,
        int start,
        int end,
        int side,
        HashSet<int> moved
    ) =>
        [
            .. Enumerable
                .Range(start, end - start)
                .Where(i => columns[i].Words[side] is { IsMark: false } && !moved.Contains(i))
                .Select(i => VersionPair.InArticle(statement, columns[i].Words[side]!)),
        ];

    // Columns whose word stands elsewhere in the other version, each word of the other answering one.
    private static HashSet<int> Moved(VersionPair pair, int side, int other)
    {
        var columns = pair.Collation.Columns;
        var there = new Dictionary<string, int>();
        for (var i = 0; i < columns.Count; i++)
        {
            if (pair.PartsAt(i) && columns[i].Words[other] is { } word)
            {
                there[word.Form] = there.GetValueOrDefault(word.Form) + 1;
            }
        }

        var moved = new HashSet<int>();
        for (var i = 0; i < columns.Count; i++)
        {
            if (
                pair.PartsAt(i)
                && columns[i].Words[side] is { } word
                && there.GetValueOrDefault(word.Form) is > 0 and var left
            )
            {
                there[word.Form] = left - 1;
                moved.Add(i);
            }
        }

        return moved;
    }
}
